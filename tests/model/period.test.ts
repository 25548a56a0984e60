import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeriods, isPeriod } from '../../src/model/period.js';

describe('isPeriod', () => {
  it.each(['2024', '2024-07', '2025-07-01', '2024-02-29', '2024-S1', '2024-S2', '2024-Q1', '2024-Q4'])('knows %s', (text) => {
    expect(isPeriod(text)).toBe(true);
  });

  it.each([
    '24',
    '2024-7',
    '2024-13',
    '2024-00',
    '2023-02-29',
    '2024-04-31',
    '2024-01-32',
    '2024-1-1',
    ' 2024',
    '2024-07-01T00:00',
    'Maret 2024',
    '2024-S0',
    '2024-S3',
    '2024-Q0',
    '2024-Q5',
    '2024-s1',
    '2024-Q1-01',
    '',
  ])('refuses %j', (text) => {
    expect(isPeriod(text)).toBe(false);
  });

  it('knows every day of the calendar', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(isPeriod(text) && isPeriod(text.slice(0, 7)) && isPeriod(text.slice(0, 4))).toBe(true);
      }),
    );
  });
});

describe('comparePeriods', () => {
  it('orders in time, a year before its months and a month before its days', () => {
    const periods = ['2025', '2024-07-02', '2024-07', '2024', '2023-12-31', '2024-07-01'];
    expect(periods.sort(comparePeriods)).toEqual(['2023-12-31', '2024', '2024-07', '2024-07-01', '2024-07-02', '2025']);
    expect(comparePeriods('2024', '2024')).toBe(0);
  });

  it('puts a semester and a quarter where they begin, the longer period first', () => {
    const inOrder = [
      ...['2023-12-31', '2024', '2024-S1', '2024-Q1', '2024-01', '2024-01-01', '2024-03', '2024-Q2', '2024-04', '2024-06-30'],
      ...['2024-S2', '2024-Q3', '2024-07', '2024-07-01', '2024-Q4', '2024-10', '2025'],
    ];
    expect([...inOrder].reverse().sort(comparePeriods)).toEqual(inOrder);
  });

  it('is a total order that agrees with the first day of each period', () => {
    const year = fc.integer({ min: 2019, max: 2022 }).map(String);
    const part = fc.constantFrom(
      '',
      '-S1',
      '-S2',
      '-Q1',
      '-Q2',
      '-Q3',
      '-Q4',
      '-01',
      '-04',
      '-07',
      '-10',
      '-12',
      '-01-01',
      '-07-01',
      '-12-31',
    );
    const period = fc.tuple(year, part).map((texts) => texts.join(''));
    const firstDay = (text: string) => {
      const [ofYear = '', of = '01', day = '01'] = text.split('-');
      const month = of.startsWith('S') ? Number(of[1]) * 6 - 5 : of.startsWith('Q') ? Number(of[1]) * 3 - 2 : Number(of);
      return Date.UTC(Number(ofYear), month - 1, Number(day));
    };
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(comparePeriods(a, b)).toBe(0 - comparePeriods(b, a));
        expect(comparePeriods(a, b) === 0).toBe(a === b);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
        if (firstDay(a) < firstDay(b)) expect(comparePeriods(a, b)).toBe(-1);
      }),
    );
  });
});
