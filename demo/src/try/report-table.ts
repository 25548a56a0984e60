import type { Explanation, JoinReport, ReportEntry } from 'padang-map/core';
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

/** What holds of several columns of a row stands once, with all of them. */
function byRow(entries: readonly ReportEntry[]): readonly { readonly entry: ReportEntry; readonly columns: readonly string[] }[] {
  const found = new Map<string, { readonly entry: ReportEntry; readonly columns: string[] }>();
  for (const [index, entry] of entries.entries()) {
    const { row, kind, received, detail, column } = entry;
    const key = row === null ? String(index) : JSON.stringify([row, kind, received, detail]);
    const member = found.get(key) ?? { entry, columns: [] };
    if (column !== null && !member.columns.includes(column)) member.columns.push(column);
    found.set(key, member);
  }
  return [...found.values()];
}

/** How many things of a list are to be mended. */
export function countOf(entries: readonly ReportEntry[]): number {
  return byRow(entries).length;
}

function entriesTable(entries: readonly ReportEntry[], { caption, texts, explain }: { readonly caption: string; readonly texts: TryTexts; readonly explain: Explain }): readonly HTMLElement[] {
  const found = byRow(entries);
  const rows = found.slice(0, LISTED).map(({ entry, columns }) => {
    const { found: what, mend } = explain(entry);
    const where = entry.row === null ? texts.wholeFile : texts.row({ row: entry.row });
    const place = columns.length === 0 ? (entry.indicator ?? '') : columns.join(', ');
    return made(
      'tr',
      {},
      made('th', { scope: 'row' }, where, ...(place === '' ? [] : [made('small', {}, place)])),
      made('td', {}, what, ...(mend === null ? [] : [made('p', { class: 'mend' }, `→ ${mend}`)])),
    );
  });
  const head = made('tr', {}, made('th', { scope: 'col' }, texts.where), made('th', { scope: 'col' }, texts.found));
  const table = made('table', {}, made('caption', {}, caption), made('thead', {}, head), made('tbody', {}, ...rows));
  const rest = found.length - rows.length;
  return rest > 0 ? [table, made('p', {}, texts.more({ count: rest }))] : [table];
}

/** The report as people read it: what is to be mended row by row, then what else is to be said, folded up. */
export function reportElements(
  report: JoinReport,
  { faults, texts, explain, number }: { readonly faults: readonly ReportEntry[]; readonly texts: TryTexts; readonly explain: Explain; readonly number: (value: number) => string },
): readonly HTMLElement[] {
  const isFault = new Set(faults);
  const remarks = report.entries.filter((entry) => !isFault.has(entry));
  const received = texts.received({ received: number(report.received), kept: number(report.kept) });
  const folded = () => {
    const caption = texts.remarks({ count: countOf(remarks) });
    return made('details', {}, made('summary', {}, caption), ...entriesTable(remarks, { caption, texts, explain }));
  };
  return [
    made('h3', { id: REPORT_ID, tabindex: '-1' }, texts.report),
    made('p', {}, faults.length === 0 ? `${received} ${texts.noFaults}` : received),
    ...(faults.length === 0 ? [] : entriesTable(faults, { caption: texts.faults({ count: countOf(faults) }), texts, explain })),
    ...(remarks.length === 0 ? [] : [folded()]),
  ];
}
