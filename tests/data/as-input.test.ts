import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/data/table/read-csv.js';
import { asInput } from '../../src/data/as-input.js';
import { validate } from '../../src/data/validate.js';
import { regionAt } from '../../src/geo/locate.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import type { DatasetInput } from '../../src/model/dataset.schema.js';
import { anyDataset } from '../scene/any-dataset.js';

const throughTheDoor = (input: unknown) => validate(input, padangRegister, { locate: (lngLat) => regionAt(padangBoundaries(), lngLat) });

/** Reads input, and what it has become as input again. */
function twice(input: unknown) {
  const first = throughTheDoor(input);
  return { first, second: throughTheDoor(asInput(first.dataset, first.report)) };
}

/** Made-up data with one fault of nearly every kind. */
const FAULTY: DatasetInput = {
  indicators: [{ id: 'rate', unit: 'percent', kind: 'rate' }, { id: 'count' }],
  observations: [
    { region: '13.71.05', indicator: 'rate', period: '2024', value: 7.1, source: 'a' },
    { region: '13.71.05', indicator: 'rate', period: '2024', value: 7.2, source: 'b' },
    { region: 'Kurnji', indicator: 'rate', period: '2024', value: 5 },
    { region: 'Bukittinggi', indicator: 'rate', period: '2024', value: 5 },
    { region: 'Padang', indicator: 'rate', period: '2024', value: 5 },
    { region: '13.71.01', indicator: 'rate', period: '2024', value: 120 },
    { region: '13.71.02', indicator: 'rate', period: '2024', value: 'banyak' },
    { region: '13.71.03', indicator: 'rate', period: '2024', value: null },
    { region: '13.71.04', indicator: 'rate', period: '2024', value: 8, status: 'Q' },
    { region: '13.71.06', indicator: 'rate', period: 'kemarin', value: 8 },
    { region: '13.71.07', indicator: 'rate', period: '2024', value: 8, lower: 9 },
    { region: '13.71.08', indicator: 'rate', period: '2024', value: 8 },
    { region: '13.71.08', indicator: 'rate', period: '2024', value: 9 },
    { region: '13.71.09', indicator: 'count', period: '2024', value: 40, status: 'B' },
  ],
  pointLayers: [
    {
      id: 'kube',
      points: [
        { id: 'in', lngLat: [100.36, -0.95] },
        { id: 'in', lngLat: [100.37, -0.95] },
        { id: 'out', lngLat: [10, 10] },
        { id: 'elsewhere', lngLat: [100.36, -0.95], region: 'Kuranji' },
        { id: 'nowhere' } as never,
      ],
    },
  ],
  sources: [{ id: 'a', title: 'A', date: 'lama' }],
};

describe('a validated dataset as input again', () => {
  it('comes back equal, with the same report, whatever had been wrong', () => {
    const { first, second } = twice(FAULTY);
    expect(first.report.entries.length).toBeGreaterThan(15);
    expect(second).toEqual(first);
  });

  it('comes back so from a table, with its own row numbers', () => {
    const { first, second } = twice(
      readCsv('kecamatan;2023;2024\nPauh;7,1;6,9\nAntah;1;2\nKoto Tengah;4,2;\nNanggalo;x;3,0\n', { regions: padangRegister }),
    );
    expect(first.report.entries.map(({ row }) => row)).toContain(5);
    expect(second).toEqual(first);
  });

  it('counts the sums of a list instead of its rows', () => {
    const { first, second } = twice(
      readCsv(
        'Kelurahan,Nama KUBE,Hibah (Rp)\nLubuk Buaya,Mawar,10000000\nLubuk Buaya,Melati,15000000\nPasie Nan Tigo,Anggrek,20000000\nPasie Nan Tigo,Dahlia,30000000\nBatang Kabung Ganting,Kenanga,12500000\n',
        { regions: padangRegister },
      ),
    );
    const counted = ({ report: { received, kept } }: typeof first) => [received, kept];
    expect([counted(first), counted(second)]).toEqual([
      [10, 10],
      [6, 6],
    ]);
    expect({ ...second, report: { ...second.report, received: 10, kept: 10 } }).toEqual(first);
  });

  it('comes back so a third time, and when it is any dataset at all', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        fc.pre(dataset.observations.length > 0);
        const { first, second } = twice(dataset);
        expect(second).toEqual(first);
        expect(twice(asInput(second.dataset, second.report)).second).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });
});
