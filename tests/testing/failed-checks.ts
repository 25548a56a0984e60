import { jsonAdapter, type DataAdapter, type DatasetInput, type FetchOptions } from '../../src/adapters.js';
import { testAdapter, type AdapterMaker, type TestAdapterOptions } from '../../src/testing.js';

/** Made-up data that a sound source gives. */
export const INPUT: DatasetInput = { observations: [{ region: '1371010', indicator: 'poverty', period: '2024', value: 4.5 }] };

/** The names of the checks that an adapter does not pass, in order; all are run side by side, each with its own source. */
export async function failedChecks(make: AdapterMaker, options: TestAdapterOptions = {}): Promise<readonly string[]> {
  const checks: { readonly name: string; readonly run: () => Promise<void> }[] = [];
  testAdapter('under test', make, {
    patienceMs: 2000,
    answer: { contentType: 'application/json', body: JSON.stringify(INPUT) },
    ...options,
    describe: (_name, body) => body(),
    it: (name, run) => checks.push({ name, run }),
  });
  const results = await Promise.allSettled(checks.map(({ run }) => run()));
  return checks.flatMap(({ name }, index) => (results[index]?.status === 'rejected' ? [name] : []));
}

/** A sound adapter, but for what is changed of its load. */
export const changed =
  (change: (load: DataAdapter['load'], url: string, options: FetchOptions) => DataAdapter['load']): AdapterMaker =>
  (baseUrl, options) => {
    const url = `${baseUrl}/data`;
    const adapter = jsonAdapter(url, options);
    return { id: adapter.id, load: change((request, more) => adapter.load(request, more), url, options) };
  };
