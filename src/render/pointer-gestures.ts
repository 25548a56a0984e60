import { cameraShowing, placeAt, zoomedAround } from '../geo/camera.js';
import type { ScreenPoint } from '../geo/mercator.js';
import type { LngLat } from '../model/region.js';
import type { CameraMotion } from './camera-motion.js';
import { TouchGestures } from './touch-gestures.js';
import type { RendererCallbacks } from './map-renderer.js';
import { Velocity } from './velocity.js';
import { ownPxPerScreenPx, positionWithin } from './screen-position.js';
import { WheelSequence } from './wheel-sequence.js';

/** A mouse that goes farther while its button is down drags; before, it may be about to choose. */
const DRAG_PX = 4;

/** A wheel that has not turned for this long has come to rest. */
const WHEEL_REST_MS = 180;

/** Levels of zoom for a pixel of the wheel: what a pinch on a trackpad comes as then follows the fingers. */
const LEVELS_PER_PX = 0.01 / Math.LN2;

/** The most that one notch of a wheel zooms. */
const MOST_LEVELS = 0.5;

/** Pixels to a line and to a page, for wheels that tell those (`WheelEvent.deltaMode`). */
const PX_PER_UNIT = [1, 16, 400];

/** A mouse that drags the map, or may be about to. */
interface Drag {
  readonly pointerId: number;
  readonly from: ScreenPoint;
  /** The place that it drags; `null` before it has gone far enough. */
  held: LngLat | null;
  readonly velocity: Velocity;
}

/** How much an event of Safari's own pinch says that the map has grown since it began; `null` for all others. */
const scaleOf = (event: Event): number | null =>
  'scale' in event && typeof event.scale === 'number' && event.scale > 0 ? event.scale : null;

/** Moves the camera by mouse, wheel and touch. Gestures that belong to the page, such as scrolling, stay the page's. */
export class PointerGestures {
  readonly #container: HTMLElement;
  readonly #motion: CameraMotion;
  readonly #callbacks: RendererCallbacks;
  readonly #wheel = new WheelSequence();
  #wheelRest = 0;
  #drag: Drag | null = null;
  /** The click that ends a drag is no choice. */
  #hasDragged = false;
  /** Where Safari's pinch began; it comes beside the fingers' own events on a touch screen, which go before. */
  #pinch: { readonly at: ScreenPoint; readonly zoom: number } | null = null;

  constructor(container: HTMLElement, motion: CameraMotion, callbacks: RendererCallbacks, signal: AbortSignal) {
    this.#container = container;
    this.#motion = motion;
    this.#callbacks = callbacks;
    new TouchGestures(container, motion, () => callbacks.gestureIgnored('finger'), signal);
    // In the capture phase, before the listeners that hover and select.
    const first = { signal, capture: true };
    container.addEventListener('pointerdown', (event) => this.#down(event), first);
    container.addEventListener('pointermove', (event) => this.#move(event), first);
    container.addEventListener('pointerup', (event) => this.#up(event), first);
    container.addEventListener('pointercancel', (event) => this.#up(event), first);
    container.addEventListener('click', (event) => this.#click(event), first);
    container.addEventListener('dblclick', (event) => this.#doubleClick(event), { signal });
    const preventing = { signal, passive: false };
    container.addEventListener('wheel', (event) => this.#turn(event), preventing);
    container.addEventListener('gesturestart', (event) => this.#pinchStart(event), preventing);
    container.addEventListener('gesturechange', (event) => this.#pinchChange(event), preventing);
    container.addEventListener('gestureend', (event) => this.#pinchEnd(event), preventing);
    // Anywhere in the page: what scrolls it tells what comes under the pointer by chance.
    container.ownerDocument.addEventListener('wheel', (event) => this.#watch(event), { ...first, passive: true });
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  #down(event: PointerEvent): void {
    this.#hasDragged = false;
    this.#motion.stop();
    if (event.pointerType !== 'mouse' || event.button !== 0 || event.ctrlKey) return;
    const from = positionWithin(this.#container, event);
    this.#drag = { pointerId: event.pointerId, from, held: null, velocity: new Velocity(from, event.timeStamp) };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.pointerId !== event.pointerId) return;
    // Let go where nobody could hear it.
    if (event.buttons === 0) {
      this.#up(event);
      return;
    }
    const at = positionWithin(this.#container, event);
    if (!drag.held) {
      if (Math.hypot(at[0] - drag.from[0], at[1] - drag.from[1]) < DRAG_PX * ownPxPerScreenPx(this.#container)) return;
      drag.held = placeAt(this.#motion.hold(), this.#motion.size, drag.from);
      this.#hasDragged = true;
      this.#container.setPointerCapture(event.pointerId);
      this.#container.dataset['dragged'] = '';
      this.#callbacks.hover(null);
    }
    event.stopPropagation();
    drag.velocity.note(at, event.timeStamp);
    this.#motion.move(cameraShowing(drag.held, this.#motion.size, at, this.#motion.camera.zoom));
  }

  #up(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.pointerId !== event.pointerId) return;
    this.#drag = null;
    if (!drag.held) return;
    delete this.#container.dataset['dragged'];
    this.#motion.release(drag.velocity.at(event.timeStamp));
  }

  #click(event: MouseEvent): void {
    // The second click of two would take back what the first has chosen.
    const isSecond = event.detail > 1 && 'pointerType' in event && event.pointerType === 'mouse';
    if (this.#hasDragged || isSecond) event.stopPropagation();
    this.#hasDragged = false;
  }

  #doubleClick(event: MouseEvent): void {
    event.preventDefault();
    this.#motion.zoomBy(event.shiftKey ? -1 : 1, positionWithin(this.#container, event));
  }

  #watch(event: WheelEvent): void {
    const begins = this.#wheel.begins(event, event.composedPath().includes(this.#container));
    if (begins && !event.ctrlKey && !event.metaKey) this.#callbacks.gestureIgnored('wheel');
  }

  #turn(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const levels = -event.deltaY * (PX_PER_UNIT[event.deltaMode] ?? 1) * LEVELS_PER_PX;
    const zoom = this.#motion.hold().zoom + Math.min(Math.max(levels, -MOST_LEVELS), MOST_LEVELS);
    this.#zoomTo(positionWithin(this.#container, event), zoom);
    clearTimeout(this.#wheelRest);
    this.#wheelRest = window.setTimeout(() => {
      if (!this.#drag?.held) this.#motion.release();
    }, WHEEL_REST_MS);
  }

  #pinchStart(event: Event): void {
    event.preventDefault();
    if (this.#motion.isHeld) return;
    const { clientX = 0, clientY = 0 } = event as Partial<MouseEvent>;
    this.#pinch = { at: positionWithin(this.#container, { clientX, clientY }), zoom: this.#motion.hold().zoom };
  }

  #pinchChange(event: Event): void {
    event.preventDefault();
    const scale = scaleOf(event);
    if (this.#pinch && scale !== null) this.#zoomTo(this.#pinch.at, this.#pinch.zoom + Math.log2(scale));
  }

  #pinchEnd(event: Event): void {
    event.preventDefault();
    if (this.#pinch) this.#motion.release();
    this.#pinch = null;
  }

  #end(): void {
    clearTimeout(this.#wheelRest);
    delete this.#container.dataset['dragged'];
  }

  #zoomTo(at: ScreenPoint, zoom: number): void {
    this.#motion.move(zoomedAround(this.#motion.camera, this.#motion.size, at, zoom, this.#motion.limits));
  }
}
