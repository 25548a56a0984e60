import type { ReactiveControllerHost } from 'lit';
import type { DataAdapter } from '../data/data-adapter.js';
import type { Boundaries } from '../geo/boundaries.js';
import type { LocaleInput } from '../i18n/locale.js';
import type { MessageOverrides } from '../i18n/messages.js';
import type { ClassificationMethod } from '../model/dataset.js';
import type { DatasetInput } from '../model/dataset.schema.js';
import type { PadangMapEvents } from './events.js';

/** Whether a figure is light or dark; with `auto` as the page and the device are. */
export type Theme = 'auto' | 'light' | 'dark';

/** What draws the map: with `auto` SVG, and WebGL beneath it once the map is moved or where there are very many regions. */
export type RendererChoice = 'auto' | 'svg' | 'webgl';

/** What a page or a user has set on the element. A page may set what these types do not allow: it is checked when it is read. */
export interface Choices {
  src: string | null;
  data: DatasetInput | null;
  adapter: DataAdapter | null;
  boundaries: Boundaries | null;
  indicator: string | null;
  period: string | null;
  level: string;
  classification: ClassificationMethod | null;
  classes: unknown;
  breaks: unknown;
  palette: string | null;
  size: string | null;
  layers: unknown;
  selected: unknown;
  lang: string;
  theme: Theme;
  renderer: RendererChoice;
  basemap: unknown;
  label: string | null;
  showValues: boolean;
  hideLegend: boolean;
  hideTable: boolean;
  hideControls: boolean;
  hideSource: boolean;
  hideSummary: boolean;
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
