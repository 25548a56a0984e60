import { describe, expect, it } from 'vitest';
import { mayLack } from '../../src/elements/may-lack.js';
import { validated } from '../scene/scene-of.js';

const dataset = (...ids: readonly string[]) =>
  validated({
    indicators: ids.map((id) => ({ id, title: `Rumah dengan ${id}`, unit: 'percent', kind: 'rate' })),
    observations: ids.map((indicator) => ({ indicator, region: '13.71.08', period: '2024', value: 5 })),
  });

describe('data that are held', () => {
  it.each(['air', 'Rumah dengan air', 'rumah  dengan AIR'])('have an indicator that is asked for by id or title: %s', (indicator) => {
    expect(mayLack(dataset('air', 'listrik'), {}, { indicator }, null)).toBe(false);
    expect(mayLack(dataset('air', 'listrik'), {}, { indicator, period: '2024' }, null)).toBe(false);
    expect(mayLack(dataset('air', 'listrik'), {}, { indicator, period: '2023' }, null)).toBe(true);
    expect(mayLack(dataset('listrik'), {}, { indicator }, null)).toBe(true);
  });

  it('may be of one indicator only where they were asked for it, by id or title', () => {
    for (const loaded of ['air', 'Rumah dengan air']) {
      expect(mayLack(dataset('air'), { indicator: loaded }, {}, null)).toBe(true);
      expect(mayLack(dataset('air'), { indicator: loaded }, { indicator: 'air' }, null)).toBe(false);
      expect(mayLack(dataset('air'), { indicator: loaded }, { indicator: 'Rumah dengan air' }, null)).toBe(false);
    }
  });
});
