import { describe, expect, it } from 'vitest';
import { bundledLocale } from '../../src/i18n/bundled-locale.js';
import { english } from '../../src/i18n/en.js';
import { collatorOf, formatAloud, formatDay, formatList, formatNumber, formatPeriod, formatValue } from '../../src/i18n/format.js';
import { indonesian } from '../../src/i18n/id.js';
import { tagOf } from '../../src/i18n/locale.js';

describe('a locale', () => {
  it('is the library’s own by its tag: English or Indonesian words, and the digits of the tag', () => {
    expect(['id', 'en', 'en-AU', 'ms', 'xx'].map((tag) => bundledLocale(tag).messages === english)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    const written = (tag: string) => formatValue(1234.5, { unit: 'percent', decimals: 1 }, bundledLocale(tag));
    expect(['id', 'en', 'ms'].map(written)).toEqual(['1.234,5\u00a0%', '1,234.5%', '1,234.5\u00a0%']);
    expect(formatNumber(-1234.5, 'ar-EG', 1)).toBe('\u2212١٬٢٣٤٫٥');
    expect(formatNumber(-0.001, 'ar-EG', 1)).not.toContain('\u2212');
  });

  it('writes periods and days in the words of its language', () => {
    expect([formatPeriod('2024-03', 'ms'), formatPeriod('2024-S2', 'ms'), formatDay('2026-11-24T20:00:00Z', 'ms', 'Asia/Jakarta')]).toEqual(
      ['Mac 2024', 'semester II 2024', '25 November 2026'],
    );
  });

  it('from outside has what it brings, and the nearest of the library’s own for the rest', () => {
    const own = bundledLocale({
      tag: 'ms',
      messages: { sourceLabel: 'Punca', statuses: { E: 'anggaran' } },
      formats: { and: 'serta', quarter: ({ part, year }) => `suku ${part} ${year}` },
    });
    expect([own.tag, own.dir, own.messages.sourceLabel, own.messages.statuses.E, own.messages.statuses.A]).toEqual([
      'ms',
      'ltr',
      'Punca',
      'anggaran',
      indonesian.statuses.A,
    ]);
    expect([formatList(['a', 'b'], own), formatPeriod('2024-Q2', own), formatAloud(2, { unit: 'percent', decimals: 0 }, own)]).toEqual([
      'a serta b',
      'suku 2 2024',
      '2 persen',
    ]);
  });

  it.each([null, 5, {}, { tag: 5 }, { tag: 'not a tag' }, { tag: '' }])('is none that %j is', (input) => {
    expect(tagOf(input)).toBeNull();
  });

  it('is not undone by a tag that no browser takes', () => {
    expect([formatNumber(1.5, 'not a tag'), collatorOf('').compare('a', 'b')]).toEqual(['1,5', -1]);
    expect(bundledLocale({ tag: '?', messages: { sourceLabel: 5 } as never }).messages.sourceLabel).toBe(indonesian.sourceLabel);
  });
});
