import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { knownDetail } from '../model/detail.js';
import { gatherEntries, type GatheredEntry } from '../model/gather-entries.js';
import { problems } from '../model/problems.js';
import type { JoinReport, ReportEntry } from '../model/report.js';
import type { RegionReading } from '../scene/scene.js';

/** How many findings are listed before the rest are only counted. */
const LISTED = 20;

/** What a finding says, in the user's words, where its kind does not say it plainly. */
function ownText({ detail }: ReportEntry, messages: Messages): string | null {
  const known = knownDetail(detail);
  const key = (known?.key === 'in-layer' ? knownDetail(known.facts['sentence'] ?? '') : known)?.key;
  const own: Readonly<Partial<Record<string, string>>> = messages.reportDetails;
  return key !== undefined && key in own ? (own[key] ?? null) : null;
}

/** What a finding says, in the user's words. */
function findingText(entry: ReportEntry, messages: Messages, names: ReadonlyMap<string, string>): string {
  const { kind, received, column, indicator, region } = entry;
  const own = ownText(entry, messages);
  if (own !== null) return own;
  if (kind !== 'assumed') return messages.reportKinds[kind];
  if (region !== null) return messages.readAs({ name: names.get(region) ?? region });
  if (column === null && indicator !== null) return messages.assumedIndicator;
  return column !== null && received === '' ? messages.columnUnread : messages.reportKinds.assumed;
}

/** Whether users of the map want to know what was assumed: how the lines of a table were taken is for who keeps it. */
function concernsUsers({ detail }: ReportEntry): boolean {
  return knownDetail(detail)?.key.startsWith('line-') !== true;
}

function entryTemplate({ entry, columns, rows }: GatheredEntry, messages: Messages, names: ReadonlyMap<string, string>): TemplateResult {
  const { kind, candidates, indicator } = entry;
  // The id of an adapter says nothing to a user.
  const received = kind === 'assumed' && ownText(entry, messages) !== null ? '' : entry.received;
  const near = candidates.map((code) => names.get(code) ?? code);
  const [row = null] = rows;
  const where = columns.join(', ') || (kind === 'assumed' || kind === 'undecided' ? indicator : null);
  return html`<li class=${kind === 'assumed' ? 'quiet' : nothing}>
    ${row === null ? nothing : html`<b>${messages.reportRow({ row })}</b>: `}${findingText(entry, messages, names)}${where === null ? nothing : html` (${where})`}${
      received === '' ? nothing : html` – <q>${received}</q>`
    }${near.length === 0 ? nothing : html`, ${messages.reportCandidates({ names: near.join(', ') })}`}
  </li>`;
}

/** A region that a finding may name. */
export type NamedRegion = Pick<RegionReading, 'code' | 'name'>;

/**
 * A short visible notice of what was wrong with the data or the tag, and the list of it on demand. What was assumed
 * stands below it: it is no fault, and alone it is none of a user's concern.
 */
export function noticeTemplate(regions: readonly NamedRegion[], report: JoinReport, messages: Messages): TemplateResult | typeof nothing {
  const found = gatherEntries(problems(report));
  const assumed = report.entries.filter((entry) => entry.kind === 'assumed' && concernsUsers(entry)).slice(0, LISTED);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const listed = found.slice(0, LISTED);
  // What a user may look for on the map and not find is said, though nothing is wrong with it.
  const unseen = assumed.filter(({ detail }) => knownDetail(detail)?.key === 'column-words').length;
  return found.length + unseen === 0
    ? nothing
    : html`<details class="notice">
        <summary>${messages.reportNotice({ count: found.length + unseen })}</summary>
        <ul>
          ${listed.map((entry) => entryTemplate(entry, messages, names))}
          ${found.length > LISTED ? html`<li>${messages.reportMore({ count: found.length - LISTED })}</li>` : nothing}
          ${gatherEntries(assumed).map((entry) => entryTemplate(entry, messages, names))}
        </ul>
      </details>`;
}

/** What makes the notice. */
export type NoticeTemplate = typeof noticeTemplate;
