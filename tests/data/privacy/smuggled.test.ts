import { describe, expect, it } from 'vitest';
import { DataValidationError } from '../../../src/model/errors.js';
import { validated } from '../inputs.js';

// All made up: persons, numbers and addresses.
const SECRETS = [
  '1371015708850001',
  '0812-5550-1234',
  'siti.contoh@contoh.example',
  'Jl. Rahasia No. 5',
  'BRI 1234-01-012345-50-1',
  'lahir 17-08-1985',
];

/** A dataset that has every field there is, and one that there is not. */
const full = (): object => ({
  id: 'd',
  version: '1',
  title: 'T',
  notes: ['n', { id: 'n', en: 'm' }],
  decimal: ',',
  disclosure: { coarsen: 'none' },
  stale: { retrieved: '2026-01-01T00:00:00Z', state: 'updating' },
  indicators: [
    {
      id: 'rate',
      title: { id: 'Angka', en: 'Rate' },
      shortTitle: 'x',
      unit: { id: 'u', en: 'u' },
      kind: 'rate',
      denominator: 'd',
      denominatorPeriod: '2020',
      reference: { indicator: 'rate', region: '13.71' },
      definition: 'd',
      caveat: 'c',
      source: 's',
      classification: 'jenks',
      computedFrom: { numerator: 'a', denominator: 'b' },
      subject: 'person',
      direction: 'neutral',
    },
  ],
  sources: [{ id: 's', title: 'S', publisher: 'P', authority: 'A', date: '2024', url: 'https://contoh.example/', licence: 'L' }],
  observations: [
    {
      region: 'Pauh',
      indicator: 'rate',
      period: '2024',
      value: 12,
      lower: 11,
      upper: 13,
      status: 'A',
      note: 'n',
      method: 'm',
      source: 's',
      column: 'c',
      level: 'kecamatan',
      row: 3,
      extra: 'e',
    },
    { region: 'Kuranji', indicator: 'rate', period: '2024', value: 12 },
  ],
  pointLayers: [
    {
      id: 'kube',
      title: 'K',
      amountTitle: 'J',
      source: 's',
      caveat: 'c',
      points: [
        {
          id: 'p',
          name: 'P',
          lngLat: [100.37, -0.93],
          region: 'Pauh',
          amountRupiah: 5,
          period: '2024',
          status: 'A',
          note: 'n',
          properties: { usaha: 'x' },
          extra: 'x',
        },
        { id: 'q', name: 'Q', lngLat: [100.37, -0.93], properties: { deep: { a: 'x' }, list: ['x'] } },
      ],
    },
  ],
  findings: [
    {
      kind: 'invalid',
      row: 3,
      column: 'c',
      received: 'r',
      detail: 'd',
      indicator: 'rate',
      region: '13.71',
      period: '2024',
      candidates: ['13.71'],
    },
  ],
  extra: 'x',
});

type Path = readonly string[];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
/** Where in a value something stands that is no object. */
const leavesOf = (value: unknown, path: Path = []): readonly Path[] =>
  isObject(value) ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key])) : [path];

/** All that comes out where something is put in a place of the dataset: what is shown and reported, or the error. */
function outWith(path: Path, change: (holder: Record<string, unknown>, key: string) => void): string {
  const input = full();
  let holder = input as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  change(holder, path.slice(-1)[0] ?? '');
  try {
    return JSON.stringify(validated(input));
  } catch (error) {
    if (!(error instanceof DataValidationError)) throw error;
    return JSON.stringify([error.message, error.issues, String(error.cause)]);
  }
}

const PATHS = leavesOf(full());

describe('what may tell who someone is', () => {
  it.each(SECRETS)('comes out of no field that it may be put into: %s', (secret) => {
    const address = `https://contoh.example/?q=${encodeURIComponent(secret)}`;
    for (const path of PATHS)
      for (const put of [secret, `contoh ${secret}`, address]) {
        const out = outWith(path, (holder, key) => (holder[key] = put));
        for (const told of [secret, encodeURIComponent(secret)]) expect(out, path.join('.')).not.toContain(told);
      }
  });

  it.each(SECRETS)('comes out of no name of a field: %s', (secret) => {
    for (const path of PATHS.filter((each) => !/^\d+$/.test(each.slice(-1)[0] ?? '')))
      expect(
        outWith(path, (holder) => (holder[secret] = 'x')),
        path.join('.'),
      ).not.toContain(secret);
  });

  it('comes out of no field as a number', () => {
    const nik = Number(SECRETS[0]);
    for (const path of PATHS)
      expect(
        outWith(path, (holder, key) => (holder[key] = nik)),
        path.join('.'),
      ).not.toContain(SECRETS[0]);
  });
});
