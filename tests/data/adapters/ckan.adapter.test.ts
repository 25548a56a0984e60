import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ckanAdapter, type CkanOptions } from '../../../src/data/adapters/ckan.adapter.js';
import { explainFailure } from '../../../src/core.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { startServer, type ControllableServer } from '../../fakes/controllable-server.js';
import { fixtureText } from '../../fixtures/read-fixture.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

const record = (number: number | undefined, more: object = {}) => ({
  ...(number !== undefined && { _id: number }),
  kecamatan: 'Pauh',
  tahun: 2000 + (number ?? 0),
  nilai: 1,
  ...more,
});
const page = (records: readonly object[], total: number | undefined, more: object = {}) =>
  JSON.stringify({
    success: true,
    result: { fields: ['_id', 'kecamatan', 'tahun', 'nilai'].map((id) => ({ id })), records, total, ...more },
  });

/** Loads what a portal answers, page after page; gives the queries it was asked beside it. */
async function load(bodies: readonly string[], options: Partial<CkanOptions> = {}) {
  const adapter = ckanAdapter(`${server.url}/portal/`, { resource: 'made-up', ...options });
  const loading = adapter.load({}, { signal: new AbortController().signal });
  loading.catch(() => undefined);
  const asked: string[] = [];
  for (const body of bodies) {
    const { request, response } = await server.next();
    asked.push(request.url ?? '');
    response.end(body);
  }
  return { asked, input: await loading };
}

describe('ckanAdapter', () => {
  it('asks for page after page in one order, until all records are there', async () => {
    const { asked, input } = await load(['ckan/page-1.json', 'ckan/page-2.json'].map(fixtureText), { pageSize: 2 });
    const path = '/portal/api/3/action/datastore_search?resource_id=made-up&sort=_id&limit=2&offset=';
    expect(asked).toEqual([`${path}0`, `${path}2`]);
    expect(validate(input, padangRegister).dataset.observations.map(({ value }) => value)).toEqual([1.234, 1500, 2, 2.5, null, null]);
  });

  it('asks for as many records at a time as the portal hands out', async () => {
    const { asked } = await load([page([record(1)], 3), page([record(2), record(3)], 3)]);
    expect(asked.map((url) => new URLSearchParams(url.split('?')[1]).get('offset'))).toEqual(['0', '1']);
  });

  it.each<[string, number | undefined, object]>([
    ['does not count', undefined, {}],
    ['estimates too few of', 2, { total_was_estimated: true }],
    ['estimates too many of', 9, { total_was_estimated: true }],
  ])('asks until there are no more, where the portal %s them', async (_what, total, more) => {
    const { asked, input } = await load(
      [
        page([record(1), record(2)], total, more),
        page([record(3)], total === undefined ? undefined : total + 1, more),
        page([], total, more),
      ],
      { pageSize: 2 },
    );
    expect(asked.map((url) => new URLSearchParams(url.split('?')[1]).get('offset'))).toEqual(['0', '2', '3']);
    expect(input.observations).toHaveLength(3);
  });

  it('fails on a page that comes twice, where the portal does not count its records', async () => {
    const same = page([record(1)], undefined);
    await expect(load([same, same])).rejects.toMatchObject({
      code: 'unreadable',
      retryable: true,
      message: expect.stringContaining('came twice'),
    });
    await expect(load([page([record(undefined)], undefined)])).rejects.toMatchObject({
      message: expect.stringContaining('Expected an "_id"'),
    });
  });

  it('has the resource as its source, unless a file is named', async () => {
    const { input } = await load([fixtureText('ckan/whole.json')]);
    expect(input.sources).toMatchObject([{ id: 'made-up', url: expect.stringContaining('/portal') }]);
    const named = await load([fixtureText('ckan/whole.json')], { file: { name: 'Kemiskinan 2024', url: null } });
    expect(named.input.sources).toEqual([{ id: 'Kemiskinan 2024', title: 'Kemiskinan 2024', url: null }]);
  });

  it('hands on the decimal sign and the indicators that are known', async () => {
    const indicators = [{ id: 'persen-contoh', unit: 'percent', kind: 'rate' }] as const;
    const { input } = await load([fixtureText('ckan/whole.json')], { decimal: ',', indicators });
    expect(validate(input, padangRegister).dataset).toMatchObject({
      indicators: [{ unit: 'percent' }],
      observations: [{ value: 1.234 }, {}, {}],
    });
  });

  it.each([
    ['comes twice', [page([record(1), record(2)], 4), page([record(1), record(2)], 4)], 'The record with "_id" 1 came twice'],
    ['has another total', [page([record(1)], 2), page([record(2)], 3)], 'The table changed while it was read: 2 records became 3.'],
    ['is empty before the end', [page([record(1)], 2), page([], 2)], 'The portal counts 2 records and handed out 1.'],
    [
      'has more records than there are',
      [page([record(1)], 2), page([record(2), record(3)], 2)],
      'The portal counts 2 records and handed out 3.',
    ],
    ['cannot be told from another', [page([record(undefined)], 2)], 'Expected an "_id" in each record'],
  ])('fails on a page that %s, and may be asked again', async (_what, bodies, message) => {
    await expect(load(bodies)).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      retryable: true,
      message: expect.stringContaining(message),
    });
    const told = explainFailure(await load(bodies).catch((error: unknown) => error));
    expect(told === null).toBe(message.startsWith('Expected'));
  });

  it('needs no counting where there is one page', async () => {
    expect((await load([page([record(undefined)], 1)])).input.observations).toHaveLength(1);
  });

  it('fails with what the portal says, on any page', async () => {
    await expect(load([page([record(1)], 2), fixtureText('ckan/error.json')])).rejects.toMatchObject({
      code: 'unreadable',
      retryable: false,
      message: 'The portal tells of an error: Not found: Resource "made-up" was not found.',
    });
  });

  it('limits the bytes of all pages together', async () => {
    const bodies = [page([record(1)], 2), page([record(2)], 2)];
    const bytes = bodies.join('').length;
    expect((await load(bodies, { maxBytes: bytes })).input.observations).toHaveLength(2);
    await expect(load(bodies, { maxBytes: bytes - 1 })).rejects.toMatchObject({ code: 'too-large' });
  });

  it('is another source for another resource of one portal', () => {
    expect(ckanAdapter('/portal', { resource: 'a' }).id).not.toBe(ckanAdapter('/portal', { resource: 'b' }).id);
    expect(ckanAdapter('/portal', { resource: 'a' }).id).toBe(ckanAdapter('/portal/', { resource: 'a', pageSize: 5 }).id);
  });
});
