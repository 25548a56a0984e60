import { padangRegister } from '../geo/padang-register.js';
import { explain } from '../i18n/explanations/explain.js';
import { formatNumber } from '../i18n/format.js';
import type { JoinReport, ReportEntry } from '../model/report.js';
import { problems } from '../model/report.js';
import type { Page } from './page.js';
import { tableLines } from './text-table.js';
import { wrapped } from './text-width.js';

/** An entry, with all columns of its row of which it holds. */
interface Finding {
  readonly entry: ReportEntry;
  readonly columns: readonly string[];
}

/** Up to so many findings are listed each; of more, a few of each kind. */
const LISTED = 30;
const OF_EACH_KIND = 5;
/** Runs of rows that are named before the rest is left to the reader's fancy. */
const RUNS = 6;

/** What holds of several columns of a row is one finding: a region that is not known is so for each of its values. */
function findingsOf(entries: readonly ReportEntry[]): readonly Finding[] {
  const found = new Map<string, { readonly entry: ReportEntry; readonly columns: string[] }>();
  for (const [index, entry] of entries.entries()) {
    const { row, kind, received, detail } = entry;
    const key = row === null ? String(index) : JSON.stringify([row, kind, received, detail]);
    const columns = entry.column === null ? [] : [entry.column];
    const before = found.get(key);
    if (before) before.columns.push(...columns.filter((column) => !before.columns.includes(column)));
    else found.set(key, { entry, columns });
  }
  return [...found.values()];
}

/** How many things a report has to be mended. */
export function faultCount(report: JoinReport): number {
  return findingsOf(problems(report)).length;
}

/** Rows in words, runs of them as such: `3–5, 9`. */
function rowsText(findings: readonly Finding[]): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const { entry } of findings) {
    if (entry.row === null) continue;
    const last = runs[runs.length - 1];
    if (last && entry.row <= last.to + 1) last.to = Math.max(last.to, entry.row);
    else runs.push({ from: entry.row, to: entry.row });
  }
  const named = runs.slice(0, RUNS).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return `${named.join(', ')}${runs.length > RUNS ? ', …' : ''}`;
}

type Row = readonly (string | readonly string[])[];

function rowsOf(findings: readonly Finding[], { language }: Page): readonly Row[] {
  let before: string | null = null;
  return findings.map(({ entry, columns }) => {
    const { found, mend } = explain(entry, language, padangRegister);
    // How to mend it is said once for those below one another that are mended alike.
    const told = mend !== null && mend !== before ? [`→ ${mend}`] : [];
    before = mend;
    return [entry.row === null ? '–' : String(entry.row), columns.length === 0 ? (entry.indicator ?? '–') : columns.join(', '), [found, ...told]];
  });
}

/** A few findings of each kind, and what is left of it. */
function rowsByKind(findings: readonly Finding[], page: Page): readonly Row[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const members = kinds.get(finding.entry.kind);
    if (members) members.push(finding);
    else kinds.set(finding.entry.kind, [finding]);
  }
  return [...kinds.values()].flatMap((members) => {
    const rest = members.slice(OF_EACH_KIND);
    const more = page.texts.more({ count: rest.length, rows: rowsText(rest) });
    return [...rowsOf(members.slice(0, OF_EACH_KIND), page), ...(rest.length === 0 ? [] : [['…', '', more]])];
  });
}

interface Section {
  readonly title: string;
  /** What the last column holds. */
  readonly holding: string;
  readonly findings: readonly Finding[];
  readonly all: boolean;
}

function sectionLines({ title, holding, findings, all }: Section, page: Page): readonly string[] {
  if (findings.length === 0) return [];
  const isWhole = all || findings.length <= LISTED;
  const { texts, width, paint } = page;
  return [
    '',
    title,
    ...tableLines({ head: [texts.row, texts.column, holding], rows: isWhole ? rowsOf(findings, page) : rowsByKind(findings, page) }, width, paint.strong),
    ...(isWhole ? [] : [texts.listAll]),
  ];
}

/** What of a file's rows is wrong and how to mend it, what else is to be said, and the sum of it. */
export function reportLines(name: string, report: JoinReport, { all, page }: { readonly all: boolean; readonly page: Page }): readonly string[] {
  const { texts, paint, language, width } = page;
  const faults = problems(report);
  const found = findingsOf(faults);
  const isFault = new Set(faults);
  const remarks = findingsOf(report.entries.filter((entry) => !isFault.has(entry)));
  const [received, kept] = [report.received, report.kept].map((count) => formatNumber(count, language));
  const count = found.length;
  const sum =
    report.kept === 0
      ? texts.noneKept({ file: name, count })
      : count === 0
        ? texts.fine({ file: name, kept: kept ?? '' })
        : texts.faulty({ file: name, received: received ?? '', kept: kept ?? '', count });
  return [
    ...sectionLines({ title: paint.bad(texts.problemsTitle({ count })), holding: texts.finding, findings: found, all }, page),
    ...sectionLines({ title: texts.remarksTitle({ count: remarks.length }), holding: texts.remark, findings: remarks, all }, page),
    '',
    ...wrapped(sum, width).map(count === 0 && report.kept > 0 ? paint.good : paint.bad),
  ];
}
