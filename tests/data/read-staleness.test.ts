import { describe, expect, it } from 'vitest';
import { validated } from './inputs.js';

const kept = (retrieved: string) =>
  validated({ observations: [{ region: '13.71.05', indicator: 'x', value: 1 }], stale: { retrieved, state: 'updating' } });

describe('since when data have been kept', () => {
  it('is told as an instant in UTC', () => {
    expect(kept('2026-11-24T20:30:00.000Z').dataset.stale).toEqual({ retrieved: '2026-11-24T20:30:00.000Z', state: 'updating' });
    expect(kept('2026-11-25T03:30+07:00').dataset.stale?.retrieved).toBe('2026-11-24T20:30:00.000Z');
  });

  it.each(['', 'kemarin', '2026-11-24', '2026-11-24T20:30:00', '2026-13-24T20:30:00Z'])(
    'is not told where it is written as %j, which is reported',
    (retrieved) => {
      const { dataset, report } = kept(retrieved);
      expect(dataset).not.toHaveProperty('stale');
      expect(report.entries).toContainEqual(expect.objectContaining({ kind: 'invalid', column: 'stale', received: retrieved }));
    },
  );

  it('is not told of data that come straight from their source', () => {
    expect(validated({ observations: [{ region: '13.71.05', indicator: 'x', value: 1 }] }).dataset).not.toHaveProperty('stale');
  });
});
