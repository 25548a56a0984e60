import type { MapTarget } from './map-renderer.js';
import { isElement } from './node-kinds.js';

/** What each kind of target is drawn as: an element with this attribute, which holds its code or id. */
const DRAWN_AS = { region: 'data-region', point: 'data-point', cluster: 'data-cluster' } as const;

const DRAWN_TARGETS = Object.values(DRAWN_AS)
  .map((attribute) => `[${attribute}]`)
  .join();

/** The selector of the element that stands for a code or id. */
export function drawnAs(key: string): string {
  return Object.values(DRAWN_AS)
    .map((attribute) => `[${attribute}="${CSS.escape(key)}"]`)
    .join();
}

/** Code or id of a target: unique on a map; `null` for none. */
export function keyOf(target: MapTarget | null): string | null {
  return target && (target.kind === 'region' ? target.code : target.id);
}

/** What a drawn element, or one inside it, stands for; `null` where it stands for nothing. */
export function targetOf(element: EventTarget | null): MapTarget | null {
  const drawn = isElement(element) ? element.closest(DRAWN_TARGETS) : null;
  const code = drawn?.getAttribute(DRAWN_AS.region);
  if (code != null) return { kind: 'region', code };
  const point = drawn?.getAttribute(DRAWN_AS.point);
  if (point != null) return { kind: 'point', id: point };
  const cluster = drawn?.getAttribute(DRAWN_AS.cluster);
  return cluster == null ? null : { kind: 'cluster', id: cluster };
}
