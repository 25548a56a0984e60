import { describe, expect, it } from 'vitest';
import { AS_IT_IS, validated, validatedCsv } from './inputs.js';
import { kecamatan } from './register.js';

/** What the report says of regions that were taken for a text. */
const corrections = (csv: string) => validatedCsv(csv).report.entries.filter(({ kind, region }) => kind === 'assumed' && region !== null);

describe('a name that was corrected', () => {
  it('is stated with its row, the text and the region that was taken', () => {
    expect(corrections('kecamatan,nilai\nPauh,1\nKurnji,2\nNanggalo,3')).toEqual([
      {
        kind: 'assumed',
        row: 3,
        column: null,
        received: 'Kurnji',
        indicator: null,
        region: '13.71.09',
        period: null,
        candidates: [],
        detail: 'The text was taken for Kuranji (13.71.09).',
      },
    ]);
  });

  it('is stated once for each distinct text, in its first row', () => {
    const found = corrections('kecamatan,2023,2024\nPauh,1,2\nNanggalo,1,2\nKurnji,,4\nKec. Kurnji,3,\nKurnji,3,');
    expect(found.map(({ row, received }) => [row, received])).toEqual([
      [4, 'Kurnji'],
      [5, 'Kec. Kurnji'],
    ]);
  });

  it('is stated in data without a file, too', () => {
    const { report } = validated({ observations: [{ region: ' Lubk Kilangan ', level: 'kecamatan', value: 1 }] });
    expect(report.entries).toContainEqual(
      expect.objectContaining({ kind: 'assumed', row: 1, received: 'Lubk Kilangan', region: '13.71.07' }),
    );
  });
});

describe('a name that was not corrected', () => {
  it.each(kecamatan)('leaves nothing to state: $name, its codes and its aliases', ({ code, bpsCode, name, aliases }) => {
    const texts = [
      name,
      name.toUpperCase(),
      `Kec. ${name}`,
      name.replace(/ /g, '  '),
      code,
      code.replace(/\./g, ''),
      ...(bpsCode === null ? [] : [bpsCode]),
      ...aliases,
    ];
    for (const region of texts)
      expect(validated({ ...AS_IT_IS, observations: [{ region, level: 'kecamatan', value: 1 }] }).report.entries, region).toMatchObject([
        { region: null },
      ]);
  });

  it.each(['Bungus Tl. Kabung', 'Pdg. Sel', 'Kt. Tgh', 'Koto Tengah', 'Lbk Kilangan'])(
    'leaves nothing to state where it is abbreviated: %s',
    (text) => {
      expect(validated({ ...AS_IT_IS, observations: [{ region: text, level: 'kecamatan', value: 1 }] }).report).toMatchObject({
        kept: 1,
        entries: [{ region: null }],
      });
    },
  );
});
