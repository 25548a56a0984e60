import { regionsOf } from '../regions-of.js';
import { schemePuOr } from 'd3-scale-chromatic';
import { describe, expect, it } from 'vitest';
import { readCsv, validate } from '../../src/core.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { CLASSIFICATION_METHODS } from '../../src/model/dataset.js';
import { exportSvg } from '../../src/render/static/export-svg.js';
import { renderStatic } from '../../src/static.js';
import { twoEndedColours, twoEndedPalette } from '../../src/stats/two-ended.js';
import { leastBetweenNeighbours } from '../stats/colour-vision.js';
import { MESSAGES, sceneOf } from './scene-of.js';

const NAMES = [
  'Bungus Teluk Kabung',
  'Lubuk Kilangan',
  'Lubuk Begalung',
  'Padang Selatan',
  'Padang Timur',
  'Padang Barat',
  'Padang Utara',
  'Nanggalo',
  'Kuranji',
  'Pauh',
  'Koto Tangah',
];
const BOTH = [-310, -225, -120, -64, -15, 0, 22, 75, 140, 260, 415];
const FALLING = NAMES.map((_, index) => -20 - 31 * index);
const POINTS = ['-2,10', '-1,40', '-0,90', '-0,40', '-0,20', '0,10', '0,30', '0,80', '1,20', '1,90', '2,60'];

const table = (title: string, values: readonly (number | string)[]) =>
  `Kecamatan;${title}\n${NAMES.map((name, index) => `${name};${values[index] ?? ''}`).join('\n')}\n`;
const read = (title: string, values: readonly (number | string)[]) => validate(readCsv(table(title, values)), padangRegister);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const circlesIn = (svg: string) => (/<g class="pm-circles"[^>]*>(.*?)<\/g>/s.exec(svg)?.[1] ?? '').match(/<circle[^>]*>/g) ?? [];

describe('counts and amounts below zero', () => {
  it.each([
    'Migrasi neto (jiwa)',
    'Perubahan jumlah penduduk (jiwa)',
    'Surplus defisit beras (ton)',
    'Selisih penduduk 2023-2024',
    'Migrasi bersih',
    'Neraca beras',
    'Saldo dana nagari (juta rupiah)',
    'Naik/turun jumlah penerima',
    'Net migration (persons)',
    'Pertumbuhan jumlah pelanggan',
    'Laba rugi BUMD (juta rupiah)',
  ])('are drawn, hollow, by their size, and stand in the legend with their minus: %s', (title) => {
    const { dataset, report } = read(title, BOTH);
    expect(report.entries.filter(({ kind }) => kind === 'out-of-range')).toEqual([]);
    const scene = sceneOf(dataset);
    expect(scene.panels[0].encoding).toBe('circle');
    NAMES.forEach((name, index) => {
      const region = regionsOf(scene).find((each) => each.name === name)!;
      const value = BOTH[index]!;
      expect([region.value, region.state]).toEqual([value, null]);
      expect(region.circleShare).toBeCloseTo(Math.abs(value) / 415, 12);
      expect(region.valueText.startsWith('\u2212') || region.valueText.startsWith('\u2212Rp')).toBe(value < 0);
      expect(region.spoken).toContain(`${name}: ${region.valueText}`);
    });
    const [above, below, ...more] = scene.legend.sizes;
    expect(more).toEqual([]);
    expect([above!.isNegative, below!.isNegative]).toEqual([false, true]);
    expect(above!.sizes.every(({ text }) => !text.includes('\u2212'))).toBe(true);
    expect(below!.sizes.every(({ text }) => text.startsWith('\u2212'))).toBe(true);
    // Alike in area: 200 above and 200 below.
    expect(below!.sizes[0]!.circleShare).toBeCloseTo(200 / 415, 12);
    expect(regionsOf(scene).filter(({ state }) => state !== null)).toEqual([]);

    const svgs = [renderStatic(dataset), exportSvg(scene, MESSAGES.id)];
    for (const svg of svgs) {
      const circles = circlesIn(svg);
      expect(circles).toHaveLength(10);
      expect(circles.filter((circle) => circle.includes('pm-negative'))).toHaveLength(5);
      for (const circle of circles) expect(circle.includes('fill="#ffffff"')).toBe(circle.includes('pm-negative'));
      expect(svg).toContain('nilai di bawah nol');
    }
  });

  it('stand alone in the legend where no value is above zero', () => {
    const scene = sceneOf(read('Migrasi neto (jiwa)', FALLING).dataset);
    expect(scene.legend.sizes.map(({ isNegative, sizes }) => [isNegative, sizes.map(({ text }) => plain(text))])).toEqual([
      [true, ['\u2212200 jiwa', '\u221250 jiwa', '\u221210 jiwa']],
    ]);
    expect(regionsOf(scene).every(({ circleShare }) => circleShare !== null && circleShare > 0)).toBe(true);
  });

  it('look neither like 0 nor like what is missing', () => {
    const scene = sceneOf(read('Migrasi neto (jiwa)', [-310, 0, '', ...BOTH.slice(3)]).dataset);
    const of = (name: string) => regionsOf(scene).find((region) => region.name === name)!;
    expect(
      [of('Bungus Teluk Kabung'), of('Lubuk Kilangan'), of('Lubuk Begalung')].map(({ circleShare, state }) => [
        circleShare === null ? null : circleShare > 0,
        state,
      ]),
    ).toEqual([
      [true, null],
      [false, null],
      [null, 'missing'],
    ]);
  });

  it('of what is counted and is no change are still reported and not drawn', () => {
    expect(read('Jumlah kelurahan dengan air bersih', BOTH).report.entries.filter(({ kind }) => kind === 'out-of-range')).toHaveLength(5);
  });
});

describe('the size legend of whole counts', () => {
  it.each([1, 2, 3, 7, 9])('has whole numbers, none 0, where the greatest is %i', (greatest) => {
    const scene = sceneOf(
      read(
        'Jumlah KUBE 2024',
        NAMES.map(() => greatest),
      ).dataset,
    );
    const texts = scene.legend.sizes[0]!.sizes.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/^[1-9]\d*$/);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('changes', () => {
  const { dataset } = read('Perubahan persentase kemiskinan (poin persen)', POINTS);

  it('are in points, and have a break at 0 between two hues, falling on one side and rising on the other', () => {
    const scene = sceneOf(dataset);
    expect(scene.panels[0].unit).toBe('poin');
    expect(plain(regionsOf(scene).find(({ name }) => name === 'Pauh')!.valueText)).toBe('1,9 poin');
    for (const classification of CLASSIFICATION_METHODS.filter((each) => !/manual|continuous|reference/.test(each)))
      for (const classes of [2, 3, 4, 5, 6, 7, 8, 9]) {
        const classed = sceneOf(dataset, { classification, classes });
        const { legend } = classed;
        const regions = regionsOf(classed);
        const signs = new Map<number, Set<boolean>>();
        for (const { value, classIndex } of regions) signs.set(classIndex!, (signs.get(classIndex!) ?? new Set()).add(value! >= 0));
        expect([...signs.values()].every(({ size }) => size === 1)).toBe(true);
        expect(legend.methodText).toMatch(/[ ;]0(?:,0+)?[ ;,]/);
        for (const { value, fill } of regions) {
          const [red = 0, , blue = 0] = (fill!.match(/[0-9a-f]{2}/g) ?? []).map((part) => parseInt(part, 16));
          // Purple has more blue than red, orange more red than blue.
          expect(red > blue).toBe(value! >= 0);
        }
      }
  });

  it('are parted by natural breaks on each side by itself', () => {
    expect(sceneOf(dataset).legend.rows.map(({ text, count }) => [plain(text), count])).toEqual([
      ['di bawah \u22121,0 poin', 2],
      ['\u22121,0 – < 0,0 poin', 3],
      ['0,0 – < 1,5 poin', 4],
      ['1,5 poin atau lebih', 2],
    ]);
  });

  it('keep the breaks that a page gives, and shade from zero to both sides without classes', () => {
    const given = sceneOf(dataset, { classification: 'manual', breaks: [-0.5, 0.5] });
    expect(given.legend.rows.map(({ text }) => plain(text))).toEqual([
      'di bawah \u22120,5 poin',
      '\u22120,5 – < 0,5 poin',
      '0,5 poin atau lebih',
    ]);
    expect(given.legend.rows.flatMap((row) => (row.kind === 'class' ? [row.colour] : []))[1]).toBe('#f7f7f7');
    const { gradient } = sceneOf(dataset, { classification: 'continuous' }).legend;
    expect([gradient!.minText, gradient!.maxText].map(plain)).toEqual(['\u22122,1 poin', '2,6 poin']);
  });

  it('of one sign have the hue of that side', () => {
    const colours = (values: readonly (string | number)[]) =>
      regionsOf(sceneOf(read('Laju pertumbuhan penduduk (%)', values).dataset)).map(({ fill }) =>
        (fill!.match(/[0-9a-f]{2}/g) ?? []).map((part) => parseInt(part, 16)),
      );
    for (const [red = 0, , blue = 0] of colours(NAMES.map((_, index) => 0.4 + index / 10).map((each) => String(each).replace('.', ','))))
      expect(red).toBeGreaterThan(blue);
    for (const [red = 0, , blue = 0] of colours(NAMES.map((_, index) => -0.4 - index / 10).map((each) => String(each).replace('.', ','))))
      expect(blue).toBeGreaterThan(red);
  });
});

describe('changes of one sign with breaks that a page gives', () => {
  const hues = (values: readonly number[], breaks: readonly number[]) =>
    sceneOf(
      read(
        'Perubahan persentase kemiskinan (poin persen)',
        values.map((each) => String(each).replace('.', ',')),
      ).dataset,
      { classification: 'manual', breaks },
    ).legend.rows.flatMap((row) => {
      if (row.kind !== 'class') return [];
      const [red = 0, , blue = 0] = (row.colour.match(/[0-9a-f]{2}/g) ?? []).map((part) => parseInt(part, 16));
      return [red === blue ? 'neither' : red > blue ? 'rising' : 'falling'];
    });
  const rising = NAMES.map((_, index) => 0.5 + index / 2);
  const falling = rising.map((value) => -value);

  it.each([
    [
      [-2, 0, 2],
      ['falling', 'falling', 'rising', 'rising'],
    ],
    [
      [-1, 1],
      ['falling', 'neither', 'rising'],
    ],
  ])('%j have the hue of the side on which each class lies', (breaks, expected) => {
    for (const values of [rising, falling]) expect(hues(values, breaks)).toEqual(expected);
  });

  it('go as far to the open side as there are values', () => {
    expect([hues(rising, [2, 4]), hues(falling, [2, 4])]).toEqual([
      ['rising', 'rising', 'rising'],
      ['neither', 'rising', 'rising'],
    ]);
    expect([hues(rising, [-4, -2]), hues(falling, [-4, -2])]).toEqual([
      ['falling', 'falling', 'neither'],
      ['falling', 'falling', 'falling'],
    ]);
  });
});

describe('the two-ended palette', () => {
  it('is the scheme of d3-scale-chromatic that it is named after, without its ends', () => {
    expect(twoEndedPalette('neutral').name).toBe('PuOr');
    expect(twoEndedPalette('neutral').colours(9)).toEqual(schemePuOr[11]!.slice(1, -1));
    expect(twoEndedPalette('higher-is-better').colours(9)).toEqual([...twoEndedPalette('neutral').colours(9)].reverse());
  });

  it.each([
    [1, 1],
    [1, 3],
    [2, 2],
    [2, 3],
    [3, 3],
    [4, 1],
    [4, 4],
  ])('keeps neighbours of %i and %i classes at least 6 CIEDE2000 apart for any eyes', (below, above) => {
    const colours = twoEndedColours({ below, across: 0, above }, twoEndedPalette('neutral'));
    expect(colours).toHaveLength(below + above);
    expect(leastBetweenNeighbours(colours)).toBeGreaterThanOrEqual(6);
  });
});
