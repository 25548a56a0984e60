import { describe, expect, it } from 'vitest';
import { composeScene, padangBoundaries, sceneCsv, validate } from '../../../src/core.js';
import { renderStatic } from '../../../src/static.js';
import { merge } from '../../../src/data/combinators/merge.js';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { detailOf } from '../../../src/model/detail.js';
import { SECRETS, SUPPRESSED, TELLING } from '../../made-up-secrets.js';

const { dataset, report } = validate(TELLING);
const views = (['poor', 'people', 'share'] as const).map((indicator) => ({ indicator, layers: ['kube'] }));

/** All that is handed out of the dataset, by what hands it out. */
const OUT: readonly (readonly [string, string])[] = [
  ['the dataset', JSON.stringify(dataset)],
  ['the report', JSON.stringify(report)],
  ...views.flatMap((view): [string, string][] => {
    const scene = composeScene(dataset, padangBoundaries(), view);
    return [
      [
        `the scene of ${view.indicator}`,
        JSON.stringify(scene, (key, value: unknown) => (['shapes', 'polygons', 'ground', 'views'].includes(key) ? undefined : value)),
      ],
      [`the CSV of ${view.indicator}`, sceneCsv(scene)],
      [`the static figure of ${view.indicator}`, renderStatic(dataset, view).replace(/ d="[^"]*"/g, '')],
    ];
  }),
];

describe('what was withheld or suppressed', () => {
  it.each(OUT)('is nowhere in %s', (_, text) => {
    for (const secret of [...SECRETS, ...SUPPRESSED]) expect(text).not.toContain(secret);
  });

  it('leaves the small count, its share and one beside it without a value', () => {
    const values = (indicator: string) =>
      dataset.observations.filter((each) => each.indicator === indicator).map(({ region, value, status }) => [region, value, status]);
    expect(values('poor').filter(([, value]) => value === null)).toEqual([
      ['13.71.01', null, 'Q'],
      ['13.71.02', null, 'Q'],
      ['13.71.01', null, 'Q'],
    ]);
    expect(values('share')).toEqual([
      ['13.71.01', null, 'Q'],
      ['13.71.03', 4.35, 'unstated'],
    ]);
  });
});

it.each([
  ['where the region should be', 'kecamatan;penerima\nBudi Santoso;15\nPauh;12\nKuranji;8\n'],
  ['where the period should be', 'kecamatan;tahun;penerima\nPauh;Budi Santoso;10\nKuranji;2024;8\n'],
])('a name of a person %s is not told where a header says that the table is of persons', (_, text) => {
  let told: unknown;
  try {
    told = validate(readCsv(text, { regions: padangRegister })).report;
  } catch (error) {
    told = [error, (error as { issues?: unknown }).issues];
  }
  expect(JSON.stringify(told)).toContain('"row":2');
  expect(JSON.stringify(told)).not.toContain('Budi');
});

describe('notes of a table in which something is suppressed', () => {
  const TABLE = `Kecamatan;Lansia terlantar (orang)
Pauh;12
Kuranji;3*
Nanggalo;15*
Koto Tangah;4
Catatan: keadaan Maret 2024.
Catatan: di Kuranji turun dari 7 menjadi 3 orang.
Catatan: di Koto Tangah hanya ada empat.
*) tiga di antaranya sakit
`;
  const input = readCsv(TABLE, { regions: padangRegister });
  const safe = validate(input);

  it('are not shown where they hold a number, in digits or in words, but for a year; nor are footnotes that stand on other values too', () => {
    expect(safe.dataset.notes.map(({ id }) => id)).toEqual(['keadaan Maret 2024.']);
    expect(JSON.stringify(safe)).not.toMatch(/turun|hanya|tiga/);
    expect(safe.report.entries.filter(({ detail }) => detail === detailOf('notes-suppressed', { count: 3 }))).toMatchObject([
      { kind: 'suppressed' },
    ]);
  });

  it('are all shown where the publisher suppresses nothing', () => {
    const all = validate({ ...input, disclosure: { minimumCount: 0, coarsen: 'none' } });
    expect(all.dataset.notes).toHaveLength(4);
    expect(all.dataset.observations.map(({ note }) => note?.id ?? null)).toEqual([
      null,
      'tiga di antaranya sakit',
      'tiga di antaranya sakit',
      null,
    ]);
    const merged = merge(all.dataset, { ...safe.dataset, id: 'b', observations: [], indicators: [] });
    expect(JSON.stringify(merged)).not.toMatch(/turun|hanya|tiga/);
    expect(merged.report.entries.map(({ detail }) => detail)).toContain(detailOf('notes-suppressed', { count: 3 }));
  });
});
