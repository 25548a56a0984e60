import { projection, type ScreenPoint } from '../geo/mercator.js';
import type { Scene } from '../scene/scene.js';
import type { MapTarget, Meant, RendererCallbacks, RendererView } from './map-renderer.js';
import { keyOf, targetOf } from './map-target.js';

const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The map as those who operate it find it. */
export interface OperatedMap {
  readonly scene: Scene | null;
  readonly view: RendererView;
  /** Moves the focus to what has that code or id. */
  moveFocus(key: string): void;
  /** Zooms by levels, in or (below 0) out, around the middle of the map. */
  zoom(levels: number): void;
}

/** Hears pointer, focus and keys on a map, and tells what is meant and chosen. */
export class Operation {
  readonly #container: HTMLElement;
  readonly #map: OperatedMap;
  readonly #callbacks: RendererCallbacks;

  constructor(container: HTMLElement, map: OperatedMap, callbacks: RendererCallbacks, signal: AbortSignal) {
    this.#container = container;
    this.#map = map;
    this.#callbacks = callbacks;
    const options = { signal };
    container.addEventListener('pointermove', (event) => this.#point(event), options);
    container.addEventListener('pointerleave', () => callbacks.meant(null), options);
    container.addEventListener('click', (event) => this.#choose(event), options);
    container.addEventListener('focusin', (event) => this.#focus(event), options);
    container.addEventListener('focusout', () => callbacks.meant(null), options);
    container.addEventListener('keydown', (event) => this.#press(event), options);
  }

  /** What the arrow keys step through: regions in the table's order, then points. */
  #keys(): readonly string[] {
    return (this.#map.scene?.tables ?? []).flatMap(({ rows }) => rows.map(({ region, point }) => region ?? point ?? ''));
  }

  #meant(element: EventTarget | null, by: Meant['by'], pointer: MouseEvent | null): Meant | null {
    const target = targetOf(element);
    const at = target && (pointer ? this.#positionOf(pointer) : this.#anchorOf(target));
    return target && at ? { target, at, by } : null;
  }

  #positionOf({ clientX, clientY }: MouseEvent): ScreenPoint {
    const { left, top } = this.#container.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  #anchorOf(target: MapTarget): ScreenPoint | null {
    const { scene, view } = this.#map;
    const found =
      target.kind === 'region'
        ? scene?.regions.find(({ code }) => code === target.code)?.labelLngLat
        : scene?.points.find(({ id }) => id === target.id)?.lngLat;
    return found ? projection(view.camera, view.size)(found) : null;
  }

  #point(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#callbacks.meant(this.#meant(event.target, 'mouse', event));
  }

  #choose(event: MouseEvent): void {
    // Chromium gives clicks as PointerEvents; where it is a plain MouseEvent, a mouse is assumed.
    const by = 'pointerType' in event && event.pointerType === 'touch' ? 'touch' : 'mouse';
    this.#callbacks.chosen(this.#meant(event.target, by, event));
  }

  #focus(event: FocusEvent): void {
    const key = keyOf(targetOf(event.target));
    if (key === null || !(event.target instanceof Element) || !event.target.matches(':focus-visible')) return;
    this.#map.moveFocus(key);
    this.#callbacks.meant(this.#meant(event.target, 'keyboard', null));
  }

  #press(event: KeyboardEvent): void {
    const here = keyOf(targetOf(event.target));
    if (here === null) return;
    const step = KEYS[event.key];
    if (step !== undefined) {
      const keys = this.#keys();
      const next = keys[(keys.indexOf(here) + step + keys.length) % keys.length];
      if (next !== undefined) this.#map.moveFocus(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.#callbacks.chosen(this.#meant(event.target, 'keyboard', null));
    } else if (event.key === 'Escape') {
      this.#callbacks.chosen(null);
    } else return;
    event.preventDefault();
  }
}
