import { describe, expect, it } from 'vitest';
import { composeScene, padangBoundaries, sceneCsv, validate } from '../../../src/core.js';
import { renderStatic } from '../../../src/static.js';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
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
      [`the scene of ${view.indicator}`, JSON.stringify(scene, (key, value: unknown) => (['shapes', 'polygons', 'ground', 'views'].includes(key) ? undefined : value))],
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
    const values = (indicator: string) => dataset.observations.filter((each) => each.indicator === indicator).map(({ region, value, status }) => [region, value, status]);
    expect(values('poor').filter(([, value]) => value === null)).toEqual([
      ['13.71.01', null, 'Q'],
      ['13.71.02', null, 'Q'],
      ['13.71.01', null, 'Q'],
    ]);
    expect(values('share')).toEqual([['13.71.01', null, 'Q'], ['13.71.03', 4.35, 'A']]);
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
