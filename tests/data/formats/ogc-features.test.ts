import { describe, expect, it } from 'vitest';
import { gatherFeatures, itemsUrl, nextUrl, readFeaturesPage, type FeaturesPage } from '../../../src/data/formats/ogc-features.js';

const feature = (id: string | null) => ({ type: 'Feature', ...(id !== null && { id }), properties: {}, geometry: null });
const page = (ids: readonly (string | null)[], more: Partial<FeaturesPage> = {}): FeaturesPage => ({
  features: ids.map(feature),
  numberMatched: null,
  numberReturned: null,
  next: null,
  ...more,
});

describe('itemsUrl', () => {
  it.each([
    ['https://a.org/collections/kube', 'https://a.org/collections/kube/items?f=json&limit=10'],
    ['https://a.org/collections/kube/', 'https://a.org/collections/kube/items?f=json&limit=10'],
    ['https://a.org/collections/kube/items', 'https://a.org/collections/kube/items?f=json&limit=10'],
    ['collections/kube?status=A&f=html#top', 'collections/kube/items?status=A&f=json&limit=10'],
  ])('of %s is %s', (collection, items) => {
    expect(itemsUrl(collection, { limit: 10 })).toBe(items);
  });

  it('asks for what lies within bounds', () => {
    expect(itemsUrl('/c', { limit: 3, bbox: [100.2, -1.1, 100.6, -0.7] })).toBe('/c/items?f=json&limit=3&bbox=100.2%2C-1.1%2C100.6%2C-0.7');
  });
});

describe('nextUrl', () => {
  const asked = 'https://a.org/c/items?f=json&limit=3&bbox=1%2C2%2C3%2C4';

  it.each([
    ['https://a.org/c/items?f=json&limit=3&offset=3', 'https://a.org/c/items?f=json&limit=3&offset=3&bbox=1%2C2%2C3%2C4'],
    ['?offset=3', '?offset=3&f=json&limit=3&bbox=1%2C2%2C3%2C4'],
    ['items#top', 'items?f=json&limit=3&bbox=1%2C2%2C3%2C4'],
    ['/c/items?cursor=x&f=json&limit=2&bbox=1,2,3,4', '/c/items?cursor=x&f=json&limit=2&bbox=1,2,3,4'],
    ['/c/pages/2', '/c/pages/2'],
    ['https://[', 'https://['],
  ])('of %s is %s', (next, url) => {
    expect(nextUrl(next, asked)).toBe(url);
  });

  it('keeps to an address that is relative', () => {
    expect(nextUrl('items?offset=1', 'c/items?limit=1')).toBe('items?offset=1&limit=1');
  });
});

describe('readFeaturesPage', () => {
  const collection = (more: object) => ({ type: 'FeatureCollection', features: [feature('a')], ...more });

  it('reads the counts and the link to the next page', () => {
    const links = [
      { rel: 'self', href: '/1' },
      { rel: 'next', href: '?offset=1', type: 'application/geo+json' },
    ];
    expect(readFeaturesPage(collection({ numberMatched: 2, numberReturned: 1, links }))).toEqual({
      features: [feature('a')],
      numberMatched: 2,
      numberReturned: 1,
      next: '?offset=1',
    });
  });

  it('leaves a next page alone that is a web page', () => {
    const web = { rel: 'next', href: '/web', type: 'text/html' };
    expect(readFeaturesPage(collection({ links: [web, { rel: 'next', href: '/data' }] }))?.next).toBe('/data');
    expect(readFeaturesPage(collection({ links: [web] }))?.next).toBeNull();
  });

  it.each([
    ['application/geo+json', ['text/html', 'application/ld+json', 'application/json', undefined, 'application/geo+json']],
    [undefined, ['application/vnd.ogc.fg+json', 'application/json', undefined, 'application/gml+xml']],
    ['application/json', ['application/ld+json', 'application/json; charset=utf-8']],
    ['application/ld+json', ['text/html', 'application/ld+json']],
    ['application/geo+json', ['application/json', ' Application/Geo+JSON;profile=x']],
  ])('takes of several forms of the next page %s', (type, types) => {
    const links = types.map((each) => ({
      rel: 'next',
      href: `/${String(each).trim().toLowerCase().split(';')[0] ?? ''}`,
      ...(each !== undefined && { type: each }),
    }));
    expect(readFeaturesPage(collection({ links: [{ rel: 'prev', href: '/prev', type: 'application/geo+json' }, ...links] }))?.next).toBe(
      `/${String(type)}`,
    );
  });

  it('has no next page where it comes in no form of JSON only', () => {
    expect(
      readFeaturesPage(
        collection({
          links: [
            { rel: 'next', href: '/x', type: 'application/gml+xml' },
            { rel: 'next', href: '/x', type: 'application/jsonml' },
          ],
        }),
      )?.next,
    ).toBeNull();
  });

  it.each([
    { numberMatched: 'unknown', links: null },
    { numberMatched: -1, links: [null, 5, { rel: 'next', href: 7 }] },
    { numberMatched: 1.5, links: {} },
  ])('takes nothing from %j', (more) => {
    expect(readFeaturesPage(collection(more))).toMatchObject({ numberMatched: null, numberReturned: null, next: null });
  });

  it('is null for what is no collection', () => {
    expect(readFeaturesPage({ type: 'Feature' })).toBeNull();
  });
});

describe('gatherFeatures', () => {
  it('puts pages together in their order, those without an id too', () => {
    const { features, findings } = gatherFeatures([
      page(['a', null], { numberMatched: 4, numberReturned: 2 }),
      page([null, 'b'], { numberMatched: 4, numberReturned: 2 }),
    ]);
    expect(features).toEqual(['a', null, null, 'b'].map(feature));
    expect(findings).toEqual([]);
  });

  it('takes a repeated feature once, and says what is missing', () => {
    const { features, findings } = gatherFeatures([page(['a', 'b'], { numberMatched: 4 }), page(['a', 'b'])]);
    expect(features).toHaveLength(2);
    expect(findings.map(({ detail }) => detail)).toEqual([
      'The service repeated 2 features on later pages, as if it did not page; a higher limit may fetch all at once.',
      'The service speaks of 4 features and handed over 2.',
    ]);
  });

  it('takes a page of features without ids once, and alike ones that stand among others', () => {
    const named = (name: string) => ({ type: 'Feature', properties: { name }, geometry: null });
    const of = (...names: readonly string[]): FeaturesPage => ({ ...page([]), features: names.map(named) });
    const namesOf = (...pages: readonly FeaturesPage[]) =>
      gatherFeatures(pages)
        .features.map((each) => (each as ReturnType<typeof named>).properties.name)
        .join('');
    expect(namesOf(of('a', 'b'), of('a', 'b'), of('a', 'b'))).toBe('ab');
    expect(namesOf(of('a', 'a'), of('a', 'c'))).toBe('aaac');
    expect(gatherFeatures([of('a', 'b'), of('b', 'a')]).findings).toMatchObject([
      { detail: expect.stringContaining('repeated 2 features') },
    ]);
    expect(gatherFeatures([of('a', 'a'), of('a', 'c'), page([])]).findings).toEqual([]);
  });

  it('says where a page has another number of features than it tells', () => {
    expect(gatherFeatures([page(['a'], { numberReturned: 2 })]).findings).toMatchObject([
      { kind: 'invalid', row: null, detail: 'A page speaks of 2 features and has 1.' },
    ]);
  });
});
