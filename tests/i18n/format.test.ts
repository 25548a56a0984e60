import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatList, formatNumber, formatPeriod, formatRange, formatUnit, formatValue } from '../../src/i18n/format.js';
import type { Unit } from '../../src/model/dataset.js';
import { LANGUAGES } from '../../src/model/text.js';

const perThousand: Unit = { id: 'per 1.000 keluarga', en: 'per 1,000 families' };

describe('a value with its unit', () => {
  it.each<[number, Unit, number | null, string, string]>([
    [4.06, 'percent', 2, '4,06\u00a0%', '4.06%'],
    [4, 'percent', 2, '4,00\u00a0%', '4.00%'],
    [0, 'percent', 1, '0,0\u00a0%', '0.0%'],
    [20.5, 'percent', null, '20,5\u00a0%', '20.5%'],
    [110_862_500, 'rupiah', 0, 'Rp110.862.500', 'Rp110,862,500'],
    [-4500, 'rupiah', 0, '\u2212Rp4.500', '\u2212Rp4,500'],
    [-0.4, 'rupiah', 0, 'Rp0', 'Rp0'],
    [9.4, perThousand, 2, '9,40 per 1.000 keluarga', '9.40 per 1,000 families'],
    [-3.2, { id: 'poin persen', en: 'percentage points' }, 1, '\u22123,2 poin', '\u22123.2 percentage points'],
    [312, { id: '', en: '' }, 0, '312', '312'],
  ])('%d is written as people write it', (value, unit, decimals, id, en) => {
    expect(formatValue(value, { unit, decimals }, 'id')).toBe(id);
    expect(formatValue(value, { unit, decimals }, 'en')).toBe(en);
  });
});

describe('a range', () => {
  it.each<[number, number, Unit, number, string, string]>([
    [6.27, 8.29, 'percent', 2, '6,27–8,29\u00a0%', '6.27–8.29%'],
    [5000, 8000, 'rupiah', 0, 'Rp5.000–Rp8.000', 'Rp5,000–Rp8,000'],
    [1, 2.5, perThousand, 1, '1,0–2,5 per 1.000 keluarga', '1.0–2.5 per 1,000 families'],
    [-1.5, 2, 'percent', 1, '\u22121,5 – 2,0\u00a0%', '\u22121.5 – 2.0%'],
  ])('%d to %d is written as short as it can be read', (lower, upper, unit, decimals, id, en) => {
    expect(formatRange(lower, upper, { unit, decimals }, 'id')).toBe(id);
    expect(formatRange(lower, upper, { unit, decimals }, 'en')).toBe(en);
  });
});

describe('a number', () => {
  it('has up to two digits after the sign where none are asked for', () => {
    expect([1234.567, 1234, 0.1].map((value) => formatNumber(value, 'id'))).toEqual(['1.234,57', '1.234', '0,1']);
    expect(formatNumber(1234.567, 'en')).toBe('1,234.57');
  });

  it('has a minus sign exactly where it is less than zero as written', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom(...LANGUAGES),
        fc.integer({ min: 0, max: 6 }),
        (value, language, decimals) => {
          const written = formatNumber(value, language, decimals);
          const read = Number(
            written
              .replace('\u2212', '-')
              .replace(language === 'id' ? /\./g : /,/g, '')
              .replace(',', '.'),
          );
          // Half a digit, and what a double of this size cannot tell apart.
          expect(Math.abs(read - value)).toBeLessThanOrEqual(0.51 * 10 ** -decimals + Math.abs(value) * Number.EPSILON);
          expect(written.startsWith('\u2212')).toBe(read < 0);
          expect(written).not.toContain('-');
        },
      ),
    );
  });
});

describe('a unit on its own', () => {
  it('is a sign or its name', () => {
    expect([formatUnit('percent', 'id'), formatUnit('rupiah', 'en'), formatUnit(perThousand, 'en')]).toEqual([
      '%',
      'Rp',
      'per 1,000 families',
    ]);
  });
});

describe('a period in words', () => {
  it.each([
    ['2024', '2024', '2024'],
    ['2024-03', 'Maret 2024', 'March 2024'],
    ['2025-07-01', '1 Juli 2025', '1 July 2025'],
    ['2024-12-31', '31 Desember 2024', '31 December 2024'],
    ['2024-S1', 'semester I 2024', 'first half of 2024'],
    ['2024-S2', 'semester II 2024', 'second half of 2024'],
    ['2024-Q2', 'triwulan II 2024', 'second quarter of 2024'],
    ['2024-Q4', 'triwulan IV 2024', 'fourth quarter of 2024'],
  ])('%s', (period, id, en) => {
    expect([formatPeriod(period, 'id'), formatPeriod(period, 'en')]).toEqual([id, en]);
  });
});

describe('a list as a phrase', () => {
  it('has a comma between items and a word before the last', () => {
    expect(formatList(['20', '25', '30 %'], 'id')).toBe('20, 25 dan 30 %');
    expect(formatList(['20', '25', '30%'], 'en')).toBe('20, 25 and 30%');
    expect([formatList(['20', '25'], 'id'), formatList(['20'], 'id'), formatList([], 'id')]).toEqual(['20 dan 25', '20', '']);
  });

  it('parts items that have commas of their own with semicolons', () => {
    expect(formatList(['7,5', '9,5', '12,0 %'], 'id')).toBe('7,5; 9,5 dan 12,0 %');
    expect(formatList(['1,000', '2,000', '3,000'], 'en')).toBe('1,000; 2,000 and 3,000');
  });
});
