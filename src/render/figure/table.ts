import type { RegionCode } from '../../model/region.js';
import type { TableModel, TableRow, TableSort } from '../../scene/table-model.js';
import { keptNode } from '../kept-nodes.js';
import { node, type MarkupNode } from '../node.js';
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
      cells.map((cell, index) => node('td', { class: table.columns[index + 1]?.numeric ? 'pm-numeric' : null }, cell.text)),
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
