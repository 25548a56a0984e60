import { describe, expect, it } from 'vitest';
import { validated, validatedShares } from './inputs.js';

const periodsOf = ({ dataset }: ReturnType<typeof validated>) => dataset.observations.map(({ region, period }) => [region, period]);

describe('an observation without a period', () => {
  it('is left out and reported where its indicator has dated ones at its level', () => {
    const result = validatedShares([
      { region: 'Pauh', period: '2024', value: 5 },
      { region: 'Nanggalo', period: '2023', value: 6 },
      { region: 'Nanggalo', value: 99, column: 'nilai' },
      { region: 'Koto Tangah', value: null },
    ]);
    expect(periodsOf(result)).toEqual([
      ['13.71.08', '2024'],
      ['13.71.10', '2023'],
    ]);
    expect(result.report.entries.filter(({ kind }) => kind === 'invalid')).toMatchObject([
      { row: 3, column: 'nilai', received: '99', indicator: 'poverty', region: '13.71.10', period: null },
      { row: 4, received: '', region: '13.71.11' },
    ]);
    expect(result.report).toMatchObject({ received: 4, kept: 2 });
  });

  it('stays where none is dated', () => {
    const result = validatedShares([
      { region: 'Pauh', value: 5 },
      { region: 'Nanggalo', value: 6 },
    ]);
    expect(periodsOf(result)).toEqual([
      ['13.71.08', null],
      ['13.71.10', null],
    ]);
    expect(result.report.entries).toEqual([]);
  });

  it('stays where the dated ones are of another level or indicator', () => {
    const result = validated({
      indicators: [
        { id: 'a', unit: 'percent', kind: 'rate' },
        { id: 'b', unit: 'percent', kind: 'rate' },
      ],
      observations: [
        { region: 'Pauh', indicator: 'a', value: 5 },
        { region: '13.71', indicator: 'a', period: '2024', value: 6 },
        { region: '13.71.05.1001', indicator: 'a', period: '2024', value: 6 },
        { region: 'Pauh', indicator: 'b', period: '2024', value: 7 },
      ],
    });
    expect(result.report).toMatchObject({ kept: 4, entries: [] });
  });

  it('stays where what is dated could not be kept', () => {
    const twice = [1, 2].map((value) => ({ region: 'Nanggalo', period: '2024', value }));
    expect(periodsOf(validatedShares([{ region: 'Pauh', value: 5 }, ...twice]))).toEqual([['13.71.08', null]]);
  });
});
