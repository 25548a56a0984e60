import type { DataAdapter, DataRequest } from '../data/data-adapter.js';
import { validate } from '../data/validate.js';
import type { DatasetInput } from '../model/dataset.schema.js';
import { DataValidationError } from '../model/errors.js';
import type { AdapterUnderTest, Check } from './adapter-under-test.js';
import { fail, holds, isEqual, isSame } from './asserting.js';
import { adapterErrorOf, outcomeOf, soundInput, within, withSource } from './trial.js';
import { DEFAULT_LEVEL } from '../geo/padang-levels.js';

/** Where in a value something stands that is no plain data; `null` where there is nothing of the kind. */
function pathOfUnplain(value: unknown, path = 'input'): string | null {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (typeof value !== 'object') return path;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path;
  for (const [key, field] of Object.entries(value)) {
    const found = pathOfUnplain(field, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Takes away all that a value holds, as one who works on it might. */
function empty(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.values(value).forEach(empty);
  if (Array.isArray(value)) value.length = 0;
  else for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
}

/** A request for one value that the data hold; for nothing in particular where they are points alone. */
function narrowRequest(input: DatasetInput, { regions }: AdapterUnderTest): DataRequest {
  const { observations } = validate(input, regions).dataset;
  const [observation] = observations;
  if (!observation) return { level: DEFAULT_LEVEL };
  const { indicator, period, region } = observation;
  const level = regions.find(({ code }) => code === region)?.level;
  return { indicator, ...(period !== null && { period }), ...(level !== undefined && { level }) };
}

/**
 * What every adapter promises, whatever its source.
 * @param isServed whether the source is the server that the base URL names: another one then has another id
 */
export function adapterChecks(under: AdapterUnderTest, isServed: boolean): readonly Check[] {
  const { make, regions, patienceMs } = under;
  const check = (name: string, run: (adapter: DataAdapter, url: string) => Promise<void>): Check => ({
    name,
    run: () => withSource(under, ({ url }) => run(make(url, {}), url)),
  });

  return [
    check('has an id that is the same for one source and another for another', async (adapter, url) => {
      await holds(typeof adapter.id === 'string' && adapter.id !== '', 'Expected a text as id.');
      await isSame(make(url, {}).id, adapter.id, 'Expected the same id for the same source.');
      if (isServed) await holds(make(`${url}/other`, {}).id !== adapter.id, 'Expected another id for another source.');
    }),
    check('hands over input that the one door takes', async (adapter) => {
      const { report } = validate(await soundInput(adapter, patienceMs), regions);
      await isSame(report.kept, report.received, `Expected that every row is kept; the report says ${JSON.stringify(report.entries)}.`);
    }),
    check('hands over what is asked for when it is asked for less', async (adapter) => {
      const request = narrowRequest(await soundInput(adapter, patienceMs), under);
      const { dataset } = validate(await soundInput(adapter, patienceMs, request), regions);
      const isThere = dataset.observations.some(
        ({ indicator, period }) => indicator === request.indicator && period === (request.period ?? null),
      );
      await holds(request.indicator === undefined || isThere, `Expected data for ${JSON.stringify(request)}.`);
    }),
    check('bears a request for what is not there', async (adapter) => {
      for (const request of [{ indicator: '__proto__' }, { indicator: 'toString', period: '1900', level: 'constructor' }] as const) {
        const loading = adapter.load(request, { signal: new AbortController().signal });
        const outcome = await outcomeOf(loading, patienceMs);
        if ('failure' in outcome) await adapterErrorOf(outcome, { adapter });
        else
          try {
            validate(outcome.input, regions);
          } catch (error) {
            if (!(error instanceof DataValidationError)) throw error;
          }
      }
    }),
    check('hands over plain data, the same at each load', async (adapter) => {
      const first = await soundInput(adapter, patienceMs);
      await isSame(pathOfUnplain(first), null, 'Expected plain data: lists, objects, texts, numbers, true, false and null.');
      await isEqual(await soundInput(adapter, patienceMs), first);
    }),
    check('hands over what nobody else holds', async (adapter) => {
      const first = await soundInput(adapter, patienceMs);
      const before = JSON.stringify(first);
      empty(first);
      await isSame(JSON.stringify(await soundInput(adapter, patienceMs)), before);
    }),
    {
      name: "rejects with the signal's reason when it is aborted before, and asks for nothing",
      run: () =>
        withSource(under, async (source) => {
          for (const reason of [new Error('not needed'), 'a text', new DOMException('over', 'AbortError')]) {
            const controller = new AbortController();
            controller.abort(reason);
            const outcome = await outcomeOf(make(source.url, {}).load({}, { signal: controller.signal }), patienceMs);
            if ('input' in outcome) await fail('Expected that an aborted load rejects; it handed over data.');
            else await isSame(outcome.failure, reason);
          }
          await isSame(source.received, 0);
        }),
    },
    check('returns a promise and throws nothing at once', async (adapter) => {
      const controller = new AbortController();
      controller.abort();
      const loading: unknown = adapter.load({}, { signal: controller.signal });
      if (!(loading instanceof Promise)) await fail('Expected that load returns a promise.');
      await within(Promise.allSettled([loading]), patienceMs, 'an aborted load ends');
    }),
    check('ends a subscription, where it takes one, as often as it is told to', async (adapter) => {
      if (!adapter.subscribe) return;
      let calls = 0;
      const count = () => {
        calls += 1;
      };
      const stop: (() => void) | undefined = adapter.subscribe({}, { next: count, error: count });
      await holds(typeof stop === 'function', 'Expected that subscribe returns the function that ends it.');
      stop();
      stop();
      calls = 0;
      await soundInput(adapter, patienceMs);
      if (calls > 0) await fail('Expected that nobody is called back once the subscription has ended.');
    }),
  ];
}
