import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DataRequest } from '../../data/data-adapter.js';
import type { Dataset } from '../../model/dataset.js';
import { EMPTY_REPORT, type JoinReport } from '../../model/report.js';
import type { PointComposer } from '../../scene/point-composer.js';
import type { DataOrigin } from '../data-origin.js';
import { reportOf } from '../failure.js';
import { mayLack } from '../may-lack.js';
import type { NoticeTemplate } from '../notice.template.js';

/** How far the data are. */
export type DataStatus = 'idle' | 'loading' | 'ready' | 'error';

/** Told when something new has come from outside. */
export interface DatasetListener {
  readonly loaded: (report: JoinReport, fromOutside: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/** One who waits for the data. */
interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const hasLeft = () => new DOMException('The map was removed from the page before its data were there.', 'AbortError');

/** Holds an element's dataset: an older answer never replaces a newer one. */
export class DatasetController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: DatasetListener;
  #origin: DataOrigin | null = null;
  /** Where the dataset that is held came from. */
  #heldFrom: DataOrigin | null = null;
  #heldReport: JoinReport = EMPTY_REPORT;
  #request: DataRequest = {};
  /** What was asked for when the dataset that is held was loaded. */
  #heldFor: DataRequest = {};
  #abort = new AbortController();
  #unsubscribe: (() => void) | null = null;
  #isConnected = false;
  #waiting: readonly Waiting[] = [];
  /** How far the data are. */
  status: DataStatus = 'idle';
  /** What is to be shown; `null` while there is nothing. */
  dataset: Dataset | null = null;
  /** What became of the rows of what is held, or of newer ones of which nothing could be kept; empty where there are none. */
  report: JoinReport = EMPTY_REPORT;
  /** What went wrong last; `null` unless the status is `error`. */
  error: unknown = null;
  /** Composes the point layers of the dataset; `null` where it has none. */
  pointComposer: PointComposer | null = null;
  /** Tells of the report; `null` until data have come from outside. */
  notice: NoticeTemplate | null = null;

  /** @param listener is told of what comes, before those who wait for it */
  constructor(host: ReactiveControllerHost, listener: DatasetListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    // What was under way when the element left the page starts again; what had come stays.
    if (this.status !== 'loading') this.#subscribe();
    else if (!this.#isBundled) this.#load();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    // What comes with the package comes to an element out of the page too.
    if (this.#isBundled) return;
    this.#stop();
    // An element that is only moved in the page is back at once.
    queueMicrotask(() => {
      if (!this.#isConnected) this.#giveUp();
    });
  }

  /** Whether what is held is being replaced by something else than a newer state of it. */
  get isOfAnotherOrigin(): boolean {
    return this.status === 'loading' && this.#heldFrom !== this.#origin;
  }

  /**
   * Resolves when the data are there, rejects with what went wrong; while loads come and go, with the last of them.
   * Rejects with an AbortError where the element is not in the page.
   */
  async settled(): Promise<void> {
    if (this.status === 'ready') return;
    if (this.status === 'error') throw this.error;
    if (!this.#isConnected && !this.#isBundled) throw hasLeft();
    await new Promise<void>((resolve, reject) => {
      this.#waiting = [...this.#waiting, { resolve, reject }];
    });
  }

  /** Turns to an origin; nothing happens where it is the present one and has handed over what is asked for. */
  turnTo(origin: DataOrigin, request: DataRequest): void {
    this.#request = request;
    const present = this.#origin;
    const isPresent =
      present &&
      Object.is(present.data, origin.data) &&
      Object.is(present.adapter, origin.adapter) &&
      Object.is(present.src, origin.src) &&
      present.boundaries === origin.boundaries &&
      present.awaitsData === origin.awaitsData &&
      present.heading === origin.heading &&
      present.sourceName === origin.sourceName &&
      present.sourceUrl === origin.sourceUrl;
    if (isPresent && !this.#lacksAsked()) return;
    this.#origin = origin;
    this.#load();
  }

  /** Loads the present origin anew. */
  reload(): void {
    this.#load(true);
  }

  /** Whether the package's own data are shown: nothing is set that others could come from. */
  get #isBundled(): boolean {
    const { data, adapter, src, awaitsData } = this.#origin ?? {};
    return data == null && adapter == null && src == null && awaitsData === false;
  }

  #lacksAsked(): boolean {
    const { data, adapter, boundaries = null } = this.#origin ?? {};
    return (
      data == null &&
      adapter != null &&
      this.status === 'ready' &&
      this.dataset !== null &&
      mayLack(this.dataset, this.#heldFor, this.#request, boundaries)
    );
  }

  #stop(): void {
    this.#abort.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  /** @param isAnew whether the source is to be asked even while another element asks it */
  #load(isAnew = false): void {
    this.#stop();
    if (!this.#origin) return;
    const { data, adapter, src, awaitsData } = this.#origin;
    if (data == null && adapter == null && src == null && awaitsData) {
      this.#wait();
      return;
    }
    const { signal } = (this.#abort = new AbortController());
    this.status = 'loading';
    this.error = null;
    const loaded = this.#isBundled
      ? this.#loadBundled(signal)
      : this.#loadOutside(this.#origin, { request: this.#request, signal, isAnew });
    loaded.catch((error: unknown) => {
      // An abort is no error: whoever waits goes on with the load that took this one's place.
      if (!signal.aborted) this.#fail(error);
    });
    this.#host.requestUpdate();
  }

  async #loadBundled(signal: AbortSignal): Promise<void> {
    const { padangDataset } = await import('../../geo/padang-dataset.js');
    if (!signal.aborted) this.#take(padangDataset, EMPTY_REPORT, false);
  }

  async #loadOutside(
    origin: DataOrigin,
    wanted: { readonly request: DataRequest; readonly signal: AbortSignal; readonly isAnew: boolean },
  ): Promise<void> {
    const { request, signal } = wanted;
    const { readOutside, noticeTemplate } = await import('../outside-data.js');
    this.notice = noticeTemplate;
    const { dataset, report } = await readOutside(origin, wanted);
    if (!signal.aborted) await this.#fetchPointComposer(dataset);
    if (signal.aborted) return;
    this.#heldFor = request;
    this.#take(dataset, report, true);
    this.#subscribe();
  }

  async #fetchPointComposer({ pointLayers }: Dataset): Promise<void> {
    if (pointLayers.length > 0) this.pointComposer ??= (await import('../../scene/point-composer.js')).pointComposer;
  }

  #take(dataset: Dataset, report: JoinReport, fromOutside: boolean): void {
    this.status = 'ready';
    this.dataset = dataset;
    this.report = this.#heldReport = report;
    this.error = null;
    this.#heldFrom = this.#origin;
    this.#listener.loaded(report, fromOutside);
    for (const { resolve } of this.#release()) resolve();
    this.#host.requestUpdate();
  }

  /** Shows nothing until the page has set something; whoever waits goes on waiting. */
  #wait(): void {
    this.status = 'idle';
    this.dataset = null;
    this.report = this.#heldReport = EMPTY_REPORT;
    this.error = null;
    this.#heldFrom = this.#origin;
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.status = 'error';
    this.error = error;
    if (this.#heldFrom !== this.#origin) {
      // What another origin gave must not stand under this one's name.
      this.dataset = null;
      this.#heldReport = EMPTY_REPORT;
    }
    this.report = reportOf(error) ?? this.#heldReport;
    this.#listener.failed(error);
    for (const { reject } of this.#release()) reject(error);
    this.#host.requestUpdate();
  }

  /** Nobody waits for an element that has left the page; where it comes back, it loads anew. */
  #giveUp(): void {
    for (const { reject } of this.#release()) reject(hasLeft());
  }

  /** Those who wait, who then wait no more. */
  #release(): readonly Waiting[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  /** Listens to the adapter that gave what is held, while the element is in the page. */
  #subscribe(): void {
    const origin = this.#origin;
    const { data, adapter } = origin ?? {};
    if (
      !origin ||
      data != null ||
      typeof adapter?.subscribe !== 'function' ||
      this.#heldFrom !== origin ||
      !this.#isConnected ||
      this.#unsubscribe
    )
      return;
    const { signal } = (this.#abort = this.#abort.signal.aborted ? new AbortController() : this.#abort);
    let [newest, taken] = [0, 0];
    this.#unsubscribe = adapter.subscribe(this.#request, {
      next: (input) => {
        const number = (newest += 1);
        /** Reading one may take longer than reading the next. */
        const isLate = () => signal.aborted || number < taken;
        void import('../outside-data.js')
          .then(({ readGiven }) => readGiven(input, origin))
          .then(async ({ dataset, report }) => {
            await this.#fetchPointComposer(dataset);
            if (isLate()) return;
            taken = number;
            this.#take(dataset, report, true);
          })
          .catch((error: unknown) => {
            if (isLate()) return;
            taken = number;
            this.#fail(error);
          });
      },
      error: (error) => {
        if (!signal.aborted) this.#fail(error);
      },
    });
  }
}
