import { html, nothing, type TemplateResult } from 'lit';
import { formatPeriod } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import { knownDetail } from '../model/detail.js';
import { gatherEntries, type GatheredEntry } from '../model/gather-entries.js';
import { problems } from '../model/problems.js';
import type { JoinReport, ReportEntry } from '../model/report.js';
import { levelAbove, levelBelow, type RegionLevel } from '../model/region.js';
import type { MapTarget, Meant } from '../render/map-renderer.js';
import { levelAndName } from '../scene/region-names.js';
import type { Scene, SceneCluster, SceneRegion } from '../scene/scene.js';
import type { ScreenPoint } from '../geo/mercator.js';

/** How many findings are listed before the rest are only counted. */
const LISTED = 20;

/** What is said of showing a region's parts: `Lihat kelurahan di Kuranji`. */
export function partsText(name: string, level: RegionLevel, messages: Messages): string {
  return messages.showParts({ parts: messages.levels[levelBelow(level)], name });
}

interface Details {
  readonly name: string;
  /** Where it lies; `null` where that goes without saying. */
  readonly place: string | null;
  readonly value: string;
  readonly mark: string | null;
  /** Title of what the value is one of. */
  readonly what: string;
  readonly lines: readonly string[];
  /** The warning that goes with the value; `null` where none is needed. */
  readonly caveat: string | null;
  /** What choosing it does; `null` where nothing needs saying. */
  readonly opening?: string;
  /** Lines of the points that it holds, as far as they are listed. */
  readonly members?: readonly string[];
}

/** What is to be read of a cluster: where its points lie at one place, those too. */
function clusterDetails(scene: Scene, cluster: SceneCluster, messages: Messages): Details {
  const { id, name, amountText, mark, regionsText, statusText, periodText, sourceText, caveat, openingText } = cluster;
  const members = scene.points.filter((point) => point.cluster === id && cluster.toZoom === null);
  const listed = members.slice(0, LISTED).map((point) => [point.name, point.amountText].filter(Boolean).join(': '));
  return {
    name,
    place: null,
    value: amountText ?? '',
    mark,
    what: scene.tables.find((table) => table.id === cluster.layer)?.caption ?? '',
    lines: [regionsText ?? '', messages.statusLine({ statuses: statusText, period: periodText ?? '' }), sourceText].filter(Boolean),
    caveat,
    opening: openingText,
    members: [...listed, ...(members.length > LISTED ? [messages.reportMore({ count: members.length - LISTED })] : [])],
  };
}

/** What is to be read of something on the map; `null` where the scene does not have it. */
function detailsOf(scene: Scene, target: MapTarget, messages: Messages): Details | null {
  const present = (lines: readonly (string | null)[]) => lines.filter((line): line is string => line !== null && line !== '');
  if (target.kind === 'point') {
    const point = scene.points.find(({ id }) => id === target.id);
    if (!point) return null;
    const { name, amountText, mark, note, sourceText, caveat } = point;
    const period = point.period === null ? '' : formatPeriod(point.period, scene.language);
    const statusLine = messages.statusLine({ statuses: point.statusText, period });
    const what = scene.tables.find(({ id }) => id === point.layer)?.caption ?? '';
    return { name, place: point.placeText, value: amountText ?? '', mark, what, lines: present([statusLine, note, sourceText]), caveat };
  }
  if (target.kind === 'cluster') {
    const cluster = scene.clusters.find(({ id }) => id === target.id);
    return cluster ? clusterDetails(scene, cluster, messages) : null;
  }
  const region = scene.regions.find(({ code }) => code === target.code);
  if (!region) return null;
  const { name, parentName, valueText, headlineText, detailText, rankText, classText, status, statusText, methodText, notes, sourceText, value } = region;
  return {
    name,
    place: parentName === null ? null : levelAndName(levelAbove(scene.level), parentName, messages),
    value: headlineText,
    // How many points lie there has no status of its own, but their word.
    mark: status === null ? region.mark : status === 'A' || status === 'unstated' || value === null ? null : statusText,
    what: valueText === '' ? '' : scene.title,
    lines: present([detailText, classText === valueText || classText === headlineText ? null : classText, rankText, value === null ? null : statusText, methodText, ...notes, sourceText]),
    caveat: scene.caveat,
  };
}

function detailsTemplate({ name, place, value, mark, what, lines }: Details): TemplateResult {
  return html`<strong class="name">${name}</strong>
    ${place === null ? nothing : html`<span class="line">${place}</span>`}
    <span class="value">${value}</span>
    ${mark === null ? nothing : html`<span class="pm-badge">${mark}</span>`}
    <span class="what">${what}</span>
    ${lines.map((line) => html`<span class="line">${line}</span>`)}`;
}

/** What is read of a region or point beside the pointer or the focus. */
export function tooltipTemplate(scene: Scene, meant: Meant | null, messages: Messages): TemplateResult | typeof nothing {
  const details = meant && detailsOf(scene, meant.target, messages);
  return details
    ? html`<div class="tooltip" part="tooltip" aria-hidden="true">
        ${detailsTemplate(details)} ${details.opening === undefined ? nothing : html`<span class="line">${details.opening}</span>`}
      </div>`
    : nothing;
}

/** What a reader does with the sheet. */
interface SheetUse {
  readonly close: () => void;
  readonly showParts: (code: string) => void;
  /** Whether the parts of a region can be shown. */
  readonly hasParts: (code: string) => boolean;
}

/** The same for a finger, with its caveat, at the bottom of the screen until it is closed. */
export function sheetTemplate(
  scene: Scene,
  target: MapTarget | null,
  messages: Messages,
  { close, showParts, hasParts }: SheetUse,
): TemplateResult | typeof nothing {
  const details = target && detailsOf(scene, target, messages);
  if (!details) return nothing;
  const { members = [] } = details;
  return html`<div class="sheet" part="tooltip" role="dialog" aria-label=${details.name} @keydown=${(event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  }}>
    <div class="sheet-text">
      ${detailsTemplate(details)}
      ${members.length === 0 ? nothing : html`<ul class="members">${members.map((member) => html`<li>${member}</li>`)}</ul>`}
      ${details.caveat === null ? nothing : html`<span class="line">${details.caveat}</span>`}
      ${target.kind === 'region' && scene.context === null && hasParts(target.code)
        ? html`<button type="button" class="parts" @click=${() => showParts(target.code)}>${partsText(details.name, scene.level, messages)}</button>`
        : nothing}
    </div>
    <button type="button" class="close" aria-label=${messages.close} @click=${close}>×</button>
  </div>`;
}

/** What a finding says, in the reader's words, where its kind does not say it plainly. */
function ownText({ detail }: ReportEntry, messages: Messages): string | null {
  const known = knownDetail(detail);
  const key = (known?.key === 'in-layer' ? knownDetail(known.facts['sentence'] ?? '') : known)?.key;
  const own: Readonly<Partial<Record<string, string>>> = messages.reportDetails;
  return key !== undefined && key in own ? (own[key] ?? null) : null;
}

/** What a finding says, in the reader's words. */
function findingText(entry: ReportEntry, messages: Messages, names: ReadonlyMap<string, string>): string {
  const { kind, received, column, indicator, region } = entry;
  const own = ownText(entry, messages);
  if (own !== null) return own;
  if (kind !== 'assumed') return messages.reportKinds[kind];
  if (region !== null) return messages.readAs({ name: names.get(region) ?? region });
  if (column === null && indicator !== null) return messages.assumedIndicator;
  return column !== null && received === '' ? messages.columnUnread : messages.reportKinds.assumed;
}

/** Whether a reader of the map wants to know what was assumed: how the lines of a table were taken is for who keeps it. */
function concernsReaders({ detail }: ReportEntry): boolean {
  return knownDetail(detail)?.key.startsWith('line-') !== true;
}

function entryTemplate({ entry, columns, rows }: GatheredEntry, messages: Messages, names: ReadonlyMap<string, string>): TemplateResult {
  const { kind, candidates, indicator } = entry;
  // The id of an adapter tells a reader nothing.
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
export type NamedRegion = Pick<SceneRegion, 'code' | 'name'>;

/**
 * A short visible notice of what was wrong with the data or the tag, and the list of it on demand. What was assumed
 * stands below it: it is no fault, and alone it is none of a reader's concern.
 */
export function noticeTemplate(
  regions: readonly NamedRegion[],
  report: JoinReport,
  warnings: readonly string[],
  messages: Messages,
): TemplateResult | typeof nothing {
  const found = gatherEntries(problems(report));
  const assumed = report.entries.filter((entry) => entry.kind === 'assumed' && concernsReaders(entry)).slice(0, LISTED);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const listed = found.slice(0, LISTED);
  // What a reader may look for on the map and not find is said, though nothing is wrong with it.
  const unseen = assumed.filter(({ detail }) => knownDetail(detail)?.key === 'column-words').length;
  return html`${warnings.map((text) => html`<p class="notice" role="note">${text}</p>`)}
  ${found.length + unseen === 0
    ? nothing
    : html`<details class="notice">
        <summary>${messages.reportNotice({ count: found.length + unseen })}</summary>
        <ul>
          ${listed.map((entry) => entryTemplate(entry, messages, names))}
          ${found.length > LISTED ? html`<li>${messages.reportMore({ count: found.length - LISTED })}</li>` : nothing}
          ${gatherEntries(assumed).map((entry) => entryTemplate(entry, messages, names))}
        </ul>
      </details>`}`;
}

/** Room kept between a tooltip and what it tells of. */
const TOOLTIP_GAP_PX = 16;

/**
 * Sets the tooltip beside a place on the map, inside the map's frame; where it would lie over the place, below it and
 * beyond the frame, for what has the focus is to be seen.
 */
export function placeTooltip(root: ParentNode, [x, y]: ScreenPoint): void {
  const tooltip = root.querySelector<HTMLElement>('.tooltip');
  const frame = tooltip?.parentElement;
  if (!tooltip || !frame) return;
  const beside = (place: number, length: number, room: number) => {
    const after = place + TOOLTIP_GAP_PX;
    return Math.max(4, Math.min(after + length > room ? place - TOOLTIP_GAP_PX - length : after, room - length - 4));
  };
  const { offsetWidth, offsetHeight } = tooltip;
  const covers = (start: number, place: number, length: number) => place > start - TOOLTIP_GAP_PX && place < start + length + TOOLTIP_GAP_PX;
  const [left, top] = [beside(x, offsetWidth, frame.clientWidth), beside(y, offsetHeight, frame.clientHeight)];
  const isCovered = covers(left, x, offsetWidth) && covers(top, y, offsetHeight);
  tooltip.style.left = `${left}px`;
  tooltip.style.top = `${isCovered ? y + TOOLTIP_GAP_PX : top}px`;
}
