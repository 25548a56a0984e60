import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, listOf } from '../../src/data/late-observations.js';
import { readColumns } from '../../src/data/observation-columns.js';
import { readCsv } from '../../src/data/table/read-csv.js';
import { validate } from '../../src/data/validate.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import type { DatasetInput } from '../../src/model/dataset.schema.js';
import { DataValidationError } from '../../src/model/errors.js';

const read = (text: string) => readCsv(text, { regions: padangRegister });
const TEXT = 'kecamatan,indikator,periode,nilai\nPauh,a,2024,4.5\nNanggalo,a,2024,\n';
const ROWS = [
  { region: 'Pauh', indicator: 'a', period: '2024', value: '4.5', row: 2, column: 'nilai' },
  { region: 'Nanggalo', indicator: 'a', period: '2024', value: '', row: 3, column: 'nilai' },
];
const columnsOf = (input: unknown) => {
  const frame = frameOf(input);
  return 'value' in frame ? frame.value.columns : null;
};

/** What the door says of an input, whether it lets it in or not. */
function verdictOn(input: DatasetInput): unknown {
  try {
    return validate(input, padangRegister);
  } catch (error) {
    return error instanceof DataValidationError ? { message: error.message, issues: error.issues } : error;
  }
}

describe('the observations of a table', () => {
  it('are plain objects for whoever asks, and the same ones each time', () => {
    const input = read(TEXT);
    expect(input.observations).toEqual(ROWS);
    expect(input.observations).toBe(input.observations);
    expect(Object.keys(input)).toContain('observations');
  });

  it.each([
    ['spread', (input: DatasetInput) => ({ ...input })],
    ['JSON', (input: DatasetInput) => JSON.parse(JSON.stringify(input)) as DatasetInput],
    ['a structured clone', (input: DatasetInput) => structuredClone(input)],
  ])('go with a copy, as by %s', (_, copyOf) => {
    const copy = copyOf(read(TEXT));
    expect(copy.observations).toEqual(ROWS);
    expect(columnsOf(copy)).toBeNull();
  });

  it('are read by columns until somebody asks for them', () => {
    const input = read(TEXT);
    expect(columnsOf(input)).toMatchObject({ count: 2 });
    expect(columnsOf(input)).not.toBeNull();
    expect(input.observations).toHaveLength(2);
    expect(columnsOf(input)).toBeNull();
  });

  it('are those of the list, where somebody has changed it', () => {
    const input = read(TEXT);
    (input.observations as object[]).push({ region: 'Kuranji', indicator: 'a', period: '2024', value: 9 });
    expect(validate(input, padangRegister).report.received).toBe(3);
  });

  it('are those that were put in their place', () => {
    const input = read(TEXT);
    (input as { observations: unknown }).observations = [{ region: 'Nanggalo', indicator: 'a', value: 9 }];
    expect(validate(input, padangRegister).dataset.observations.map(({ value }) => value)).toEqual([9]);
    expect(input.observations).toHaveLength(1);
  });

  it('are read with what was changed beside them', () => {
    const input = read('kecamatan,indikator,nilai\nPauh,a,"1,234"\n');
    Object.assign(input, { decimal: ',' });
    expect(columnsOf(input)).not.toBeNull();
    expect(validate(input, padangRegister).dataset.observations.map(({ value }) => value)).toEqual([1.234]);
  });

  it('can be had of an input that nobody may change', () => {
    expect(Object.freeze(read(TEXT)).observations).toEqual(ROWS);
  });

  it('of a proxy that throws are none', () => {
    const trap = () => {
      throw new Error('a trap');
    };
    expect(frameOf(new Proxy({}, { getOwnPropertyDescriptor: trap, get: trap, has: trap }))).toEqual({ fault: 'Expected plain data.' });
  });
});

describe('columns and the list that is made of them', () => {
  const anyone = (...texts: readonly string[]) => fc.constantFrom(...texts);
  const row = fc.tuple(
    anyone('Pauh', 'Nanggalo', 'Kuranji', ' pauh', 'Puh', 'Entah', '', '13.71.08', 'Kota Padang', 'Jumlah', 'Pauh ¹', '1371015708850001'),
    anyone('a', 'a', 'b', '', 'nik', 'jumlah penduduk'),
    anyone('2024', '2023', '2024*', '', 'x'),
    anyone('1', '4', '4.5', '12', '5.107 ¹', '1.234', '4,5', '', '-', 'x', '081255501234', '1371015708850001'),
    anyone('', 'A', 'Q', 'xx', 'a@b.id'),
    anyone('', '', 'sementara', 'telp 0812-5550-1234', 'Jl. Melati No. 5'),
    anyone('', '3', 'x', '1371015708850001'),
    anyone('', 'bps', 'dinas'),
  );
  const head = fc.tuple(
    anyone('kecamatan', 'nama', 'wilayah'),
    anyone('indikator'),
    anyone('periode', 'tahun'),
    anyone('nilai', 'penerima', 'NIK'),
    anyone('status'),
    anyone('catatan', 'alamat'),
    anyone('lower'),
    anyone('sumber', 'source'),
  );
  const table = fc
    .tuple(head, fc.array(row, { minLength: 1, maxLength: 12 }))
    .map((lines) => [lines[0], ...lines[1]].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'));

  it('are told the same by the door', () => {
    let [byColumns, accepted] = [0, 0];
    fc.assert(
      fc.property(table, (text) => {
        const outcome = (): DatasetInput | null => {
          try {
            return read(text);
          } catch {
            return null;
          }
        };
        const [late, plain] = [outcome(), outcome()];
        if (!late || !plain) return;
        byColumns += columnsOf(late) === null ? 0 : 1;
        const verdict = verdictOn(late);
        accepted += typeof verdict === 'object' && verdict !== null && 'dataset' in verdict ? 1 : 0;
        expect(verdict).toEqual(verdictOn({ ...plain }));
      }),
      { numRuns: 600 },
    );
    expect(byColumns).toBeGreaterThan(150);
    expect(accepted).toBeGreaterThan(90);
  });

  it('hold the same in every field', () => {
    const all = {
      region: 'Pauh',
      level: 'kecamatan',
      indicator: 'a',
      period: 2024,
      value: 4.5,
      status: 'E',
      lower: 1,
      upper: '9',
      note: { id: 'i', en: 'e' },
      method: 'm',
      source: 's',
      row: 7,
      column: 'c',
    };
    const columns = readColumns([all, { region: 'Nanggalo', row: 8 }], () => expect.unreachable());
    const [first, second] = listOf(columns);
    expect(first).toEqual(all);
    expect(second).toEqual({ ...Object.fromEntries(Object.keys(all).map((name) => [name, null])), region: 'Nanggalo', row: 8 });
  });
});
