import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { levelBelow } from '../model/region.js';
import type { MapTarget, Hit } from '../render/map-renderer.js';
import type { Scene } from '../scene/scene.js';
import { detailsOf, type Details } from './reading-details.js';
import { hasTopLayer } from './top-layer.js';
import { textIn } from '../model/text.js';

/** What is said of showing a region's parts: `Lihat kelurahan di Kuranji`. */
export function partsText(name: string, { frame: { level, levels, language } }: Scene, messages: Messages): string {
  return messages.showParts({ parts: textIn(levelBelow(level, levels).title, language), name });
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
export function tooltipTemplate(scene: Scene, hit: Hit | null, messages: Messages): TemplateResult | typeof nothing {
  const details = hit && detailsOf(scene, hit.target, messages);
  if (!details) return nothing;
  const { what, first, rest, opening } = details;
  return html`<div class="tooltip" part="tooltip" aria-hidden="true" popover=${hasTopLayer() ? 'manual' : nothing}>
    ${leadTemplate(details)} <span class="what">${what}</span> ${linesOf([...first, ...rest, ...(opening === null ? [] : [opening])])}
  </div>`;
}

/** What a user does with the sheet. */
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
          target.kind === 'region' && scene.frame.context === null && hasParts(target.code)
            ? html`<button type="button" class="parts" @click=${() => showParts(target.code)}>${partsText(details.name, scene, messages)}</button>`
            : nothing
        }
      </div>
      <button type="button" class="close" aria-label=${messages.close} @click=${close}>×</button>
    </div>
  </div>`;
}
