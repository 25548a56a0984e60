import type { MapTarget } from './map-renderer.js';

/** Code or id of a target: unique on a map; `null` for none. */
export function keyOf(target: MapTarget | null): string | null {
  return target && (target.kind === 'region' ? target.code : target.id);
}

/** What a drawn element, or one inside it, stands for; `null` where it stands for nothing. */
export function targetOf(element: EventTarget | null): MapTarget | null {
  const drawn = element instanceof Element ? element.closest('[data-region],[data-point]') : null;
  const code = drawn?.getAttribute('data-region');
  if (code != null) return { kind: 'region', code };
  const id = drawn?.getAttribute('data-point');
  return id == null ? null : { kind: 'point', id };
}
