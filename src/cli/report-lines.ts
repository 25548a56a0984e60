import { explain } from '../i18n/explanations/explain.js';
import { formatNumber } from '../i18n/format.js';
import { gatherEntries, type GatheredEntry } from '../model/gather-entries.js';
import { problems } from '../model/problems.js';
import type { JoinReport } from '../model/report.js';
import { runsOf } from '../model/runs.js';
import type { OpenedFile } from './open-dataset.js';
import { emptyText } from './overview.js';
import type { Page } from './page.js';
import { tableLines } from './text-table.js';
import { printable, wrapped } from './text-width.js';
import { textIn } from '../model/text.js';

/** Up to so many findings are listed each; of more, a few of each kind. */
const LISTED = 30;
const OF_EACH_KIND = 5;
/** Runs of rows that are named before the rest is left to the reader's fancy. */
const RUNS = 6;

/** How many things a report has to be mended. */
export function faultCount(report: JoinReport): number {
  return gatherEntries(problems(report)).length;
}

/** Rows in words, runs of them as such: `3–5, 9`. */
function rowsText(rows: readonly number[]): string {
  const runs = runsOf(rows);
  const named = runs.slice(0, RUNS).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return `${named.join(', ')}${runs.length > RUNS ? ', …' : ''}`;
}

type Row = readonly (string | readonly string[])[];

/** What indicators are called, by their id. */
type Titles = ReadonlyMap<string, string>;

function rowsOf(findings: readonly GatheredEntry[], { language, place }: Page, titles: Titles): readonly Row[] {
  let before: string | null = null;
  return findings.map(({ entry, columns, indicator, rows }) => {
    const { found, mend } = explain(entry, language, place.register);
    // How to mend it is said once for those below one another that are mended alike.
    const told = mend !== null && mend !== before ? [`→ ${mend}`] : [];
    before = mend;
    const where = columns.join(', ') || (indicator === null ? '–' : (titles.get(indicator) ?? indicator));
    return [rowsText(rows) || '–', where, [found, ...told]];
  });
}

/** A few findings of each kind, and what is left of it. */
function rowsByKind(findings: readonly GatheredEntry[], page: Page, titles: Titles): readonly Row[] {
  const kinds = new Map<string, GatheredEntry[]>();
  for (const finding of findings) {
    const members = kinds.get(finding.entry.kind);
    if (members) members.push(finding);
    else kinds.set(finding.entry.kind, [finding]);
  }
  return [...kinds.values()].flatMap((members) => {
    const rest = members.slice(OF_EACH_KIND);
    const more = page.texts.more({ count: rest.length, rows: rowsText(rest.flatMap(({ rows }) => rows)) });
    return [...rowsOf(members.slice(0, OF_EACH_KIND), page, titles), ...(rest.length === 0 ? [] : [['…', '', more]])];
  });
}

interface Section {
  readonly title: string;
  /** What the last column holds. */
  readonly holding: string;
  readonly findings: readonly GatheredEntry[];
  readonly all: boolean;
  readonly titles: Titles;
}

function sectionLines({ title, holding, findings, all, titles }: Section, page: Page): readonly string[] {
  if (findings.length === 0) return [];
  const isWhole = all || findings.length <= LISTED;
  const { texts, width, paint } = page;
  return [
    '',
    title,
    ...tableLines(
      { head: [texts.row, texts.column, holding], rows: isWhole ? rowsOf(findings, page, titles) : rowsByKind(findings, page, titles) },
      width,
      paint.strong,
    ),
    ...(isWhole ? [] : [texts.listAll]),
  ];
}

/** What of a file's rows is wrong and how to mend it, what else is to be said, and the sum of it. */
export function reportLines(
  { name, dataset, report }: Pick<OpenedFile, 'name' | 'dataset' | 'report'>,
  { all, page }: { readonly all: boolean; readonly page: Page },
): readonly string[] {
  const { texts, paint, language, width } = page;
  const faults = problems(report);
  const found = gatherEntries(faults);
  const isFault = new Set(faults);
  const remarks = gatherEntries(report.entries.filter((entry) => !isFault.has(entry)));
  const [received, kept] = [report.received, report.kept].map((count) => formatNumber(count, language));
  const count = found.length;
  const empty = emptyText(report, language);
  const titles = new Map(dataset?.indicators.map(({ id, title }) => [id, textIn(title, language)]));
  const sum =
    report.kept === 0
      ? texts.noneKept({ file: name, count })
      : count === 0
        ? texts.fine({ file: name, kept: kept ?? '', empty })
        : texts.faulty({ file: name, received: received ?? '', kept: kept ?? '', empty, count });
  return [
    ...sectionLines({ title: paint.bad(texts.problemsTitle({ count })), holding: texts.finding, findings: found, all, titles }, page),
    ...sectionLines({ title: texts.remarksTitle({ count: remarks.length }), holding: texts.remark, findings: remarks, all, titles }, page),
    '',
    ...wrapped(printable(sum), width).map(count === 0 && report.kept > 0 ? paint.good : paint.bad),
  ];
}
