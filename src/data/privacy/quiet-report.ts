import { knownDetail } from '../../model/detail.js';
import type { ReportEntry, ReportKind } from '../../model/report.js';
import type { CountLink } from './count-links.js';
import { holdsNumber } from './telling-notes.js';

/** What is quoted in these is a value, or a whole row with values. */
const QUOTING: ReadonlySet<ReportKind> = new Set([
  'duplicate',
  'conflict',
  'missing',
  'not-numeric',
  'ambiguous-number',
  'mixed-decimal',
  'out-of-range',
  'suppressed',
  'invalid',
]);
/** Of a table's lines that were not read, a total may be one. */
const OF_TOTALS = /total|\bsum|jumlah/i;

interface QuietFacts {
  /** Id of the indicator of an observation. */
  readonly indicatorOf: (index: number) => string | null;
  readonly suppressed: ReadonlySet<number>;
  readonly links: ReadonlyMap<string, CountLink>;
  readonly minimumCount: number;
  /** Id of the indicator of rows that name none. */
  readonly unnamed: string;
}

/**
 * A report that quotes no number from which a suppressed one follows: none that is too small by itself, and none of a
 * count of which something is suppressed. Kind, row, column and what was expected stay.
 */
export function quietReport(entries: readonly ReportEntry[], facts: QuietFacts): readonly ReportEntry[] {
  const { indicatorOf, suppressed, links, minimumCount, unnamed } = facts;
  if (links.size === 0 || minimumCount === 0) return entries;
  const countOf = (indicator: string) => links.get(indicator)?.count ?? indicator;
  // A total of all periods belongs to none: of a count that is suppressed anywhere nothing is told.
  const counts = new Set([...suppressed].flatMap((index) => indicatorOf(index) ?? []).map(countOf));
  const holdsSmall = (text: string) => (text.match(/\d+/g) ?? []).some((digits) => Number(digits) > 0 && Number(digits) < minimumCount);
  const tells = ({ kind, received, indicator, column, region }: ReportEntry): boolean => {
    if (received === '') return false;
    const isOfRow = indicator === null && column === null;
    if (kind === 'assumed') return suppressed.size > 0 && region === null && column !== 'source' && holdsNumber(received);
    if (!QUOTING.has(kind) || !/\d/.test(received)) return false;
    if (isOfRow) return suppressed.size > 0 || holdsSmall(received);
    const id = indicator ?? unnamed;
    return links.has(id) && (counts.has(countOf(id)) || holdsSmall(received));
  };
  return entries.map((entry) => {
    const { indicator, received, detail } = entry;
    // Of the row that was taken for the total the detail names the region alone, with its code.
    const quoted = knownDetail(detail)?.key === 'row-total' ? '' : detail;
    const isTotal = suppressed.size > 0 && indicator === null && OF_TOTALS.test(detail) && /\d/.test(received + quoted);
    if (!isTotal && !tells(entry)) return entry;
    // An assumption with a column and nothing received is that it was not read.
    return {
      ...entry,
      received: entry.kind === 'assumed' ? '…' : '',
      ...(isTotal && quoted !== '' && { detail: detail.replace(/\d+(?:[.,]\d+)*/g, '…') }),
    };
  });
}
