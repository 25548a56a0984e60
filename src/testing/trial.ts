import type { DataAdapter, DataRequest } from '../data/data-adapter.js';
import type { FetchOptions } from '../data/fetch-bytes.js';
import type { DatasetInput } from '../model/dataset.schema.js';
import type { AdapterError } from '../model/errors.js';
import type { AdapterUnderTest } from './adapter-under-test.js';
import { fail, isSame } from './asserting.js';
import { answerSoundly, startSource, type Exchange, type SourceServer } from './source-server.js';

/** How a load ended. */
export type Outcome = { readonly input: DatasetInput } | { readonly failure: unknown };

/** A load that is being tried. */
export interface Trial {
  readonly adapter: DataAdapter;
  readonly source: SourceServer;
  readonly abort: (reason: unknown) => void;
}

/** Waits for something an adapter has to do, but not for ever. */
export async function within<Result>(promise: Promise<Result>, ms: number, expected: string): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<'over'>((resolve) => (timer = setTimeout(() => resolve('over'), ms)));
  const first = await Promise.race([promise.then((result) => ({ result })), over]).finally(() => clearTimeout(timer));
  return first === 'over' ? fail(`Expected that ${expected}; waited ${ms} ms in vain.`) : first.result;
}

/**
 * Runs a check beside a source of its own, which is stopped whatever happens.
 * @throws what the answers of the source threw, before what the check says
 */
export async function withSource({ answers }: AdapterUnderTest, run: (source: SourceServer) => Promise<void>): Promise<void> {
  const source = await startSource(answers);
  try {
    await run(source);
  } finally {
    await source.stop();
    source.expectAnswers();
  }
}

/** Loads to the end, whichever it is. */
export async function outcomeOf(loading: Promise<DatasetInput>, patienceMs: number): Promise<Outcome> {
  const ended = loading.then(
    (input): Outcome => ({ input }),
    (failure: unknown): Outcome => ({ failure }),
  );
  return within(ended, patienceMs, 'the load ends or fails');
}

/** What a sound source gives. */
export async function soundInput(adapter: DataAdapter, patienceMs: number, request: DataRequest = {}): Promise<DatasetInput> {
  const outcome = await outcomeOf(adapter.load(request, { signal: new AbortController().signal }), patienceMs);
  return 'input' in outcome
    ? outcome.input
    : fail(`Expected data of a sound source; received ${String(outcome.failure)}.`, outcome.failure);
}

/**
 * Tries a load whose source goes wrong at its first request, and one where it does at its last, where there are several.
 * @param answering how the source answers from then on
 * @param judge says whether the load ended as it should
 */
export async function tryEach(
  under: AdapterUnderTest,
  options: FetchOptions,
  answering: (exchange: Exchange, trial: Trial) => void,
  judge: (outcome: Outcome, trial: Trial) => Promise<void>,
): Promise<void> {
  await withSource(under, async (source) => {
    await soundInput(under.make(source.url, options), under.patienceMs);
    const requests = source.received;
    if (requests === 0) await fail('Expected a request to the base URL; the adapter made none.');
    for (const number of new Set([1, requests])) {
      const controller = new AbortController();
      const adapter = under.make(source.url, options);
      const trial: Trial = { adapter, source, abort: (reason) => controller.abort(reason) };
      source.turn(number, (exchange) => answering(exchange, trial));
      await judge(await outcomeOf(adapter.load({}, { signal: controller.signal }), under.patienceMs), trial);
      await within(source.atRest(), under.patienceMs, 'the connection is closed');
      source.turn(1, answerSoundly);
    }
  });
}

/** An adapter's own failure, with what it says of it. */
export async function adapterErrorOf(outcome: Outcome, { adapter }: Pick<Trial, 'adapter'>): Promise<AdapterError> {
  if ('input' in outcome) return fail('Expected that the load fails; it handed over data.');
  // Not by its class: a page or project may hold two copies of the package.
  const error = outcome.failure as Partial<AdapterError> | null | undefined;
  if (error?.name !== 'AdapterError') return fail(`Expected an AdapterError; received ${String(outcome.failure)}.`, outcome.failure);
  await isSame(error.adapterId, adapter.id, 'Expected the id of the adapter in adapterId.');
  return error as AdapterError;
}
