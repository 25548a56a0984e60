import { regionsOf } from '../regions-of.js';
import { csvParse, dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { FIRST_FIGURES, FIRST_PAGES, tagOf, type FigureName, type FirstFigure } from '../bench/harness/first-figures.js';
import { composed, figuresOfScene } from '../bench/harness/first-scenes.js';
import { madeUpCsv, madeUpDataset } from '../bench/parts/made-up-rates.js';

const figures = Object.entries(FIRST_FIGURES) as [FigureName, FirstFigure][];

const classOf = (value: number, breaks: readonly number[]): number => breaks.filter((inner) => value >= inner).length;

describe('the figures of the first map', () => {
  it.each(figures)('%s: the peers colour each region as the element does', (_, figure) => {
    const scene = composed(figure);
    const { values, breaks, colours } = figuresOfScene(scene);
    expect(Object.keys(values)).toHaveLength(11);
    for (const limits of [breaks, figure.choice.breaks ?? breaks])
      expect(regionsOf(scene).map(({ code }) => colours[classOf(values[code]!, limits)])).toEqual(regionsOf(scene).map(({ fill }) => fill));
  });

  it.each(figures)('%s: stands beside a static figure, d3, Leaflet and MapLibre, and has targets', (name, figure) => {
    const kinds = FIRST_PAGES.filter(({ figureName }) => figureName === name).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['static', 'ours', 'd3', 'leaflet', 'maplibre']));
    expect(figure.targets.ours?.timesD3).toBe(1.35);
  });

  it('joins the files of which the values are drawn', () => {
    const { file: csv, dataset } = FIRST_FIGURES['own-csv'];
    const rows = dsvFormat(';').parse(csv!.text);
    expect(rows.columns).toEqual(['kode', 'kecamatan', '2023', '2024']);
    const shown = figuresOfScene(composed(FIRST_FIGURES['own-csv'])).values;
    expect(Object.fromEntries(rows.map((row) => [row['kode'], Number(row[csv!.period]!.replace(',', '.'))]))).toEqual(shown);
    expect(dataset.observations).toHaveLength(22);

    const json = FIRST_FIGURES['own-json'];
    const { observations } = JSON.parse(json.file!.text) as {
      observations: { indicator: string; period: string; region: string; value: number }[];
    };
    const drawn = observations.filter(({ indicator, period }) => indicator === json.choice.indicator && period === json.file!.period);
    expect(Object.fromEntries(drawn.map(({ region, value }) => [region, value]))).toEqual(figuresOfScene(composed(json)).values);
  });

  it('writes the tag with its file and its choices', () => {
    expect(tagOf(FIRST_FIGURES.bare)).toBe('<padang-map>');
    expect(tagOf(FIRST_FIGURES.five, { renderer: 'webgl' })).toBe('<padang-map classification="quantile" classes="5" renderer="webgl">');
    expect(tagOf(FIRST_FIGURES['own-json'])).toBe('<padang-map src="data/rekaan.json" indicator="rekaan-b">');
    expect(tagOf({ ...FIRST_FIGURES.bare, choice: { indicator: 'a "b" & <c>' } })).toBe(
      '<padang-map indicator="a &quot;b&quot; &amp; &lt;c>">',
    );
  });
});

describe('made-up rates', () => {
  const regions = [
    { code: '1', name: 'A' },
    { code: '2', name: 'B' },
  ];

  it('are the same in every run, between 5 and 35 per cent with one decimal', () => {
    const text = madeUpCsv(regions, ['2023', '2024']);
    expect(madeUpCsv(regions, ['2023', '2024'])).toBe(text);
    const rows = csvParse(text.replaceAll(',', '.').replaceAll(';', ','));
    const values = rows.flatMap((row) => [Number(row['2023']), Number(row['2024'])]);
    expect(values).toHaveLength(4);
    expect(values.every((value) => value >= 5 && value <= 35)).toBe(true);
    expect(madeUpDataset(regions, ['2024'], [10, 20])).toEqual(madeUpDataset(regions, ['2024'], [10, 20]));
  });
});
