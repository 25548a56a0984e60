import type { RegionCode } from '../../model/region.js';
import type { TableAxis, TableBar, TableCell, TableColumn, TableModel, TableRow, TableSort } from '../../scene/table-model.js';
import { keptNode } from '../kept-nodes.js';
import { node, type MarkupNode } from '../node.js';
import { COLOURS, WIDTHS_PX } from '../style-tokens.js';
import { swatch } from './legend-items.js';

/** How a table is operated; `null` for one that is only read. */
export interface TableUse {
  readonly sort: TableSort | null;
  readonly rows: readonly TableRow[];
  readonly sortLabel: (column: string) => string;
  /** Code or id of the row that is set off. */
  readonly highlighted: string | null;
}

function headCell({ key, title, numeric }: TableModel['columns'][number], use: TableUse | null): MarkupNode {
  const sorted = use?.sort?.column === key ? (use.sort.descending ? 'descending' : 'ascending') : 'none';
  return node(
    'th',
    { scope: 'col', class: numeric ? 'pm-numeric' : null, 'aria-sort': use ? sorted : null },
    use
      ? node(
          'button',
          { type: 'button', 'data-sort': key, title: use.sortLabel(title) },
          title,
          node('span', { class: 'pm-sort', 'aria-hidden': 'true' }, sorted === 'none' ? '↕' : sorted === 'ascending' ? '↑' : '↓'),
        )
      : node('span', {}, title),
  );
}

/** A bar or range beside a value, with the line of what all are compared with: drawn on the column's own axis, as wide as there is room. */
function barNode({ zero, line }: TableAxis, bar: TableBar | null, fill: string): MarkupNode {
  const share = (of: number) => `${Math.round(of * 1000) / 10}%`;
  const upright = (of: number, className: string) =>
    node('line', { class: className, x1: share(of), x2: share(of), y1: '0%', y2: '100%', stroke: COLOURS.quiet });
  return node(
    'svg',
    { 'aria-hidden': 'true' },
    bar?.kind === 'bar' &&
      node('rect', {
        x: share(bar.start),
        y: '50%',
        width: share(bar.end - bar.start),
        height: 18,
        transform: 'translate(0 -9)',
        fill,
        stroke: COLOURS.quiet,
      }),
    bar?.kind === 'range' &&
      node('line', {
        class: 'pm-bar-range',
        x1: share(bar.start),
        x2: share(bar.end),
        y1: '50%',
        y2: '50%',
        stroke: COLOURS.quiet,
        'stroke-width': WIDTHS_PX.tableRange,
        'stroke-linecap': 'round',
      }),
    bar?.dot != null && node('circle', { cx: share(bar.dot), cy: '50%', r: 4.5, fill, stroke: COLOURS.quiet }),
    zero !== null && upright(zero, 'pm-bar-zero'),
    line !== null && upright(line, 'pm-bar-line'),
  );
}

/** A value, with the bar of its column where it has one: room is kept for the longest text, so that all bars begin and end alike. */
function valueCell({ key, numeric, axis }: TableColumn, { text, bar }: TableCell, colour: string | null): MarkupNode {
  if (axis === null) return node('td', { class: numeric ? 'pm-numeric' : key === 'notes' ? 'pm-long' : null }, text);
  return node(
    'td',
    { class: 'pm-numeric pm-barred' },
    node(
      'div',
      {},
      node('span', { class: 'pm-bar' }, barNode(axis, bar, colour ?? COLOURS.circle)),
      node('span', { 'data-longest': axis.longestText }, text),
    ),
  );
}

function bodyRow(table: TableModel, row: TableRow, use: TableUse | null, { idPrefix, selected }: TableSetting): MarkupNode {
  const key = row.region ?? row.point;
  const isSelected = row.region !== null && selected.has(row.region);
  const isHighlighted = use !== null && use.highlighted === key;
  return keptNode(row, [use === null, isSelected, isHighlighted, idPrefix], () => {
    const [name, ...cells] = row.cells;
    const mark = row.colour !== null || row.state !== null ? swatch(row.colour, row.state, `${idPrefix}-${table.id}-${key ?? ''}`) : null;
    return node(
      'tr',
      {
        'data-region': row.region,
        'data-point-row': row.point,
        class: [isSelected && 'pm-row-selected', isHighlighted && 'pm-row-highlighted'].filter(Boolean).join(' ') || null,
      },
      node(
        'th',
        { scope: 'row' },
        use && row.region !== null
          ? node('button', { type: 'button', 'data-row': key, 'aria-pressed': String(isSelected) }, mark, name?.text ?? '')
          : node('span', {}, mark, name?.text ?? ''),
      ),
      cells.flatMap((cell, index) => {
        const column = table.columns[index + 1];
        return column ? valueCell(column, cell, column.key === 'size' ? null : row.colour) : [];
      }),
    );
  });
}

/** What a table in a figure needs to know beside itself. */
export interface TableSetting {
  /** Begins every id in it. */
  readonly idPrefix: string;
  /** Codes of the selected regions. */
  readonly selected: ReadonlySet<RegionCode>;
  /** The word for a table, which names the part that scrolls. */
  readonly label: string;
}

/** A table as it is printed, or, with `use`, as it is sorted and operated. Both take the same room. */
export function tableNode(table: TableModel, use: TableUse | null, setting: TableSetting): MarkupNode {
  return node(
    'div',
    // No landmark: of several maps or tables on a page, their names would not be unique. The table in it says by its caption which one it is.
    { class: 'pm-scroll', role: 'group', 'aria-label': setting.label, tabindex: 0 },
    node(
      'table',
      { 'data-table': table.id },
      node('caption', {}, table.caption),
      node(
        'thead',
        {},
        node(
          'tr',
          {},
          table.columns.map((column) => headCell(column, use)),
        ),
      ),
      node(
        'tbody',
        {},
        (use?.rows ?? table.rows).map((row) => bodyRow(table, row, use, setting)),
      ),
      table.more !== null && node('tfoot', {}, node('tr', {}, node('td', { colspan: table.columns.length }, table.more))),
    ),
  );
}
