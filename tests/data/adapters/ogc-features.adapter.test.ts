import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ogcFeaturesAdapter, type OgcFeaturesOptions } from '../../../src/data/adapters/ogc-features.adapter.js';
import { validate } from '../../../src/data/validate.js';
import { startServer, type ControllableServer } from '../../fakes/controllable-server.js';
import { families, grants } from '../../real/served-features.js';
import { missingServers, startRealServers, unlessServed, type RealServers } from '../../real/servers.js';
import { padangRegister as register } from '../../../src/geo/padang-register.js';

const POINTS = { layer: { id: 'kube-grants' } } as const;
const never = () => new AbortController().signal;

describe.skipIf(missingServers !== null)(`ogcFeaturesAdapter on MapServer 8.0${unlessServed}`, () => {
  let servers: RealServers;
  beforeAll(async () => {
    servers = await startRealServers();
  });
  afterAll(() => servers.stop());

  const load = async (name: string, options: OgcFeaturesOptions) =>
    validate(await ogcFeaturesAdapter(servers.collection(name), options).load({}, { signal: never() }), register);

  it.each([undefined, 3, 1])('reads the ten illustrative points, %s to a page, as they are', async (limit) => {
    const { dataset, report } = await load('kube-grants', { ...POINTS, ...(limit !== undefined && { limit }) });
    const read = [...dataset.pointLayers[0]!.points].sort(
      (a, b) => grants.points.findIndex(({ id }) => id === a.id) - grants.points.findIndex(({ id }) => id === b.id),
    );
    expect(read).toEqual(grants.points.map((point) => ({ ...point, properties: { kode: point.id } })));
    expect(report).toMatchObject({ received: 10, kept: 10, entries: [] });
  });

  it('reads only those within bounds, over several pages', async () => {
    const bbox = [100.3, -1, 100.4, -0.9] as const;
    const inside = grants.points.filter(({ lngLat: [x, y] }) => x >= bbox[0] && x <= bbox[2] && y >= bbox[1] && y <= bbox[3]);
    expect(inside.length).toBeGreaterThan(2);
    const { dataset } = await load('kube-grants', { ...POINTS, bbox, limit: 2 });
    expect(dataset.pointLayers[0]!.points.map(({ id }) => id).sort()).toEqual(inside.map(({ id }) => id).sort());
  });

  it('reads the values of polygons, by the code of their region', async () => {
    const { dataset, report } = await load('families', {
      region: 'kode',
      values: { persen: { id: 'low', unit: 'percent', kind: 'rate' } },
      limit: 4,
    });
    const valuesOf = (observations: readonly { readonly region: string; readonly value: number | null }[]) =>
      Object.fromEntries(observations.map(({ region, value }) => [region, value]));
    expect(valuesOf(dataset.observations)).toEqual(valuesOf(families));
    expect(report).toMatchObject({ received: 11, kept: 11, entries: [] });
  });

  it('says what is missing where the service hands out the first page again and again', async () => {
    const { dataset, report } = await load('repeating', { ...POINTS, limit: 3 });
    expect(dataset.pointLayers[0]!.points).toHaveLength(3);
    expect(report.entries.map(({ detail }) => detail)).toContain('The service speaks of 10 features and handed over 3.');
    expect((await load('repeating', POINTS)).report).toMatchObject({ kept: 10, entries: [] });
  });

  it('fails on a collection that is not there', async () => {
    await expect(load('nowhere', POINTS)).rejects.toMatchObject({ code: 'http-status', httpStatus: 404, retryable: false });
  });
});

describe('ogcFeaturesAdapter', () => {
  let server: ControllableServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  const answer = async (body: unknown) => {
    const { request, response } = await server.next();
    response.writeHead(200, { 'content-type': 'application/geo+json' }).end(JSON.stringify(body));
    return request;
  };
  const page = (id: string, href?: string) => ({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id, properties: {}, geometry: { type: 'Point', coordinates: [100.4, -0.9] } }],
    links: href === undefined ? [] : [{ rel: 'next', href }],
  });
  const start = (options: Partial<OgcFeaturesOptions> = {}) => {
    const loading = ogcFeaturesAdapter(`${server.url}/c/kube`, { ...POINTS, ...options }).load({}, { signal: never() });
    loading.catch(() => undefined);
    return loading;
  };

  it('asks for data, with the headers it was given, on each page', async () => {
    const loading = start({ headers: { 'x-key': 'a' } });
    const first = await answer(page('a', '?f=json&offset=1'));
    const second = await answer(page('b'));
    expect([first.url, second.url]).toEqual(['/c/kube/items?f=json&limit=1000', '/c/kube/items?f=json&offset=1&limit=1000']);
    for (const { headers } of [first, second])
      expect(headers).toMatchObject({ accept: 'application/geo+json, application/json', 'x-key': 'a' });
    expect((await loading).pointLayers![0]!.points.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('reports features that are no points by their place among those of all pages', async () => {
    const loading = start();
    await answer(page('a', '?f=json&offset=1'));
    await answer({
      ...page('b'),
      features: [{ type: 'Feature', id: 'b', properties: {}, geometry: { type: 'Polygon', coordinates: [] } }],
    });
    const { report } = validate(await loading, register);
    expect(report).toMatchObject({ received: 2, kept: 1 });
    expect(report.entries.filter(({ kind }) => kind === 'invalid')).toMatchObject([{ row: 2 }]);
  });

  it('follows no link to another host', async () => {
    const loading = start();
    await answer(page('a', 'https://elsewhere.invalid/items'));
    await expect(loading).rejects.toMatchObject({ code: 'unreadable' });
    expect(server.received).toBe(1);
  });

  it('follows no link back to where it was', async () => {
    const loading = start();
    await answer(page('a', '/c/kube/items?f=json&limit=1000'));
    await expect(loading).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('fails on a page that is no collection', async () => {
    const loading = start();
    await answer(page('a', '?offset=1'));
    await answer({ code: 'InvalidParameterValue' });
    await expect(loading).rejects.toMatchObject({ code: 'unreadable', message: 'Expected a GeoJSON FeatureCollection.' });
  });
});
