import { projection, type ScreenPoint } from '../../geo/mercator.js';
import type { Scene } from '../../scene/scene.js';
import type { MapRenderer, MapTarget, Meant, RendererCallbacks, RendererView } from '../map-renderer.js';
import { patchChildren } from '../patch.js';
import { drawMap } from './draw-map.js';
import { layOutMap, type MapLayout } from './map-layout.js';

const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

let instances = 0;

/** Draws a scene as SVG. */
export class SvgRenderer implements MapRenderer {
  readonly #idPrefix = `pm${(instances += 1)}`;
  #container: HTMLElement | null = null;
  #view: RendererView | null = null;
  #callbacks: RendererCallbacks | null = null;
  #listening = new AbortController();
  #scene: Scene | null = null;
  #layout: MapLayout | null = null;
  #highlighted: MapTarget | null = null;
  #tabStop: string | null = null;

  mount(
    container: HTMLElement,
    view: RendererView,
    callbacks: RendererCallbacks,
    { signal }: { readonly signal: AbortSignal },
  ): void {
    if (signal.aborted) return;
    this.#container = container;
    this.#view = view;
    this.#callbacks = callbacks;
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal };
    container.addEventListener('pointermove', (event) => this.#point(event), options);
    container.addEventListener('pointerleave', () => callbacks.meant(null), options);
    container.addEventListener('click', (event) => this.#choose(event), options);
    container.addEventListener('focusin', (event) => this.#focus(event), options);
    container.addEventListener('focusout', () => callbacks.meant(null), options);
    container.addEventListener('keydown', (event) => this.#press(event), options);
    signal.addEventListener('abort', () => this.destroy(), { once: true });
  }

  render(scene: Scene): void {
    this.#scene = scene;
    this.#draw();
  }

  setCamera(view: RendererView): void {
    this.#view = view;
    this.#draw();
  }

  highlight(target: MapTarget | null): void {
    if (keyOf(target) === keyOf(this.#highlighted)) return;
    this.#highlighted = target;
    this.#draw();
  }

  focus(target: MapTarget): void {
    const key = keyOf(target);
    if (key !== null && this.#keys().includes(key)) this.#moveFocus(key);
  }

  destroy(): void {
    this.#listening.abort();
    if (this.#container) patchChildren(this.#container, []);
    this.#container = null;
    this.#scene = null;
    this.#layout = null;
  }

  #draw(): void {
    if (!this.#container || !this.#scene || !this.#view) return;
    const keys = this.#keys();
    const tabStop = this.#tabStop !== null && keys.includes(this.#tabStop) ? this.#tabStop : (keys[0] ?? null);
    this.#layout = layOutMap(this.#scene, this.#view.camera, this.#view.size, this.#layout);
    patchChildren(this.#container, [
      drawMap(this.#scene, {
        layout: this.#layout,
        idPrefix: this.#idPrefix,
        highlighted: keyOf(this.#highlighted),
        tabStop,
      }),
    ]);
  }

  /** What the arrow keys step through: regions in the table's order, then points. */
  #keys(): readonly string[] {
    return (this.#scene?.tables ?? []).flatMap(({ rows }) => rows.map(({ region, point }) => region ?? point ?? ''));
  }

  #elementOf(key: string): SVGElement | null {
    const elements = this.#container?.querySelectorAll<SVGElement>('[data-region],[data-point]') ?? [];
    return [...elements].find((element) => keyOf(targetOf(element)) === key) ?? null;
  }

  #meant(element: EventTarget | null, by: Meant['by'], pointer: MouseEvent | null): Meant | null {
    const target = element instanceof Element ? targetOf(element) : null;
    const at = target && (pointer ? this.#positionOf(pointer) : this.#anchorOf(target));
    return target && at ? { target, at, by } : null;
  }

  #positionOf({ clientX, clientY }: MouseEvent): ScreenPoint {
    const { left, top } = this.#container?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return [clientX - left, clientY - top];
  }

  #anchorOf(target: MapTarget): ScreenPoint | null {
    if (!this.#view || !this.#scene) return null;
    const project = projection(this.#view.camera, this.#view.size);
    const found =
      target.kind === 'region'
        ? this.#scene.regions.find(({ code }) => code === target.code)?.labelLngLat
        : this.#scene.points.find(({ id }) => id === target.id)?.lngLat;
    return found ? project(found) : null;
  }

  #point(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#callbacks?.meant(this.#meant(event.target, 'mouse', event));
  }

  #choose(event: MouseEvent): void {
    // Chromium gives clicks as PointerEvents; where it is a plain MouseEvent, a mouse is assumed.
    const by = 'pointerType' in event && event.pointerType === 'touch' ? 'touch' : 'mouse';
    this.#callbacks?.chosen(this.#meant(event.target, by, event));
  }

  #focus(event: FocusEvent): void {
    const target = event.target instanceof Element ? targetOf(event.target) : null;
    if (!target || !(event.target instanceof Element) || !event.target.matches(':focus-visible')) return;
    this.#tabStop = keyOf(target);
    this.#callbacks?.meant(this.#meant(event.target, 'keyboard', null));
  }

  #press(event: KeyboardEvent): void {
    const here = event.target instanceof Element ? keyOf(targetOf(event.target)) : null;
    if (here === null) return;
    const step = KEYS[event.key];
    if (step !== undefined) {
      const keys = this.#keys();
      const next = keys[(keys.indexOf(here) + step + keys.length) % keys.length];
      if (next !== undefined) this.#moveFocus(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.#callbacks?.chosen(this.#meant(event.target, 'keyboard', null));
    } else if (event.key === 'Escape') {
      this.#callbacks?.chosen(null);
    } else return;
    event.preventDefault();
  }

  #moveFocus(key: string): void {
    this.#tabStop = key;
    this.#draw();
    this.#elementOf(key)?.focus();
  }
}

function targetOf(element: Element): MapTarget | null {
  const drawn = element.closest('[data-region],[data-point]');
  const code = drawn?.getAttribute('data-region');
  if (code != null) return { kind: 'region', code };
  const id = drawn?.getAttribute('data-point');
  return id == null ? null : { kind: 'point', id };
}

function keyOf(target: MapTarget | null): string | null {
  return target && (target.kind === 'region' ? target.code : target.id);
}
