import { regionsOf } from '../regions-of.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/core.js';
import { CLASSIFICATION_METHODS, type Dataset, type Indicator } from '../../src/model/dataset.js';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import type { Scene } from '../../src/scene/scene.js';
import type { View } from '../../src/scene/view.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { sceneOf, validated } from './scene-of.js';

const CODES = padangBoundaries().regions.map(({ code }) => code);
const CLASSED = CLASSIFICATION_METHODS.filter((method) => method !== 'continuous' && method !== 'reference');

/** The numbers of a printed text, as a reader of the language reads them. */
function numbersIn(text: string, language: Language): readonly number[] {
  const [group, decimal] = language === 'id' ? ['.', ','] : [',', '.'];
  return [...text.matchAll(/\u2212?\d[\d.,]*/g)].map(([found]) =>
    Number(found.replace('\u2212', '-').replaceAll(group, '').replace(decimal, '.')),
  );
}

/** What of a scene contradicts itself, as it is printed. */
function exceptionsIn(scene: Scene): readonly string[] {
  const {
    frame: { language },
    legend,
  } = scene;
  const rows = legend.rows.flatMap((row) => (row.kind === 'class' ? [row] : []));
  const ends = rows.map(({ text }) => numbersIn(text, language));
  return regionsOf(scene).flatMap(({ name, value, valueText, classText, classIndex, fill }) => {
    if (value === null) return [];
    const said = `${name} ${value}: "${valueText}" in "${classText}"`;
    const row = rows[classIndex ?? -1];
    if (row?.text !== classText || row.colour !== fill) return [`${said}, and not in the legend`];
    const [printed = NaN, ...more] = numbersIn(valueText, language);
    if (more.length > 0) return [`${said}: more than one number`];
    const own = ends[classIndex ?? -1] ?? [];
    if (rows.length === 1) return printed === own[0] ? [] : [said];
    const isFirst = classIndex === 0;
    const isLast = classIndex === rows.length - 1;
    if (own.length !== (isFirst || isLast ? 1 : 2)) return [`${said}: no range`];
    const [lower, upper] = isFirst ? [-Infinity, own[0]!] : isLast ? [own[0]!, Infinity] : [own[0]!, own[1]!];
    return printed >= lower && printed < upper ? [] : [said];
  });
}

function column(values: readonly number[], more: Partial<Indicator> = {}): Dataset {
  const indicator: Indicator = {
    id: 'any',
    title: { id: 'Apa saja', en: 'Anything' },
    shortTitle: null,
    unit: 'percent',
    decimals: null,
    kind: 'rate',
    subject: 'area',
    direction: 'neutral',
    denominator: null,
    denominatorPeriod: null,
    reference: null,
    definition: null,
    caveat: null,
    classification: null,
    breaks: [],
    source: null,
    ...more,
  };
  return {
    id: 'any',
    version: '1',
    title: { id: 'Apa saja', en: 'Anything' },
    indicators: [indicator],
    observations: values.map((value, index) => ({
      indicator: 'any',
      region: CODES[index]!,
      period: null,
      value,
      status: 'A',
      lower: null,
      upper: null,
      note: null,
      method: null,
      source: null,
    })),
    pointLayers: [],
    sources: [],
    notes: [],
  };
}

const sums = fc
  .array(fc.constantFrom(0.1, 0.2, 0.3, 0.7, -0.1, 1.1), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.reduce((sum, part) => sum + part, 0));
/** Changes between two periods: floating point puts some of them just beside a half. */
const differences = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }))
  .map(([now, before]) => now / 1000 - before / 1000);
const number = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  sums,
  differences,
  fc.integer({ min: -20_000, max: 20_000 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 0, max: 400 }).map((many) => many * 0.05),
  fc.integer({ min: -30, max: 30 }).map((many) => many * 1e-7),
  fc.double({ min: -1e-5, max: 1e-5, noNaN: true }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 1e15, max: 1e22, noNaN: true }),
);
/** Columns of one kind of number, and of all kinds. */
const values = fc.oneof(
  fc.array(number, { minLength: 1, maxLength: 11 }),
  ...[
    sums,
    differences,
    fc.integer({ min: -20_000, max: 20_000 }).map((n) => n / 1000),
    fc.double({ min: 5.9, max: 10, noNaN: true }),
    fc.integer({ min: 0, max: 40 }).map((n) => n * 0.05),
    fc.double({ min: 0, max: 1e-5, noNaN: true }),
  ].map((each) => fc.array(each, { minLength: 1, maxLength: 11 })),
);
const breaks = fc.uniqueArray(number, { minLength: 1, maxLength: 8 }).map((numbers) => [...numbers].sort((a, b) => a - b));

describe('each value as printed', () => {
  it.each(LANGUAGES)('lies in its class as printed, for any column and every method (%s)', (language) => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...CLASSED),
        fc.constantFrom(2, 3, 4, 5, 6, 7, 8, 9),
        fc.option(fc.integer({ min: 0, max: 6 })),
        breaks,
        fc.boolean(),
        (numbers, classification, classes, decimals, given, isChange) => {
          const title = isChange ? { id: 'Perubahan', en: 'Change' } : { id: 'Apa saja', en: 'Anything' };
          const view: Partial<View> = { language, classification, classes, breaks: classification === 'manual' ? given : null };
          expect(exceptionsIn(sceneOf(column(numbers, { title, decimals }), view))).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('lies there in columns that rounding, floating point and halves make hard', () => {
    const hard = [
      [5.949, 5.951, 5.996, 6.004, 6.449, 6.451, 7.995, 8.004, 8.049, 8.051, 9.999],
      [5.949, 7.125, 4.331],
      [0.1, 0.2, 0.1 + 0.2, 0.4, 0.5, 0.6, 0.7, 0.1 * 3],
      [1.005, 1.004999, 1.015, 1.025, 1.0349999],
      [-0.0004, 0, 0.0004, -2, 3],
      [8.145 - 8, 0.145],
      [8.145 - 8, 0.1, 0.12, 0.16, 0.2, 0.3],
      [-3.494999999999999, -9.104999999999999, -9.1, -3.5, -3.49, 2],
    ];
    for (const numbers of hard)
      for (const language of LANGUAGES)
        for (const classification of CLASSED)
          for (const classes of [2, 3, 4, 5, 6, 7, 8, 9])
            expect(
              exceptionsIn(
                sceneOf(column(numbers, { decimals: 1 }), {
                  language,
                  classification,
                  classes,
                  breaks: classification === 'manual' ? [-3.49, 0.142, 1.005, 6, 8] : null,
                }),
              ),
            ).toEqual([]);
  });
});

describe('the decimals of a column', () => {
  const read = (text: string) => validated(readCsv(text));

  it('grow where fewer would put a value on the other side of a break', () => {
    const dataset = read('Kecamatan;Persentase (%)\nPauh;5,949\nKuranji;5,951\nNanggalo;9,5\nPadang Timur;2,5');
    const scene = sceneOf(dataset, { classification: 'manual', breaks: [5.95] });
    const textOf = (name: string) =>
      regionsOf(scene)
        .find((region) => region.name === name)!
        .valueText.replace('\u00a0', ' ');
    expect([textOf('Pauh'), textOf('Kuranji'), textOf('Nanggalo')]).toEqual(['5,949 %', '5,951 %', '9,500 %']);
    expect(scene.legend.rows.slice(0, 2).map(({ text, count }) => [text.replace('\u00a0', ' '), count])).toEqual([
      ['di bawah 5,95 %', 2],
      ['5,95 % atau lebih', 2],
    ]);
  });

  it('are those that small shares need: told apart in legend, label and table', () => {
    const shares = CODES.map((_, index) => (index + 1) * 0.00045572172094153837);
    const ratios = CODES.map((_, index) => 1 / (index + 3));
    const dataset = read(
      `kode;persentase_penduduk;rasio\n${CODES.map((code, index) => `${code};${shares[index]};${ratios[index]}`.replaceAll('.', ',').replace(code.replaceAll('.', ','), code)).join('\n')}`,
    );
    for (const indicator of dataset.indicators) {
      const scene = sceneOf(dataset, { indicator: indicator.id });
      expect(new Set(regionsOf(scene).map(({ valueText }) => valueText)).size).toBe(11);
      expect(new Set(scene.tables[0]!.rows.map(({ cells }) => cells[1]!.text)).size).toBe(11);
      expect(new Set(scene.legend.rows.map(({ text }) => text)).size).toBe(4);
      expect(exceptionsIn(scene)).toEqual([]);
    }
    expect(regionsOf(sceneOf(dataset))[0]!.valueText).toBe('0,00046\u00a0%');
  });

  it('are those that the ranges of its values need too', () => {
    const dataset = column([10, 12]);
    const ranged = {
      ...dataset,
      observations: dataset.observations.map((each) => ({ ...each, lower: each.value! - 0.4, upper: each.value! + 0.4 })),
    };
    for (const each of [ranged, validated({ ...ranged, indicators: [{ id: 'any', unit: 'percent', kind: 'rate' }] })]) {
      const [region] = regionsOf(sceneOf(each));
      expect([region!.valueText, region!.rangeText, region!.spoken].map((text) => text!.replaceAll('\u00a0', ' '))).toEqual([
        '10,0 %',
        '9,6–10,4 %',
        expect.stringContaining('9,6 % sampai 10,4 %'),
      ]);
    }
  });

  it('are no more than two of usual values, however many a computer writes, and none of what floating point adds', () => {
    expect(read('kecamatan;Rasio\nPauh;3.3333333333\nKuranji;12.5').indicators[0]!.decimals).toBe(2);
    expect(regionsOf(sceneOf(column([0.1 + 0.2, 0.5])))[0]!.valueText).toBe('0,3\u00a0%');
  });
});
