import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeriods, isPeriod } from '../../src/model/period.js';

describe('isPeriod', () => {
  it.each(['2024', '2024-07', '2025-07-01', '2024-02-29'])('knows %s', (text) => {
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
});
