import { describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en.js';
import { indonesian } from '../../src/i18n/id.js';
import { loadMessages } from '../../src/i18n/load-messages.js';
import type { Messages } from '../../src/i18n/messages.js';
import { CLASSIFICATION_METHODS } from '../../src/model/dataset.js';
import { REPORT_KINDS } from '../../src/model/report.js';
import { STATUSES } from '../../src/model/status.js';
import { REGION_STATES } from '../../src/scene/region-state.js';

type Telling = { [Key in keyof Messages]: Messages[Key] extends (facts: never) => string ? Key : never }[keyof Messages];
type Facts = { readonly [Key in Telling]: Parameters<Messages[Key]>[0] };

/** A fact of its own for everything that a message is told. */
const FACTS: Facts = {
  classBetweenSpoken: { lower: '2', upper: '4 persen' },
  summaryDated: { when: 'masa', text: 'kalimat' },
  summaryRegions: { count: '9', level: 'kecamatan' },
  summaryWithValue: { regions: '9 kecamatan' },
  summaryHighest: { places: 'Pauh', value: '7 %', lowPlaces: 'Kuranji', lowValue: '2 %', among: '9 kecamatan' },
  summaryMost: { places: 'Pauh', value: '7 KUBE', lowPlaces: 'Kuranji', lowValue: '2 KUBE', among: '9 kecamatan' },
  summaryLargest: { places: 'Pauh', value: '7 km²', lowPlaces: 'Kuranji', lowValue: '2 km²', among: '9 kecamatan' },
  summaryEqual: { value: '7 %', among: '9 kecamatan' },
  summaryOnly: { place: 'Pauh', value: '7 %' },
  summaryClass: { text: 'belum jelas', regions: '9 kecamatan' },
  summaryWhole: { name: 'Kota Padang', value: '7 %' },
  summaryTogether: { value: '27 orang' },
  summaryEmpty: { state: 'dirahasiakan', regions: '9 kecamatan' },
  summaryShare: { share: '52', what: 'keluarga tahap rendah', places: 'Pauh', shareOfAll: '46', all: 'keluarga' },
  sorted: { column: 'Nilai', order: 'menurun' },
  zoomed: { times: '2' },
  mapLabel: { title: 'tajuk', period: 'masa', place: 'tempat' },
  statusLine: { statuses: 'keadaan', period: 'masa' },
  keptData: { date: '24 November 2026' },
  ratioOfTwoDates: { period: 'masa', denominatorPeriod: 'dahulu' },
  roundedTo: { value: '4,06 %', rounded: '4,1' },
  namedRange: { range: '6,3–8,3 %', title: 'empat cara hitung' },
  comparedWith: { title: 'tajuk', place: 'tempat', value: '4,06 %' },
  suppressedNote: { minimum: 12 },
  undecidedNote: { minimum: 12 },
  classBelow: { upper: '20 %' },
  classBetween: { lower: '20', upper: '25 %' },
  classFrom: { lower: '30 %' },
  classAll: { value: '7 %' },
  classCount: { count: 11 },
  pointCount: { count: '39' },
  sizeLegend: { title: 'tajuk' },
  noCircle: { title: 'tajuk', state: 'tanpa data' },
  wholeLine: { value: 'tempat 22,9 %' },
  clusterAround: { count: '37', title: 'tajuk' },
  clusterAtPlace: { count: '38', title: 'tajuk' },
  clusterAmount: { amount: 'Rp7.000' },
  clusterKnownAmount: { amount: 'Rp8.000', known: '6', count: '9' },
  below: { whole: 'kota' },
  above: { whole: 'kota' },
  perLevel: { level: 'nagari' },
  forWhole: { level: 'kota' },
  noParts: { parts: 'nagari', level: 'kecamatan' },
  methodLine: { method: 'cara', breaks: '20 dan 30' },
  rank: { rank: 3, of: 11 },
  range: { lower: '2 %', upper: '5 %' },
  accordingTo: { source: 'kantor', value: '7 %' },
  sortBy: { column: 'lajur' },
  noValues: { title: 'tajuk', level: 'per kecamatan', place: 'Kecamatan Kuranji', others: 'untuk seluruh kota' },
  partsOf: { parts: 'Kelurahan', name: 'Kecamatan Kuranji' },
  contextValue: { name: 'Kecamatan Kuranji', value: '26,3 %' },
  showParts: { parts: 'kelurahan', name: 'Kuranji' },
  backTo: { level: 'kecamatan' },
  showView: { place: 'tempat', view: 'bagian' },
  useKeyWithWheel: { key: 'Ctrl' },
  reportNotice: { count: 12 },
  reportRow: { row: 13 },
  reportMore: { count: 14 },
  reportCandidates: { names: 'Pauh' },
  readAs: { name: 'Kuranji' },
  otherLevel: { count: 3, level: 'kecamatan' },
  falseAttribute: { attribute: 'hide-table' },
  unknownIndicator: { id: 'pengenal', ids: '“lain”' },
  noIndicator: { id: 'pengenal' },
  unknownPeriod: { period: '2019' },
  unknownSize: { id: 'pengenal', ids: '“lain”' },
  sizeOfRate: { title: 'tajuk' },
  sizeWithoutFill: { title: 'tajuk', fill: 'tajuk lain' },
  sizeWithoutValues: { title: 'tajuk' },
  unknownLayer: { id: 'lapisan' },
  unknownRegion: { code: '13.71.99' },
  unknownOption: { attribute: 'palette', value: 'Nila' },
  unfitBoundaries: { at: 'regions[3].polygons', place: 'Kota Padang' },
  tooManyValues: { most: '15', count: '104' },
  classificationFailed: { method: 'cara' },
};

function told(messages: Messages, key: Telling): string {
  return (messages[key] as (facts: object) => string)(FACTS[key]);
}

/** Every text of a language that needs no facts, by its path. */
function fixedTexts(messages: Messages): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, text]): [string, string][] =>
      typeof text === 'string'
        ? [[key, text]]
        : typeof text === 'function'
          ? []
          : Object.entries(text as Record<string, string>).map(([part, each]) => [`${key}.${part}`, each]),
    ),
  );
}

describe.each([
  ['Indonesian', indonesian],
  ['English', english],
] as const)('the interface in %s', (_, messages) => {
  it.each(Object.keys(FACTS) as Telling[])('says every fact in %s', (key) => {
    for (const fact of Object.values(FACTS[key])) expect(told(messages, key)).toContain(String(fact));
  });

  it('has no empty text', () => {
    for (const [path, text] of fixedTexts(messages)) expect(text.trim(), path).not.toBe('');
  });

  it('has words for every status, state, method and kind of remark', () => {
    expect(Object.keys(messages.statuses).sort()).toEqual([...STATUSES].sort());
    expect(Object.keys(messages.states).sort()).toEqual([...REGION_STATES].sort());
    expect(Object.keys(messages.methods).sort()).toEqual([...CLASSIFICATION_METHODS].sort());
    expect(Object.keys(messages.reportKinds).sort()).toEqual([...REPORT_KINDS].sort());
  });

  it('leaves no trace of a period or of breaks where there are none', () => {
    expect(messages.mapLabel({ title: 'A', period: '', place: 'B' })).toMatch(/A$/);
    expect(messages.statusLine({ statuses: 'A', period: '' })).toMatch(/A$/);
    expect(messages.methodLine({ method: 'A', breaks: '' })).toMatch(/A\.$/);
  });
});

describe('the two languages', () => {
  it('have the same texts, by key', () => {
    expect([...fixedTexts(english).keys()]).toEqual([...fixedTexts(indonesian).keys()]);
    expect(Object.keys(english)).toEqual(Object.keys(indonesian));
    expect(Object.keys(FACTS).sort()).toEqual(
      Object.entries(english)
        .flatMap(([key, text]) => (typeof text === 'function' ? [key] : []))
        .sort(),
    );
  });

  it('differ wherever the words do', () => {
    const alike = [...fixedTexts(english)].flatMap(([path, text]) => (fixedTexts(indonesian).get(path) === text ? [path] : []));
    expect(alike.sort()).toEqual(['statusColumn']);
  });

  it('are loaded by their code', async () => {
    expect(await loadMessages('id')).toBe(indonesian);
    expect(await loadMessages('en')).toBe(english);
  });
});

describe('what is no published figure', () => {
  it('is called an estimate, provisional or an example in either language', () => {
    expect([indonesian.estimateBadge, indonesian.provisionalBadge, indonesian.illustrativeBadge]).toEqual([
      'Perkiraan',
      'Sementara',
      'CONTOH',
    ]);
    expect([english.estimateBadge, english.provisionalBadge, english.illustrativeBadge]).toEqual(['Estimate', 'Provisional', 'EXAMPLE']);
    expect([indonesian.statuses.E, indonesian.statuses.illustrative]).toEqual(['perkiraan', 'CONTOH, bukan data']);
    expect([english.statuses.E, english.statuses.illustrative]).toEqual(['estimate', 'EXAMPLE, not data']);
  });

  it('is told apart from published figures', () => {
    for (const { statuses } of [indonesian, english]) expect(new Set(Object.values(statuses)).size).toBe(STATUSES.length);
  });
});

describe('sentences that depend on a number or a title', () => {
  it('count one region as one in English', () => {
    expect([english.classCount({ count: 1 }), english.classCount({ count: 0 })]).toEqual(['1 region', '0 regions']);
    expect([english.reportNotice({ count: 1 }), english.reportNotice({ count: 2 })]).toEqual([
      '1 remark on the data read',
      '2 remarks on the data read',
    ]);
  });

  it('write a title small within a sentence, but leave an abbreviation as it is', () => {
    const facts = { place: 'Kota Padang', value: '4' };
    expect(english.comparedWith({ ...facts, title: 'Poverty rate' })).toContain('the poverty rate of Kota Padang');
    expect(english.comparedWith({ ...facts, title: 'PSM per 1,000 families' })).toContain('the PSM per 1,000');
    expect(indonesian.comparedWith({ ...facts, title: 'Angka kemiskinan BPS' })).toContain('dengan angka kemiskinan BPS Kota Padang');
  });
});
