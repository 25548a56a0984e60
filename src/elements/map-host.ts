import type { ReactiveControllerHost } from 'lit';
import type { DataAdapter } from '../data/data-adapter.js';
import type { Boundaries } from '../geo/boundaries.js';
import type { LocaleInput } from '../i18n/locale.js';
import type { MessageOverrides } from '../i18n/messages.js';
import type { DatasetInput } from '../model/dataset.schema.js';
import type { PadangMapEvents } from './events.js';

/** What a page or a reader has set on the element, as it stands: anything may be in it. */
export interface Choices {
  src: string | null;
  data: DatasetInput | null;
  adapter: DataAdapter | null;
  boundaries: Boundaries | null;
  indicator: string | null;
  period: string | null;
  level: string;
  classification: string | null;
  classes: unknown;
  breaks: unknown;
  palette: string | null;
  layers: unknown;
  selected: unknown;
  lang: string;
  theme: string;
  renderer: string;
  basemap: unknown;
  label: string | null;
  hideLegend: boolean;
  hideTable: boolean;
  hideControls: boolean;
  hideSource: boolean;
  awaitsData: boolean;
  heading: string | null;
  sourceName: string | null;
  sourceUrl: string | null;
  messages: MessageOverrides | null;
  locale: LocaleInput | null;
}

/** The element as its engine sees it. */
export interface MapHost extends Choices, ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isUpdatePending: boolean;
}

/** Dispatches one of the element's events. */
export type Dispatch = <Name extends keyof PadangMapEvents>(name: Name, detail: PadangMapEvents[Name]['detail']) => void;
