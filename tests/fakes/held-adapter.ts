import type { DataAdapter, DataRequest } from '../../src/data/data-adapter.js';
import type { DatasetInput } from '../../src/model/dataset.schema.js';
import type { AdapterError } from '../../src/model/errors.js';

/** One question put to a held adapter, which the test answers when it wants to. */
export interface HeldQuestion {
  readonly request: DataRequest;
  readonly signal: AbortSignal;
  answer(input: DatasetInput): void;
  fail(error: unknown): void;
}

/** Someone who listens to a held adapter. */
export interface HeldListener {
  readonly request: DataRequest;
  next(input: DatasetInput): void;
  error(error: AdapterError): void;
}

/** An adapter whose every answer the test controls. */
export class HeldAdapter implements DataAdapter {
  readonly id: string;
  /** All questions so far, in order. */
  readonly questions: HeldQuestion[] = [];

  constructor(id = 'held') {
    this.id = id;
  }

  load(request: DataRequest, { signal }: { readonly signal: AbortSignal }): Promise<DatasetInput> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      this.questions.push({ request, signal, answer: resolve, fail: reject });
    });
  }
}

/** A held adapter that can also be listened to. */
export class HeldSubscription extends HeldAdapter {
  /** Those who listen now. */
  readonly listeners = new Set<HeldListener>();

  subscribe(request: DataRequest, listener: Omit<HeldListener, 'request'>): () => void {
    const held: HeldListener = { request, next: (input) => listener.next(input), error: (error) => listener.error(error) };
    this.listeners.add(held);
    return () => this.listeners.delete(held);
  }
}
