import type { Explanation, GatheredEntry, JoinReport, ReportEntry } from 'padang-map/core';
import type { TryTexts } from './try-texts.js';

/** More rows than these make a page that nobody reads to its end. */
const LISTED = 100;

/** Where the report begins, for links to it. */
export const REPORT_ID = 'try-report';

type Explain = (entry: ReportEntry) => Explanation;

/** An element with texts and other elements in it: what comes from a file is text and nothing else. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Runs of rows that are named before the rest is left out. */
const RUNS = 4;

/** Rows as people write them, runs of them as such: `3–5, 9`. */
function rowsText(rows: readonly number[]): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row <= last.to + 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const named = runs.slice(0, RUNS).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return `${named.join(', ')}${runs.length > RUNS ? ', …' : ''}`;
}

interface TableTexts {
  readonly name: string;
  /** Whether the name stands above the table; else something above it says the same. */
  readonly isCaptioned: boolean;
  /** What the second column holds. */
  readonly holding: string;
}

function entriesTable(
  found: readonly GatheredEntry[],
  { name, isCaptioned, holding }: TableTexts,
  { texts, explain }: { readonly texts: TryTexts; readonly explain: Explain },
): readonly HTMLElement[] {
  let before: string | null = null;
  const rows = found.slice(0, LISTED).map(({ entry, columns, indicator, rows: lines }) => {
    const { found: what, mend } = explain(entry);
    // How to mend it is said once for those below one another that are mended alike.
    const told = mend !== null && mend !== before ? [made('p', { class: 'mend' }, `→ ${mend}`)] : [];
    before = mend;
    const where = lines.length === 0 ? texts.wholeFile : texts.row({ rows: rowsText(lines) });
    const place = columns.length === 0 ? (indicator ?? '') : columns.join(', ');
    return made(
      'tr',
      {},
      made('th', { scope: 'row' }, where, ...(place === '' ? [] : [made('small', {}, place)])),
      made('td', {}, what, ...told),
    );
  });
  const head = made('tr', {}, made('th', { scope: 'col' }, texts.where), made('th', { scope: 'col' }, holding));
  const table = made(
    'table',
    isCaptioned ? {} : { 'aria-label': name },
    ...(isCaptioned ? [made('caption', {}, name)] : []),
    made('thead', {}, head),
    made('tbody', {}, ...rows),
  );
  const rest = found.length - rows.length;
  return rest > 0 ? [table, made('p', {}, texts.more({ count: rest }))] : [table];
}

/** The report as people read it: what is to be mended row by row, then what else is to be said, folded up. */
export function reportElements(
  report: JoinReport,
  {
    faults,
    remarks,
    isOfPoints,
    texts,
    explain,
    number,
  }: {
    readonly faults: readonly GatheredEntry[];
    readonly remarks: readonly GatheredEntry[];
    readonly isOfPoints: boolean;
    readonly texts: TryTexts;
    readonly explain: Explain;
    readonly number: (value: number) => string;
  },
): readonly HTMLElement[] {
  const received = (isOfPoints ? texts.receivedPoints : texts.received)({
    received: number(report.received),
    shown: number(report.kept - report.withoutValue),
  });
  const folded = () => {
    const name = texts.remarks({ count: remarks.length });
    return made(
      'details',
      {},
      made('summary', {}, name),
      ...entriesTable(remarks, { name, isCaptioned: false, holding: texts.remark }, { texts, explain }),
    );
  };
  return [
    made('h3', { id: REPORT_ID, tabindex: '-1' }, texts.report),
    made('p', {}, faults.length === 0 ? `${received} ${texts.noFaults}` : received),
    ...(faults.length === 0
      ? []
      : entriesTable(
          faults,
          { name: texts.faults({ count: faults.length }), isCaptioned: true, holding: texts.found },
          { texts, explain },
        )),
    ...(remarks.length === 0 ? [] : [folded()]),
  ];
}
