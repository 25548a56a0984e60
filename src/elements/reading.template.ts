import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { knownDetail } from '../model/detail.js';
import { gatherEntries, type GatheredEntry } from '../model/gather-entries.js';
import { problems } from '../model/problems.js';
import type { JoinReport, ReportEntry } from '../model/report.js';
import { levelBelow, type RegionLevel } from '../model/region.js';
import type { MapTarget, Meant } from '../render/map-renderer.js';
import type { Scene, SceneRegion } from '../scene/scene.js';
import { detailsOf, LISTED, type Details } from './reading-details.js';
import { hasTopLayer } from './top-layer.js';

/** What is said of showing a region's parts: `Lihat kelurahan di Kuranji`. */
export function partsText(name: string, level: RegionLevel, messages: Messages): string {
  return messages.showParts({ parts: messages.levels[levelBelow(level)], name });
}

const linesOf = (lines: readonly string[]) => lines.map((line) => html`<span class="line">${line}</span>`);

/** What is said first: of what it is, and what its value is. */
function leadTemplate({ name, place, value, mark }: Details): TemplateResult {
  return html`<strong class="name">${name}</strong>
    ${place === null ? nothing : html`<span class="line">${place}</span>`}
    <span class="value">${value}</span>
    ${mark === null ? nothing : html`<span class="pm-badge">${mark}</span>`}`;
}

/** What is read of a region or point beside the pointer or the focus. */
export function tooltipTemplate(scene: Scene, meant: Meant | null, messages: Messages): TemplateResult | typeof nothing {
  const details = meant && detailsOf(scene, meant.target, messages);
  if (!details) return nothing;
  const { what, first, rest, opening } = details;
  return html`<div class="tooltip" part="tooltip" aria-hidden="true" popover=${hasTopLayer() ? 'manual' : nothing}>
    ${leadTemplate(details)} <span class="what">${what}</span> ${linesOf([...first, ...rest, ...(opening === null ? [] : [opening])])}
  </div>`;
}

/** What a reader does with the sheet. */
interface SheetUse {
  readonly close: () => void;
  readonly showParts: (code: string) => void;
  /** Whether the parts of a region can be shown. */
  readonly hasParts: (code: string) => boolean;
}

/** The rest of what the sheet says, folded away at first: unfolded the sheet may be higher. */
function restTemplate({ what, rest, caveat }: Details, messages: Messages): TemplateResult | typeof nothing {
  const lines = [...(what === '' ? [] : [what]), ...rest, ...(caveat === null ? [] : [caveat])];
  if (lines.length === 0) return nothing;
  const unfold = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLDetailsElement) currentTarget.closest('.sheet')?.toggleAttribute('data-unfolded', currentTarget.open);
  };
  return html`<details class="rest" @toggle=${unfold}>
    <summary>${messages.details}</summary>
    ${linesOf(lines)}
  </details>`;
}

/** The same for a finger, with its caveat, at the foot of what is seen of the page until it is closed. */
export function sheetTemplate(
  scene: Scene,
  target: MapTarget | null,
  messages: Messages,
  { close, showParts, hasParts }: SheetUse,
): TemplateResult | typeof nothing {
  const details = target && detailsOf(scene, target, messages);
  if (!details) return nothing;
  const { members } = details;
  return html`<div class="sheet-room" popover=${hasTopLayer() ? 'manual' : nothing}>
    <div class="sheet" part="tooltip" role="dialog" aria-label=${details.name} @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    }}>
      <div class="sheet-text">
        ${leadTemplate(details)} ${linesOf(details.first)}
        ${members.length === 0 ? nothing : html`<ul class="members">${members.map((member) => html`<li>${member}</li>`)}</ul>`}
        ${restTemplate(details, messages)}
        ${
          target.kind === 'region' && scene.context === null && hasParts(target.code)
            ? html`<button type="button" class="parts" @click=${() => showParts(target.code)}>${partsText(details.name, scene.level, messages)}</button>`
            : nothing
        }
      </div>
      <button type="button" class="close" aria-label=${messages.close} @click=${close}>×</button>
    </div>
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
  ${
    found.length + unseen === 0
      ? nothing
      : html`<details class="notice">
        <summary>${messages.reportNotice({ count: found.length + unseen })}</summary>
        <ul>
          ${listed.map((entry) => entryTemplate(entry, messages, names))}
          ${found.length > LISTED ? html`<li>${messages.reportMore({ count: found.length - LISTED })}</li>` : nothing}
          ${gatherEntries(assumed).map((entry) => entryTemplate(entry, messages, names))}
        </ul>
      </details>`
  }`;
}
