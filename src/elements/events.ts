import type { JoinReport } from '../model/report.js';
import type { RegionCode, RegionLevel } from '../model/region.js';

/** What a user selected. */
export interface PadangSelectDetail {
  readonly regions: readonly RegionCode[];
  /** Id of a point, where one was chosen. */
  readonly point?: string;
}

/** What the user turned the map to. */
export interface PadangChangeDetail {
  /** `null` where the map shows points alone. */
  readonly indicator: string | null;
  readonly period: string | null;
  readonly level: RegionLevel;
}

/** The element's own events. */
export interface PadangMapEvents {
  'padang-ready': CustomEvent<{ readonly report: JoinReport }>;
  'padang-error': CustomEvent<{ readonly error: unknown }>;
  'padang-report': CustomEvent<{ readonly report: JoinReport }>;
  'padang-select': CustomEvent<PadangSelectDetail>;
  'padang-hover': CustomEvent<{ readonly region: RegionCode | null }>;
  'padang-change': CustomEvent<PadangChangeDetail>;
}

declare global {
  interface HTMLElementEventMap extends PadangMapEvents {}
}
