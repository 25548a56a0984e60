import { describe, expect, it } from 'vitest';
import type { DataAdapter } from '../../src/data/data-adapter.js';
import { validate } from '../../src/data/validate.js';
import { padangRegister } from '../../src/geo/padang-register.js';

/** What the contract needs to know of an adapter. */
export interface AdapterUnderTest {
  /** Makes the adapter anew, over the same source. */
  readonly make: () => DataAdapter;
  /** Makes one over another source. */
  readonly makeOther: () => DataAdapter;
  /** Runs a load while its source, if it has one, answers as it should. */
  readonly served: <Result>(load: () => Promise<Result>) => Promise<Result>;
}

const REQUESTS = [{}, { indicator: 'poverty', period: '2024', level: 'kecamatan' }, { indicator: '__proto__' }] as const;

/** What every adapter promises, whatever its source. */
export function describeAdapter(name: string, { make, makeOther, served }: AdapterUnderTest): void {
  const load = (adapter: DataAdapter, request = {}, signal = new AbortController().signal) =>
    served(() => adapter.load(request, { signal }));

  describe(`${name}, as every adapter,`, () => {
    it('has an id that is stable and unique per source', () => {
      expect(make().id).not.toBe('');
      expect(make().id).toBe(make().id);
      expect(make().id).not.toBe(makeOther().id);
    });

    it.each(REQUESTS)('hands over input that the one door takes, asked for %j', async (request) => {
      const { dataset, report } = validate(await load(make(), request), padangRegister);
      expect(dataset.observations.length + dataset.pointLayers.flatMap(({ points }) => points).length).toBeGreaterThan(0);
      expect(report.kept).toBe(report.received);
    });

    it('hands over plain data, the same at each load', async () => {
      const adapter = make();
      const first = await load(adapter);
      expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      expect(await load(adapter)).toEqual(first);
    });

    it('hands over what nobody else holds', async () => {
      const adapter = make();
      const first = await load(adapter);
      const before = JSON.stringify(first);
      for (const list of Object.values(first)) if (Array.isArray(list)) list.splice(0);
      expect(JSON.stringify(await load(adapter))).toBe(before);
    });

    it("rejects with the signal's reason when it is aborted before, whatever the reason is", async () => {
      for (const reason of [new Error('not needed'), 'a text', new DOMException('over', 'AbortError')]) {
        const signal = AbortSignal.abort(reason);
        await expect(make().load({}, { signal })).rejects.toBe(reason);
      }
    });

    it('returns a promise and throws nothing at once', async () => {
      const loading = make().load({}, { signal: AbortSignal.abort() });
      expect(loading).toBeInstanceOf(Promise);
      await expect(loading).rejects.toHaveProperty('name', 'AbortError');
    });
  });
}
