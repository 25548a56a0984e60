import { describePoint } from '../../src/scene/describe.js';
import { regionsOf } from '../regions-of.js';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { readJsonStat } from '../../src/data/formats/json-stat.js';
import { readSdmx } from '../../src/data/formats/sdmx.js';
import { readWorkbook } from '../../src/data/formats/xlsx/read-workbook.js';
import { readCsv } from '../../src/data/table/read-csv.js';
import { validate } from '../../src/data/validate.js';
import { padangRegister as regions } from '../../src/geo/padang-register.js';
import { LANGUAGES } from '../../src/model/text.js';
import { sceneCsv } from '../../src/scene/scene-csv.js';
import { renderStatic } from '../../src/static.js';
import { handMade, line } from '../data/formats/xlsx/hand-made.js';
import { fixtureJson } from '../fixtures/read-fixture.js';
import { DEMO, PADANG, sceneOf, validated } from './scene-of.js';

const NAMES = regions.filter(({ level }) => level === 'kecamatan').map(({ name }) => name);
const CSV = ['kecamatan;persen', ...NAMES.map((name, index) => `${name};${index + 5},5`)].join('\n');

/** A sheet with the same rows, without a word of its status. */
const workbook = () =>
  handMade({ sheets: { Data: line(1, 'kecamatan', 'persen') + NAMES.map((name, index) => line(index + 2, name, index + 5.5)).join('') } });

const point = (more: object = {}) => ({ id: 'a', lngLat: [100.36, -0.93], amountRupiah: 1_000_000, ...more });

/** All that is read of a map, as one text. */
function said(dataset: Parameters<typeof sceneOf>[0], language: 'id' | 'en'): string {
  const scene = sceneOf(dataset, { language });
  return [
    scene.frame.statusLine,
    ...scene.tables.flatMap(({ caption, rows }) => [caption, ...rows.flatMap(({ cells }) => cells.map(({ text }) => text))]),
    ...regionsOf(scene).flatMap(({ spoken, statusText }) => [spoken, statusText]),
    ...scene.panels[0].points.flatMap((point) => [describePoint(point), point.statusText]),
    sceneCsv(scene),
    renderStatic(dataset, { lang: language }),
  ].join('\n');
}

const sources: readonly (readonly [string, () => unknown])[] = [
  ['a CSV', () => readCsv(CSV, { regions })],
  ['a CSV with an empty column of statuses', () => readCsv(CSV.replace('persen', 'persen;status').replace(/,5$/gm, ',5;'), { regions })],
  ['a workbook', () => readWorkbook(workbook(), { regions })],
  [
    'the project’s JSON',
    () => ({
      indicators: [{ id: 'a', kind: 'rate', unit: 'percent' }],
      observations: [{ region: '13.71.05', indicator: 'a', value: 4.5 }],
    }),
  ],
  ['points', () => ({ pointLayers: [{ id: 'a', points: [point()] }] })],
  [
    'JSON-stat',
    () =>
      readJsonStat({ ...fixtureJson('json-stat/made-up.json'), status: undefined }, {}, { regions, source: { id: 'api', title: 'api' } }),
  ],
];

describe.each(sources)('data that say nothing of their status: %s', (_, read) => {
  it.each(LANGUAGES)('are said to be so, and nowhere to be published (%s)', async (language) => {
    const { dataset } = validate(await read(), regions);
    const all = said(dataset, language);
    expect(all).toContain({ id: 'status tidak disebut', en: 'status not stated' }[language]);
    expect(all).not.toMatch({ id: /angka terbit/i, en: /\bpublished\b/i }[language]);
    expect(sceneOf(dataset).frame.badges).toEqual([]);
  });
});

describe('what says its status', () => {
  it.each([
    ['A', 'angka terbit', []],
    ['P', 'angka sementara', ['Sementara']],
    ['E', 'perkiraan', ['Perkiraan']],
  ] as const)('keeps it: %s', (status, words, badges) => {
    const { dataset } = validate(readCsv(CSV.replace('persen', 'persen;status').replace(/,5$/gm, `,5;${status}`), { regions }), regions);
    const scene = sceneOf(dataset);
    expect([scene.frame.statusLine.includes(words), scene.frame.badges]).toEqual([true, badges]);
    expect(new Set(regionsOf(scene).map((region) => region.status))).toEqual(new Set([status]));
  });

  it('stands beside what does not, each by its own', () => {
    const { dataset } = validate(readCsv(`kecamatan;persen;status\n${NAMES[0]};4,5;A\n${NAMES[1]};5,5;\n`, { regions }), regions);
    const {
      frame: { statusLine },
      tables,
    } = sceneOf(dataset);
    expect(statusLine).toBe('Status: angka terbit; status tidak disebut');
    const column = tables[0]!.columns.findIndex(({ key }) => key === 'status');
    expect(new Set(tables[0]!.rows.map(({ cells }) => cells[column]!.text))).toEqual(
      new Set(['angka terbit', 'status tidak disebut', 'tidak ada data']),
    );
  });

  it('is told of the bundled datasets alike: each value and point of theirs has one', () => {
    for (const { observations, pointLayers } of [PADANG, DEMO])
      for (const { status } of [...observations, ...pointLayers.flatMap(({ points }) => points)]) expect(status).not.toBe('unstated');
    expect(sceneOf(PADANG).frame.statusLine).toContain('angka terbit');
  });

  it('comes back from an export', () => {
    const { dataset } = validate(readCsv(CSV, { regions }), regions);
    const csv = sceneCsv(sceneOf(dataset));
    expect(csvParse(csv).map((row) => [row['status'], row['status_text']])).toEqual(NAMES.map(() => ['unstated', 'status tidak disebut']));
    expect(sceneCsv(sceneOf(validate(readCsv(csv, { regions }), regions).dataset))).toBe(csv);
  });
});

describe('equal rows of which one states its status', () => {
  it.each([
    ['A', ''],
    ['', 'A'],
  ])('are one, with that status: %o, %o', (...statuses) => {
    const { dataset, report } = validate(
      readCsv(['kecamatan;persen;status', ...statuses.map((status) => `13.71.09;4,5;${status}`)].join('\n'), { regions }),
      regions,
    );
    expect(dataset.observations.map(({ value, status }) => [value, status])).toEqual([[4.5, 'A']]);
    expect(report.entries.filter(({ kind }) => kind === 'duplicate')).toHaveLength(1);
  });
});

describe('a value of SDMX without OBS_STATUS', () => {
  it('says nothing of its status', () => {
    const csv =
      'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\ndataflow,X:Y(1.0),I,13.71.05,2024,4.5,\ndataflow,X:Y(1.0),I,13.71.08,2024,5.5,A\n';
    const input = readSdmx(new TextEncoder().encode(csv), {}, { regions, source: { id: 'api', title: 'api' } });
    expect(validated(input).observations.map(({ region, status }) => [region, status])).toEqual([
      ['13.71.05', 'unstated'],
      ['13.71.08', 'A'],
    ]);
  });
});
