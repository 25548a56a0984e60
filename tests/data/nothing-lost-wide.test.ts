import fc from 'fast-check';
import { csvFormatRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/data/table/read-csv.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import type { DatasetInput } from '../../src/model/dataset.schema.js';
import { DataValidationError } from '../../src/model/errors.js';
import { validatedCsv } from './inputs.js';

const REGIONS = ['Pauh', '1371010', '13.71.01', 'Nanggalo', 'Koto Tengah', 'Entah', 'Padang'];
const HEADERS = [
  '2023',
  '2024',
  'PSM',
  'Keluarga',
  'Petugas',
  'Nama',
  'No',
  'tahun',
  'indikator',
  'status',
  'lower',
  'upper',
  'class',
  'title',
];

/** What the cells of one column are like: of one kind throughout, or with few that are not missing. */
const column = fc.tuple(
  fc.constantFrom<readonly string[]>(['1', '4.5', '12'], ['', '-'], ['', '', '', '', '7'], ['Budi', 'Sari'], REGIONS, ['x', '5']),
  fc.integer({ min: 0, max: 3 }),
);
const tables = fc.record({
  headers: fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 5 }),
  columns: fc.array(column, { minLength: 5, maxLength: 5 }),
  rows: fc.array(fc.tuple(fc.constantFrom(...REGIONS), fc.array(fc.nat(), { minLength: 5, maxLength: 5 })), { minLength: 1, maxLength: 8 }),
});

/** The table as text, and its input; `null` where it is refused as a whole. */
function read(
  table: typeof tables extends fc.Arbitrary<infer Value> ? Value : never,
): { readonly text: string; readonly input: DatasetInput } | null {
  const text = csvFormatRows([
    ['wilayah', ...table.headers],
    ...table.rows.map(([region, picks]) => [
      region,
      ...table.headers.map((_, at) => {
        const [cells, from] = table.columns[at]!;
        return cells[(from + picks[at]!) % cells.length]!;
      }),
    ]),
  ]);
  try {
    return { text, input: readCsv(text, { regions: padangRegister }) };
  } catch (error) {
    if (!(error instanceof DataValidationError)) throw error;
    return null;
  }
}

describe('every headed column of a wide table', () => {
  it('is read or reported, whatever it holds', () => {
    let count = 0;
    fc.assert(
      fc.property(tables, (table) => {
        const done = read(table);
        if (done === null) return;
        count += 1;
        const { text, input } = done;
        const reported = new Set(input.findings!.map(({ column: each }) => each));
        const values = new Set(input.observations!.map(({ column: each }) => each));
        const [head, ...lines] = text.split('\n').map((line) => line.split(','));
        head!.forEach((header, at) => {
          if (at === 0 || reported.has(header) || values.has(header)) return;
          // A row whose columns contradict each other is reported as a whole.
          const texts = lines
            .filter((_, index) => input.observations!.some(({ row }) => row === index + 2))
            .map((cells) => cells[at]!)
            .filter((cell) => cell !== '' && cell !== '-');
          const used = input.observations!.flatMap(({ region, period, indicator, status, lower, upper }) => [
            region,
            period,
            indicator,
            status,
            lower,
            upper,
          ]);
          used.push(...input.indicators!.map(({ title }) => title as string));
          const isRead = texts.every((cell) => used.includes(cell) || REGIONS.includes(cell));
          expect(isRead, `${header} in\n${text}`).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it('gives each of its cells to the dataset or the report', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const done = read(table);
        if (done === null) return;
        const rows = new Set([...done.input.observations!.map(({ row }) => row), ...done.input.findings!.map(({ row }) => row)]);
        table.rows.forEach((_, index) => expect(rows.has(index + 2)).toBe(true));
        const columns = new Set(done.input.observations!.map(({ column: each }) => each));
        const kept = new Set(done.input.observations!.map(({ row }) => row));
        expect(done.input.observations).toHaveLength(columns.size * kept.size);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a column of values', () => {
  it('is found however late its first value comes', () => {
    const kelurahan = padangRegister.filter(({ level }) => level === 'kelurahan');
    const rows = Array.from(
      { length: 300 },
      (_, index) => `${kelurahan[Math.floor(index / 20)]?.code ?? ''},${2000 + (index % 20)},1,${index < 250 ? '' : '7'}`,
    );
    const { dataset } = validatedCsv(`kecamatan,tahun,A,B\n${rows.slice(0, 20).join('\n')}\n${rows.slice(280).join('\n')}`);
    expect(dataset.indicators.map(({ id }) => id)).toEqual(['a', 'b']);
    const late = readCsv(`kecamatan,tahun,A,B\n${rows.join('\n')}`, { regions: padangRegister });
    expect(late.indicators?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(late.observations?.filter(({ indicator, value }) => indicator === 'b' && value === '7')).toHaveLength(50);
  });

  it('without a single value is in the report, by its header', () => {
    for (const cell of ['', '-', 'n/a']) {
      const { dataset, report } = validatedCsv(`kecamatan,2024,PSM,No,\nPauh,5,${cell},,\nNanggalo,6,${cell},,`);
      expect(dataset.indicators).toHaveLength(1);
      expect(report.entries.filter(({ kind }) => kind === 'missing')).toMatchObject([
        { row: null, column: 'PSM' },
        { row: null, column: 'No' },
      ]);
    }
  });

  it('named by a period stays, though it has no value', () => {
    const { dataset } = validatedCsv('kecamatan,2024,2025\nPauh,5,\nNanggalo,6,');
    expect(dataset.observations.filter(({ period }) => period === '2025')).toHaveLength(2);
  });
});

describe('a column that says what the headers say', () => {
  it.each([
    ['kecamatan,tahun,2023,2024\nPauh,2022,5,6', 'tahun'],
    ['kecamatan,indikator,PSM\nPauh,kemiskinan,5', 'indikator'],
  ])('is not read, and is reported: %j', (csv, header) => {
    expect(validatedCsv(csv).report.entries).toContainEqual(expect.objectContaining({ kind: 'assumed', column: header }));
  });
});
