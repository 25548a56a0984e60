import type { LegendRow, SizeLegend } from './legend-model.js';
import type { PanelSize } from './scene.js';
import type { TableCell, TableColumn } from './table-model.js';

/** The circles over a fill, and what is said of them around the map. */
export interface ShownSize {
  readonly values: PanelSize;
  /** The column of the table of the regions, with a cell for each in their order. */
  readonly column: TableColumn & { readonly cells: readonly TableCell[] };
  readonly legends: readonly SizeLegend[];
  /** A row for each reason why regions have no circle. */
  readonly rows: readonly LegendRow[];
  /** The words for their statuses, such as CONTOH. */
  readonly badges: readonly string[];
  /** What they are, of which status and when: `Penduduk: angka terbit, 2023`. */
  readonly statusText: string;
  readonly caveat: string | null;
  /** Ids of their sources. */
  readonly sources: ReadonlySet<string>;
}
