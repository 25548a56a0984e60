import { describe, expect, it } from 'vitest';
import { validated, validatedShares } from './inputs.js';

const sourcesOf = (sources: readonly object[], source?: string) =>
  validatedShares([{ region: 'Pauh', value: 5, source }], { sources: sources as never });

describe('sources', () => {
  it('have every field, in the form of the model', () => {
    expect(sourcesOf([{ id: 'bps', publisher: 'BPS', date: 2024, url: 'https://padangkota.bps.go.id' }]).dataset.sources).toEqual([
      {
        id: 'bps',
        title: { id: 'bps', en: 'bps' },
        publisher: 'BPS',
        authority: null,
        date: '2024',
        url: 'https://padangkota.bps.go.id',
        licence: null,
      },
    ]);
  });

  it.each(['https://a.id/x', 'http://a.id', 'data/a.pdf', '../a.pdf', '/a.pdf', '//a.id/x'])('may be at %s', (url) => {
    expect(sourcesOf([{ id: 'a', url }])).toMatchObject({ dataset: { sources: [{ url }] }, report: { entries: [] } });
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'http://',
  ])('have no link to %j, and the report says so', (url) => {
    expect(sourcesOf([{ id: 'a', url }])).toMatchObject({
      dataset: { sources: [{ url: null }] },
      report: { entries: [{ kind: 'invalid', column: 'url', received: url }] },
    });
  });

  it('have no date that is none, and the report says so', () => {
    expect(sourcesOf([{ id: 'a', date: '1-13' }])).toMatchObject({
      dataset: { sources: [{ date: null }] },
      report: { entries: [{ kind: 'invalid', column: 'date' }] },
    });
  });

  it('of one id are kept once, the first, and the report says so', () => {
    const { dataset, report } = sourcesOf([
      { id: 'a', publisher: 'x' },
      { id: 'a', publisher: 'y' },
    ]);
    expect(dataset.sources).toMatchObject([{ publisher: 'x' }]);
    expect(report.entries).toMatchObject([{ kind: 'duplicate', received: 'a' }]);
  });

  it('are none where an empty one is named, and what has none stands behind what has one', () => {
    const PAUH = { region: '13.71.08', indicator: 'a', period: '2024' };
    const indicators = [{ id: 'a', unit: 'percent', kind: 'rate', source: '' }];
    const { dataset, report } = validated({
      indicators,
      observations: [
        { ...PAUH, value: 1, source: '' },
        { ...PAUH, value: 2, source: 'bps' },
      ],
    });
    expect(dataset.sources.map(({ id }) => id)).toEqual(['bps']);
    expect(report.entries.filter(({ kind }) => kind === 'conflict')).toMatchObject([{ row: 1, received: '1' }]);
  });

  it('that are only named become sources, and every shown value can name its own', () => {
    const { dataset, report } = sourcesOf([{ id: 'a' }], 'Dinas Sosial, 2024');
    expect(dataset.sources.map(({ id }) => id)).toEqual(['a', 'Dinas Sosial, 2024']);
    expect(dataset.sources[1]?.title).toEqual({ id: 'Dinas Sosial, 2024', en: 'Dinas Sosial, 2024' });
    expect(report.entries).toMatchObject([{ kind: 'assumed', received: 'Dinas Sosial, 2024' }]);
  });
});
