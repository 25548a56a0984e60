import { regionsOf } from '../../regions-of.js';
import type { LocalizedText } from '../../../src/model/text.js';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { validate } from '../../../src/data/validate.js';
import { regionAt } from '../../../src/geo/locate.js';
import { padangBoundaries } from '../../../src/geo/padang.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import type { Scene } from '../../../src/scene/scene.js';
import { sceneCsv } from '../../../src/scene/scene-csv.js';
import { DEMO, PADANG, sceneOf } from '../../scene/scene-of.js';
import { AS_IT_IS } from '../inputs.js';

/** What the map wrote, read back. */
function readBack(text: string) {
  return validate({ ...readCsv(text, { regions: padangRegister }), ...AS_IT_IS }, padangRegister, {
    locate: (lngLat) => regionAt(padangBoundaries(), lngLat),
  });
}

/** What a reader of a scene sees in each region that has something to say. */
const seenIn = (scene: Scene) =>
  regionsOf(scene).map(({ code, value, status, lower, upper, name }) => {
    const [{ decimals }] = scene.panels;
    const written = (each: number | null) => (each === null || status !== 'E' || decimals === null ? each : Number(each.toFixed(decimals)));
    return { code, name, status, value: written(value), lower: written(lower), upper: written(upper) };
  });

const CASES = [PADANG, DEMO].flatMap((dataset) =>
  dataset.indicators
    .filter(({ id }) => dataset.observations.some(({ indicator, region }) => indicator === id && region !== '13.71'))
    .map(({ id }) => ({ name: dataset.id, dataset, indicator: id })),
);

describe("the map's own CSV", () => {
  it.each(CASES)('of $indicator in $name comes back with its values, statuses, unit, title and period', ({ dataset, indicator }) => {
    for (const language of ['id', 'en'] as const) {
      const scene = sceneOf(dataset, { indicator, language });
      const { dataset: back, report } = readBack(sceneCsv(scene));
      const [described, ...others] = back.indicators;
      expect(others).toEqual([]);
      const { unit, title } = dataset.indicators.find(({ id }) => id === indicator)!;
      const inLanguage = (text: LocalizedText) => ({ id: text[language], en: text[language] });
      expect(described).toMatchObject({
        id: indicator,
        unit: typeof unit === 'string' ? unit : inLanguage(unit),
        title: inLanguage(title),
      });
      expect(seenIn(sceneOf(back, { language }))).toEqual(seenIn(scene));
      expect(new Set(back.observations.map(({ period }) => period))).toEqual(new Set([scene.panels[0].period]));
      expect(report.entries.filter(({ kind }) => kind !== 'assumed')).toEqual([]);
      expect(report).toMatchObject({ received: 11, kept: 11 });
    }
  });

  it.each([
    ['upon figures', DEMO],
    ['alone', { ...DEMO, indicators: [], observations: [] }],
  ])('brings its points %s back as points, each where it was', (_, given) => {
    const scene = sceneOf(given, { layers: ['kube-grants'] });
    const { dataset, report } = readBack(sceneCsv(scene));
    expect(dataset.indicators).toHaveLength(given.indicators.length === 0 ? 0 : 1);
    expect(report.entries.filter(({ kind }) => kind !== 'assumed')).toEqual([]);
    const [layer] = dataset.pointLayers;
    expect(layer).toMatchObject({ id: 'kube-grants', caveat: { id: scene.panels[0].points[0]!.caveat } });
    expect(
      layer!.points.map(({ name, lngLat, amountRupiah, period, status, region }) => ({
        name,
        lngLat,
        amountRupiah,
        period,
        status,
        region,
      })),
    ).toEqual(
      scene.panels[0].points.map(({ name, lngLat, amountRupiah, period, status, region }) => ({
        name,
        lngLat,
        amountRupiah,
        period,
        status,
        region,
      })),
    );
    expect(layer!.points).toHaveLength(10);
  });

  it('keeps notes that its points do not share', () => {
    const rows = [
      '13.71.08,Pauh,a,A,2024,1,,,%,A,terbit,,,,s,,',
      ...['satu', 'dua'].map((note) => `,K,kube,K,2025,5,,,Rp,A,x,,,${note},s,100.37,-0.93`),
    ];
    const { dataset } = readBack([HEAD, ...rows].join('\n'));
    expect(dataset.pointLayers).toMatchObject([{ caveat: null, points: [{ note: { id: 'satu' } }, { note: { id: 'dua' } }] }]);
  });

  const HEAD = 'region,name,indicator,title,period,value,lower,upper,unit,status,status_text,class,method,note,source,longitude,latitude';

  it('has decimal points, whatever its digits', () => {
    const { dataset } = readBack(
      `${HEAD}\n13.71.08,Pauh,a,A,2024,1.234,,,%,A,terbit,,,,s,,\n13.71.10,Nanggalo,a,A,2024,5.678,,,%,A,terbit,,,,s,,`,
    );
    expect(dataset.observations.map(({ value }) => value)).toEqual([1.234, 5.678]);
  });

  it('may have been through a spreadsheet that writes commas', () => {
    const { dataset } = readBack(
      `${HEAD}\n13.71.08,Pauh,a,A,2024,1.234,,,%,A,terbit,,,,s,,\n13.71.10,Nanggalo,a,A,2024,5.5,,,%,A,terbit,,,,s,,`
        .replaceAll(',', ';')
        .replaceAll('.234', ',234')
        .replace('5.5', '5,5'),
    );
    expect(dataset.observations.map(({ value }) => value)).toEqual([1.234, 5.5]);
  });

  it('loses the apostrophe that keeps a spreadsheet from running a text', () => {
    const { dataset } = readBack(`${HEAD}\n13.71.08,Pauh,a,'=A (x),2024,1,,,%,A,terbit,,,'-catatan,s,,`);
    expect(dataset).toMatchObject({ indicators: [{ title: { id: '=A (x)' } }], observations: [{ note: { id: '-catatan' } }] });
  });

  it('reports a point whose amount, status or position cannot be read, by its row', () => {
    const point = (value: string, status: string, lngLat: string) => `,K,kube,K,2025,${value},,,Rp,${status},x,,,,s,${lngLat}`;
    const rows = [
      '13.71.08,Pauh,a,A,2024,1,,,%,A,terbit,,,,s,,',
      point('5', 'A', '100.37,-0.93'),
      point('abc', 'A', '100.37,-0.93'),
      point('6', 'Z', '100.37,-0.93'),
      point('7', 'A', '100.37,'),
    ];
    const { dataset, report } = readBack([HEAD, ...rows].join('\n'));
    expect(dataset.pointLayers[0]!.points).toMatchObject([{ name: 'K', amountRupiah: 5 }]);
    expect(report.entries.filter(({ kind }) => kind !== 'assumed').map(({ kind, row }) => [kind, row])).toEqual([
      ['not-numeric', 4],
      ['invalid', 5],
      ['invalid', 6],
    ]);
    expect(report).toMatchObject({ received: 5, kept: 2 });
  });
});
