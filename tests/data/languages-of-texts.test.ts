import { describe, expect, it } from 'vitest';
import { composeScene, padangBoundaries, sceneCsv, validate } from '../../src/core.js';
import { renderStatic } from '../../src/static.js';

const data = (over: object = {}) => ({
  title: { ms: 'Data rekaan', 'zh-Hant': '虛構' },
  indicators: [
    { id: 'x', title: { ms: 'Kadar rekaan', en: 'Made-up rate' }, unit: 'percent', kind: 'rate', caveat: { ms: 'Rekaan sahaja' } },
  ],
  observations: [{ region: '13.71.08', indicator: 'x', period: '2024-S1', value: 4, note: { ms: 'Nota' }, ...over }],
});

describe('texts in any language', () => {
  it('are kept by their tags, and shown in the language of the view, else in the nearest there is', () => {
    const { dataset, report } = validate(data());
    expect(report.entries).toEqual([]);
    expect(dataset.title).toEqual({ ms: 'Data rekaan', 'zh-Hant': '虛構' });
    const title = (language: string) => composeScene(dataset, padangBoundaries(), { language }).frame.title;
    expect([title('ms'), title('ms-MY'), title('en'), title('id')]).toEqual([
      'Kadar rekaan',
      'Kadar rekaan',
      'Made-up rate',
      'Made-up rate',
    ]);
    expect(sceneCsv(composeScene(dataset, padangBoundaries(), { language: 'en' }))).toContain('Rekaan sahaja');
    expect(renderStatic(dataset, { lang: 'en' })).toContain('Rekaan sahaja');
  });

  it('are refused under a name that is no language tag', () => {
    expect(() => validate({ ...data(), title: { 'nomor 08123456789': 'x' } })).toThrow();
    expect(() => validate({ ...data(), title: {} })).toThrow();
  });

  it('are kept without translations that are missing; where all are, there is no text', () => {
    const title = { id: 'Judul rekaan', en: null };
    const { dataset, report } = validate({ ...data({ note: { id: 'Catatan', en: null } }), title });
    expect([dataset.title, dataset.observations[0]!.note]).toEqual([{ id: 'Judul rekaan' }, { id: 'Catatan' }]);
    expect(report.entries).toEqual([]);
    const none = validate({ ...data({ note: { en: null } }), title: { id: null, en: null } });
    expect([none.dataset.title, none.dataset.observations[0]!.note]).toEqual([validate({ ...data(), title: null }).dataset.title, null]);
    expect(none.report.entries).toEqual([]);
  });

  it.each([{ ms: 'Telepon 081234567890' }, { 'x-081234567890': 'Nota' }])(
    'are looked through for personal data, as the others are: %j',
    (note) => {
      const { dataset } = validate(data({ note }));
      expect(JSON.stringify(dataset)).not.toContain('081234567890');
    },
  );
});
