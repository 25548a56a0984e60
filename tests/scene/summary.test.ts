import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import flood from '../../geodata/datasets/flood-2025.json';
import { loadKelurahan } from '../../src/core.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { asPrinted } from '../../src/i18n/as-printed.js';
import { bundledLocale } from '../../src/i18n/bundled-locale.js';
import { formatPeriod, formatValue } from '../../src/i18n/format.js';
import { withOwnWording } from '../../src/i18n/own-wording.js';
import type { Dataset } from '../../src/model/dataset.js';
import { composeScene } from '../../src/scene/compose-scene.js';
import type { RegionState } from '../../src/scene/region-state.js';
import type { Scene } from '../../src/scene/scene.js';
import { DEFAULT_VIEW, type View } from '../../src/scene/view.js';
import { anyDataset, anyView } from './any-dataset.js';
import { fixtureScene, PADANG, sceneOf, validated } from './scene-of.js';

const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ') ?? null;
const summaryOf = (scene: Scene) => plain(scene.frame.summary);
const ofPadang = (indicator: string, view: Partial<View> = {}) => summaryOf(sceneOf(PADANG, { indicator, ...view }));
const CODES = padangBoundaries().regions.map(({ code }) => code);

type Cell = number | { readonly value?: number; readonly status: string } | null;

/** Made-up values of a rate, of the kecamatan in their order; `null` for no row at all. */
function made(cells: readonly Cell[], more: object = {}, kota: Cell = null): Dataset {
  const rows = [...CODES.map((region, index) => [region, cells[index] ?? null] as const), ['13.71', kota] as const];
  return validated({
    indicators: [{ id: 'a', title: 'Angka rekaan', unit: 'percent', kind: 'rate', subject: 'thing', decimals: 1, ...more }],
    observations: rows.flatMap(([region, cell]) =>
      cell === null
        ? []
        : [{ indicator: 'a', region, period: '2024', ...(typeof cell === 'number' ? { value: cell, status: 'A' } : cell) }],
    ),
  });
}

const said = (...given: Parameters<typeof made>) => summaryOf(sceneOf(made(...given)));
const ELEVEN = [12, 8, 6, 7, 21, 15, 18, 16, 11, 9, 27];

describe('the sentences under the title', () => {
  it('say of published rates the highest, the lowest, the city’s own, and when', () => {
    expect(ofPadang('low-welfare-families')).toBe(
      '2008: tertinggi di Bungus Teluk Kabung (35,4 %), terendah di Padang Utara (15,2 %), dari 11 kecamatan; seluruh Kota Padang 22,9 %.',
    );
    expect(ofPadang('low-welfare-families', { language: 'en' })).toBe(
      '2008: highest in Bungus Teluk Kabung (35.4%), lowest in Padang Utara (15.2%), of 11 kecamatan; all of Kota Padang 22.9%.',
    );
  });

  it('say of how many the highest and lowest are, and how many have none', () => {
    expect(ofPadang('stunting-risk-families')).toBe(
      'September 2024: tertinggi di Bungus Teluk Kabung (26,61 %), terendah di Padang Utara (11,21 %), dari 9 kecamatan yang ada angkanya; seluruh Kota Padang 17,29 %. Tidak ada data untuk 2 kecamatan.',
    );
  });

  it('say of a count its largest share where it is complete, beside the same places’ share of all', () => {
    expect(ofPadang('low-welfare-families-count')).toBe(
      '2008: terbanyak di Koto Tangah (7.425 keluarga), paling sedikit di Padang Utara (1.805 keluarga), dari 11 kecamatan; seluruh Kota Padang 38.713 keluarga. 52 dari 100 keluarga tahap rendah ada di Koto Tangah, Kuranji dan Lubuk Begalung; di sana juga ada 46 dari 100 keluarga.',
    );
    expect(ofPadang('low-welfare-families-count', { language: 'en' })).toContain(
      '52 of 100 low-stage families are in Koto Tangah, Kuranji and Lubuk Begalung, and so are 46 of 100 families.',
    );
    expect(ofPadang('area')).toBe('2002: terbesar di Koto Tangah (232,25 km²), terkecil di Padang Barat (7,00 km²), dari 11 kecamatan.');
    // Nothing is at hand that their share could stand beside.
    expect(ofPadang('population')).toBe(
      '2023: terbanyak di Koto Tangah (209.793 orang), paling sedikit di Bungus Teluk Kabung (28.788 orang), dari 11 kecamatan; seluruh Kota Padang 942.938 orang.',
    );
  });

  it('say of estimates how many lie on which side, and neither highest nor lowest', () => {
    expect(ofPadang('poverty-rate-estimate')).toBe(
      'Maret 2024 (Perkiraan): di bawah angka kota 5 kecamatan, belum jelas 3 kecamatan, di atas angka kota 3 kecamatan. Dibandingkan dengan angka kemiskinan Kota Padang: 4,06 % (dibulatkan 4,1).',
    );
    expect(said(ELEVEN.map((value) => ({ value, status: 'E' })))).toBeNull();
    expect(said([{ value: 12, status: 'E' }, ...ELEVEN.slice(1)], {}, 13)).toBe('2024: seluruh Kota Padang 13,0 %.');
  });

  it('say nothing of an assumption but what is published of the city', () => {
    expect(ofPadang('psm-per-10000-people')).toBeNull();
    expect(ofPadang('psm')).toBe('1 Juli 2025: seluruh Kota Padang 312 PSM.');
  });

  it('say neither highest nor lowest beside suppressed values, and how many these are', () => {
    expect(said([{ status: 'Q' }, { status: 'Q' }, { status: 'M' }, ...ELEVEN.slice(3)], {}, 13)).toBe(
      '2024: seluruh Kota Padang 13,0 %. Dirahasiakan untuk 2 kecamatan; tidak berlaku untuk 1 kecamatan.',
    );
    expect(said([{ status: 'Q' }, ...ELEVEN.slice(1)])).toBe('2024: dirahasiakan untuk 1 kecamatan.');
  });

  it('do not call a sum of some the whole’s, and mark what is provisional', () => {
    expect(summaryOf(sceneOf(validated(flood)))).toBe(
      '26 November 2025 (Sementara): terbanyak di Koto Tangah (20.983 orang), paling sedikit di Bungus Teluk Kabung (26 orang), dari 9 kecamatan yang ada angkanya; jumlahnya 27.433 orang. Tidak ada data untuk 2 kecamatan.',
    );
  });

  it('are true of one value, of equal ones and of ties', () => {
    expect(said([null, null, 12.5])).toBe('2024: hanya Padang Barat yang ada angkanya, 12,5 %. Tidak ada data untuk 10 kecamatan.');
    expect(said(CODES.map(() => 7.5))).toBe('2024: 7,5 % di 11 kecamatan, semuanya sama.');
    expect(said([5, 5, 9, 9, 9, 9, 7])).toBe(
      '2024: tertinggi di 4 kecamatan (9,0 %), terendah di Padang Selatan dan Padang Timur (5,0 %), dari 7 kecamatan yang ada angkanya. Tidak ada data untuk 4 kecamatan.',
    );
    // A difference smaller than what is printed is none.
    expect(said([9.01, 9.04, ...ELEVEN.slice(2, 4), 8, 8, 8, 8, 8, 8, 8])).toContain(
      'tertinggi di Padang Selatan dan Padang Timur (9,0 %)',
    );
    expect(
      said(
        CODES.map((_, index) => 7.5 + index / 1000),
        { kind: 'amount', unit: 'ton' },
      ),
    ).toBe('2024: 7,5 ton di 11 kecamatan, semuanya sama.');
  });

  it('are none where there is no value, and where points come alone', () => {
    expect(said([{ status: 'O' }])).toBeNull();
    expect(ofPadang('poverty-rate')).toBeNull();
    expect(summaryOf(fixtureScene('points-alone'))).toBeNull();
  });

  it('say that an example is one', () => {
    expect(summaryOf(fixtureScene('values-zero'))).toMatch(/^2024 \(CONTOH\): tertinggi di /);
  });

  it('are of the kelurahan that are shown, and leave the city’s own aside', async () => {
    const all = await loadKelurahan();
    const inKuranji = all.regions.filter(({ parent }) => parent === '13.71.09');
    const dataset = validated({
      indicators: [{ id: 'a', title: 'Angka rekaan', unit: 'percent', kind: 'rate', decimals: 0 }],
      observations: [
        ...inKuranji.slice(1).map(({ code }, index) => ({ indicator: 'a', region: code, period: '2024', value: 10 + index, status: 'A' })),
        { indicator: 'a', region: '13.71', period: '2024', value: 50, status: 'A' },
      ],
    });
    const scene = composeScene(dataset, all, { ...DEFAULT_VIEW, within: '13.71.09' }, bundledLocale('id'));
    const names = inKuranji.map(({ name }) => name);
    expect(summaryOf(scene)).toBe(
      `2024: tertinggi di ${names.at(-1)} (${9 + inKuranji.length - 1} %), terendah di ${names[1]} (10 %), dari ${inKuranji.length - 1} kelurahan di Kecamatan Kuranji yang ada angkanya. Tidak ada data untuk 1 kelurahan di Kecamatan Kuranji.`,
    );
  });

  it('can be worded by a page', () => {
    const locale = bundledLocale('id');
    const messages = withOwnWording(locale.messages, { summaryHighest: ({ places }: { places: string }) => `puncaknya ${places}` });
    const scene = composeScene(PADANG, padangBoundaries(), DEFAULT_VIEW, { ...locale, messages });
    expect(summaryOf(scene)).toBe('2008: puncaknya Bungus Teluk Kabung; seluruh Kota Padang 22,9 %.');
  });
});

/** What is counted, among what, and who has how many of each. */
const countsOf = (counts: readonly Cell[], all: readonly Cell[], kota: { readonly counts?: number; readonly all?: number } = {}) => {
  const row = (indicator: string, region: string, cell: Cell) => ({
    indicator,
    region,
    period: '2024',
    ...(typeof cell === 'number' ? { value: cell, status: 'A' } : (cell ?? { status: 'O' })),
  });
  return validated({
    indicators: [
      { id: 'low', title: 'Jumlah keluarga rekaan', unit: 'keluarga', kind: 'count', subject: 'thing' },
      { id: 'all', title: 'Semua keluarga', unit: 'keluarga', kind: 'count', subject: 'thing' },
      { id: 'rate', title: 'Bagian', unit: 'percent', kind: 'rate', computedFrom: { numerator: 'low', denominator: 'all' } },
    ],
    observations: [
      ...CODES.flatMap((code, index) => [row('low', code, counts[index] ?? null), row('all', code, all[index] ?? null)]),
      ...(kota.counts === undefined ? [] : [row('low', '13.71', kota.counts)]),
      ...(kota.all === undefined ? [] : [row('all', '13.71', kota.all)]),
    ],
    disclosure: { minimumCount: 0 },
  });
};

const SHARE = /(\d+) dari 100 keluarga rekaan ada di (.+?); di sana juga ada (\d+) dari 100 semua keluarga/;
const shareSaid = (...given: Parameters<typeof countsOf>) => SHARE.exec(summaryOf(sceneOf(countsOf(...given))) ?? '')?.slice(1) ?? null;

describe('the largest share of a count', () => {
  const all = CODES.map(() => 100);

  it('is said of the fewest regions that have half of it', () => {
    expect(shareSaid([60, ...CODES.slice(1).map(() => 4)], all)).toEqual(['60', 'Padang Selatan', '9']);
    expect(shareSaid([30, 25, ...CODES.slice(2).map(() => 5)], all)).toEqual(['55', 'Padang Selatan dan Padang Timur', '18']);
  });

  it.each([
    ['a part is missing', [60, null, ...CODES.slice(2).map(() => 4)], all, {}],
    ['a part of what it is among is missing', [60, ...CODES.slice(1).map(() => 4)], [100, null, ...all.slice(2)], {}],
    ['a part is estimated', [{ value: 60, status: 'E' }, ...CODES.slice(1).map(() => 4)], all, {}],
    ['it is not what is published of the whole', [60, ...CODES.slice(1).map(() => 4)], all, { counts: 101 }],
    ['what it is among is not what is published', [60, ...CODES.slice(1).map(() => 4)], all, { all: 1000 }],
    ['half of it is in many', CODES.map((_, index) => 100 + index), all, {}],
    ['which regions they are is not clear', [30, 30, 30, ...CODES.slice(3).map(() => 1)], all, {}],
    ['there is none of it', CODES.map(() => 0), all, {}],
  ] as const)('is not said where %s', (_, counts, among, kota) => {
    expect(shareSaid(counts, among, kota)).toBeNull();
  });

  it('is that of a reckoning by hand, for any counts', () => {
    const eleven = fc.array(fc.nat({ max: 60 }), { minLength: 11, maxLength: 11 });
    let told = 0;
    fc.assert(
      fc.property(eleven, eleven, (counts, among) => {
        const share = shareSaid(counts, among);
        if (share === null) return;
        told += 1;
        const [percent, places = '', ofAll] = share;
        const names = places.split(/, | dan /);
        const regions = padangBoundaries().regions.map(({ name }, index) => ({ name, count: counts[index]!, of: among[index]! }));
        const these = regions.filter(({ name }) => names.includes(name));
        const others = regions.filter(({ name }) => !names.includes(name));
        const sum = (rows: typeof regions, key: 'count' | 'of') => rows.reduce((total, row) => total + row[key], 0);
        expect(these).toHaveLength(names.length);
        for (const { count } of these) for (const other of others) expect(count).toBeGreaterThan(other.count);
        expect(Number(percent)).toBe(Math.round((100 * sum(these, 'count')) / sum(regions, 'count')));
        expect(Number(ofAll)).toBe(Math.round((100 * sum(these, 'of')) / sum(regions, 'of')));
        // With one region fewer it would be less than half.
        expect(2 * sum(these, 'count')).toBeGreaterThanOrEqual(sum(regions, 'count'));
        const least = Math.min(...these.map(({ count }) => count));
        expect(2 * (sum(these, 'count') - least)).toBeLessThan(sum(regions, 'count'));
      }),
      { numRuns: 400 },
    );
    expect(told).toBeGreaterThan(20);
  });
});

const EXTREMES =
  /(?:tertinggi|terbanyak|terbesar) di (.+?) \(([^()]+)\), (?:terendah|paling sedikit|terkecil) di (.+?) \(([^()]+)\), dari (\d+) kecamatan( yang ada angkanya)?/;
const STATE_COUNT = /(tidak ada data|dirahasiakan|tidak berlaku) untuk (\d+) kecamatan/gi;
const STATES: Readonly<Record<string, RegionState>> = {
  'tidak ada data': 'missing',
  dirahasiakan: 'suppressed',
  'tidak berlaku': 'not-applicable',
};

describe('of any data and any view', () => {
  /** Takes out of a text what was reckoned anew, so that what is left has no number that nobody looked at. */
  function reckoned(scene: Scene, dataset: Dataset): string {
    const [{ readings, appearances, decimals, encoding, period }] = scene.panels;
    const indicator = { ...dataset.indicators[0]!, decimals };
    let left = plain(scene.frame.summary) ?? '';
    const valued = readings.filter(({ value }) => value !== null);
    const printed = (value: number | null) => asPrinted(value!, decimals ?? 2);
    const take = (text: string) => {
      expect(left).toContain(text);
      left = left.replace(text, '');
    };

    const extremes = EXTREMES.exec(left);
    const isOrdered = valued.every(({ status }) => status !== 'E') && readings.every(({ status }) => status !== 'Q');
    if (/tertinggi|terbanyak|terbesar|terendah|paling sedikit|terkecil|semuanya sama|hanya/.test(left)) expect(isOrdered).toBe(true);
    if (extremes) {
      const [whole, high = '', highValue, low = '', lowValue, count, some] = extremes;
      for (const [places, value, isBeyond] of [
        [high, highValue, (a: number, b: number) => a > b],
        [low, lowValue, (a: number, b: number) => a < b],
      ] as const) {
        const these = valued.filter(({ valueText }) => plain(valueText) === value);
        for (const { value: one } of these)
          for (const { value: other } of valued) expect(isBeyond(printed(other), printed(one))).toBe(false);
        const named = these.map(({ name }) => name);
        expect(places).toBe(
          named.length > 3
            ? `${named.length} kecamatan`
            : [named.slice(0, -1).join(', '), ...named.slice(-1)].filter(Boolean).join(' dan '),
        );
      }
      expect(Number(count)).toBe(valued.length);
      expect(some !== undefined).toBe(valued.length < readings.length);
      take(whole);
    }
    if (left.includes('semuanya sama')) {
      expect(new Set(valued.map(({ value }) => printed(value))).size).toBe(1);
      const some = valued.length < readings.length ? ' yang ada angkanya' : '';
      take(`${plain(valued[0]!.valueText)} di ${valued.length} kecamatan${some}, semuanya sama`);
    }
    if (left.includes('hanya')) {
      expect(valued).toHaveLength(1);
      take(`hanya ${valued[0]!.name} yang ada angkanya, ${plain(valued[0]!.valueText)}`);
    }
    for (const [whole, state = '', count] of [...left.matchAll(STATE_COUNT)]) {
      expect(Number(count)).toBe(appearances.filter((each) => each.state === STATES[state.toLowerCase()]).length);
      take(whole);
    }
    const own = dataset.observations
      .filter(({ region, period: when, value }) => region === '13.71' && when === period && value !== null)
      .sort((a, b) => (a.source ?? 'a').localeCompare(b.source ?? 'a'))[0];
    if (encoding === 'reference') {
      for (const [row] of [...left.matchAll(/(?:di bawah angka kota|belum jelas|di atas angka kota) \d+ kecamatan/gi)]) {
        const [, text = '', count] = /^(.+) (\d+) kecamatan$/.exec(row) ?? [];
        const has = readings.filter(({ classText }) => classText?.toLowerCase() === text.toLowerCase());
        expect(Number(count)).toBe(has.length);
        take(row);
      }
      if (left.includes('Dibandingkan')) take(plain(scene.legend.referenceText)!);
    } else if (left.includes('seluruh Kota Padang') || left.includes('Seluruh Kota Padang')) {
      take(plain(`eluruh Kota Padang ${formatValue(own!.value!, indicator, 'id')}`)!);
    } else if (left.includes('jumlahnya')) {
      expect(valued.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(own!.value!, 6);
      take(plain(`jumlahnya ${formatValue(own!.value!, indicator, 'id')}`)!);
    }
    return period === null ? left : left.replace(formatPeriod(period, 'id'), '');
  }

  it('each number in the sentences is what a reckoning by hand gives', () => {
    let told = 0;
    fc.assert(
      fc.property(anyDataset, anyView, (dataset, view) => {
        const scene = sceneOf(dataset, { ...view, language: 'id' });
        const left = reckoned(scene, dataset);
        if (scene.frame.summary !== null) told += 1;
        expect(left).not.toMatch(/\d/);
        expect(scene.frame.summary ?? '.').toMatch(/\.$/);
      }),
      { numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(300);
  });

  it('explains nothing and claims no rise or fall, in either language', () => {
    fc.assert(
      fc.property(anyDataset, anyView, (dataset, view) => {
        const text = sceneOf(dataset, view).frame.summary ?? '';
        expect(text).not.toMatch(/karena|sebab|akibat|naik|turun|meningkat|because|due to|rose|fell|rise|fall|increas|decreas/i);
        expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
      }),
      { numRuns: 300 },
    );
  });
});
