import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DataAdapter, DataRequest } from '../../data/data-adapter.js';
import { padangDataset } from '../../geo/padang.js';
import type { Dataset } from '../../model/dataset.js';
import { EMPTY_REPORT, type JoinReport } from '../../model/report.js';
import type { DataOrigin } from '../data-origin.js';

/** How far the data are. */
export type DataStatus = 'idle' | 'loading' | 'ready' | 'error';

/** Told when something new has come from outside. */
export interface DatasetListener {
  readonly loaded: (report: JoinReport, fromOutside: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/** A promise that others wait for while loads come and go. */
class Waiting {
  over = false;
  #settle: { resolve: () => void; reject: (error: unknown) => void } | null = null;
  readonly promise = new Promise<void>((resolve, reject) => {
    this.#settle = { resolve, reject };
  });

  constructor() {
    // A page that does not ask whenReady() still learns of a failure, by the event.
    this.promise.catch(() => undefined);
  }

  resolve(): void {
    this.over = true;
    this.#settle?.resolve();
  }

  reject(error: unknown): void {
    this.over = true;
    this.#settle?.reject(error);
  }
}

/** Holds an element's dataset: an older answer never replaces a newer one. */
export class DatasetController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: DatasetListener;
  #origin: DataOrigin | null = null;
  /** Where the dataset that is held came from. */
  #heldFrom: DataOrigin | null = null;
  #request: DataRequest = {};
  #abort = new AbortController();
  #unsubscribe: (() => void) | null = null;
  #waiting = new Waiting();
  status: DataStatus = 'idle';
  dataset: Dataset | null = null;
  report: JoinReport = EMPTY_REPORT;

  constructor(host: ReactiveControllerHost, listener: DatasetListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    // What was under way when the element left the page starts again; what had come stays.
    if (this.#origin && this.status === 'loading') this.#load();
    else if (this.#origin?.adapter && this.status === 'ready') this.#subscribe(this.#origin.adapter);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Resolves when the data are there, rejects with what went wrong. */
  get settled(): Promise<void> {
    return this.#waiting.promise;
  }

  /** Turns to an origin; nothing happens where it is the present one. */
  turnTo(origin: DataOrigin, request: DataRequest): void {
    this.#request = request;
    const present = this.#origin;
    if (present && present.data === origin.data && present.adapter === origin.adapter && present.src === origin.src) return;
    this.#origin = origin;
    this.#load();
  }

  /** Loads the present origin anew. */
  refresh(): Promise<void> {
    this.#load();
    return this.#waiting.promise;
  }

  #stop(): void {
    this.#abort.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  #load(): void {
    this.#stop();
    if (!this.#origin) return;
    const { data, adapter, src } = this.#origin;
    if (this.#waiting.over) this.#waiting = new Waiting();
    if (data == null && adapter === null && src === null) {
      this.#take(padangDataset, EMPTY_REPORT, false);
      return;
    }
    this.#abort = new AbortController();
    this.status = 'loading';
    void this.#loadOutside(this.#origin, this.#abort.signal);
    this.#host.requestUpdate();
  }

  async #loadOutside(origin: DataOrigin, signal: AbortSignal): Promise<void> {
    try {
      const { readOutside } = await import('../outside-data.js');
      const { dataset, report } = await readOutside(origin, this.#request, signal);
      if (signal.aborted) return;
      this.#take(dataset, report, true);
      if (origin.adapter) this.#subscribe(origin.adapter);
    } catch (error) {
      // An abort is no error: whoever waits goes on with the load that took this one's place.
      if (!signal.aborted) this.#fail(error);
    }
  }

  #take(dataset: Dataset, report: JoinReport, fromOutside: boolean): void {
    this.status = 'ready';
    this.dataset = dataset;
    this.report = report;
    this.#heldFrom = this.#origin;
    this.#listener.loaded(report, fromOutside);
    this.#waiting.resolve();
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.status = 'error';
    if (this.#heldFrom !== this.#origin) {
      // What another origin gave must not stand under this one's name.
      this.dataset = null;
      this.report = EMPTY_REPORT;
    }
    this.#listener.failed(error);
    this.#waiting.reject(error);
    this.#host.requestUpdate();
  }

  #subscribe(adapter: DataAdapter): void {
    if (!adapter.subscribe || this.#unsubscribe) return;
    const { signal } = (this.#abort = this.#abort.signal.aborted ? new AbortController() : this.#abort);
    this.#unsubscribe = adapter.subscribe(this.#request, {
      next: (input) => {
        void import('../outside-data.js')
          .then(({ readInput }) => readInput(input))
          .then(({ dataset, report }) => {
            if (!signal.aborted) this.#take(dataset, report, true);
          })
          .catch((error: unknown) => {
            if (!signal.aborted) this.#fail(error);
          });
      },
      error: (error) => {
        if (!signal.aborted) this.#fail(error);
      },
    });
  }
}
