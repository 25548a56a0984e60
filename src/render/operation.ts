import { projection, type ScreenPoint } from '../geo/mercator.js';
import { placeAt } from '../geo/camera.js';
import type { RegionCode } from '../model/region.js';
import type { Scene } from '../scene/scene.js';
import { cameraRevealing } from './camera-revealing.js';
import { MOVES, type CircledPlace } from './keyboard-moves.js';
import { keyOf, targetOf } from './map-target.js';
import type { MapTarget, Hit, RendererCallbacks, RendererView } from './map-renderer.js';
import { hitTest, type CircledTarget } from './hit-test.js';
import { isElement } from './node-kinds.js';
import { ownPxPerScreenPx, positionWithin } from './screen-position.js';
import { regionTyped, Typeahead } from './typeahead.js';

/** A touch selects what lies this near to it: a region can be smaller than a fingertip. */
const FINGER_PX = 22;

/** How many levels a key zooms. */
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** The map as those who operate it find it. */
export interface OperatedMap {
  readonly scene: Scene | null;
  readonly view: RendererView;
  /** Codes of the selected regions. */
  readonly selected: ReadonlySet<RegionCode>;
  /** What is drawn as circles of its own, in the order in which it is drawn. */
  readonly circles: readonly CircledTarget[];
  /** Moves the focus to what has that code or id. */
  moveFocus(key: string): void;
  /** Takes notice that the focus has come to what has that code or id; `isSeen` where it is to be seen. */
  focused(key: string, isSeen: boolean): void;
  /** Takes notice that the focus has left what had it; `isOnMap` where it goes to something else on the map. */
  blurred(isOnMap: boolean): void;
  /** Zooms by levels, in or (below 0) out, around a point of the map. */
  zoom(levels: number, at: ScreenPoint): void;
}

/** Listens to pointer, focus and keys on a map, and reports what is hovered and selected. */
export class Operation {
  readonly #container: HTMLElement;
  readonly #map: OperatedMap;
  readonly #callbacks: RendererCallbacks;
  readonly #typeahead = new Typeahead();
  /** Where a finger came down: the click that follows may be told from what the browser took it to mean. */
  #touched: ScreenPoint | null = null;
  /** By what the thing was hovered that is shown now, which Escape puts away; `null` while nothing is shown. */
  #shownBy: Hit['by'] | null = null;

  constructor(container: HTMLElement, map: OperatedMap, callbacks: RendererCallbacks, signal: AbortSignal) {
    this.#container = container;
    this.#map = map;
    this.#callbacks = callbacks;
    const options = { signal };
    container.addEventListener('pointerdown', (event) => this.#touch(event), options);
    container.addEventListener('pointermove', (event) => this.#point(event), options);
    container.addEventListener('pointerleave', () => this.#leaveByPointer(), options);
    container.addEventListener('click', (event) => this.#click(event), options);
    container.addEventListener('focusin', (event) => this.#focus(event), options);
    container.addEventListener('focusout', (event) => this.#blur(event), options);
    container.addEventListener('keydown', (event) => this.#press(event), options);
  }

  #hover(hit: Hit | null): void {
    this.#shownBy = hit?.by ?? null;
    this.#callbacks.hover(hit);
  }

  #select(hit: Hit | null): void {
    if (hit?.by === 'touch') this.#shownBy = 'touch';
    this.#callbacks.select(hit);
  }

  #anchorOf(target: MapTarget): ScreenPoint | null {
    const { scene, view, circles } = this.#map;
    const circle = circles.find((each) => keyOf(each.target) === keyOf(target))?.circle;
    if (circle) return [circle.x, circle.y];
    const region = target.kind === 'region' && scene?.panels[0].boundaries.regions.find(({ code }) => code === target.code);
    return region ? projection(view.camera, view.size)(region.labelLngLat) : null;
  }

  /** What lies at a place or, with a slack, nearest to it: by the shapes, for not all that is seen is an element. */
  #nearest(at: ScreenPoint, slackPx: number): MapTarget | null {
    const { scene, view, circles } = this.#map;
    return scene && hitTest(at, slackPx, { view, regions: scene.panels[0].boundaries.regions, circles });
  }

  /** The circle at a place, which need not be an element over a canvas: there a region beneath it is what is hit. */
  #circleAt(at: ScreenPoint): MapTarget | null {
    const { view, circles } = this.#map;
    return hitTest(at, 0, { view, regions: [], circles });
  }

  #hitByMouse(event: MouseEvent): Hit | null {
    const at = positionWithin(this.#container, event);
    const hit = targetOf(event.target);
    const target = (hit?.kind === 'region' ? this.#circleAt(at) : null) ?? hit ?? this.#nearest(at, 0);
    return target && { target, at, by: 'mouse' };
  }

  /** What the focus is on, or what is pressed by assistive technology, which knows no place. */
  #hitAt(element: EventTarget | null, by: Hit['by']): Hit | null {
    const target = targetOf(element);
    const at = target && this.#anchorOf(target);
    return target && at ? { target, at, by } : null;
  }

  #touch(event: PointerEvent): void {
    this.#touched = event.pointerType === 'touch' ? positionWithin(this.#container, event) : null;
  }

  #point(event: PointerEvent): void {
    if (event.pointerType !== 'touch') this.#hover(this.#hitByMouse(event));
  }

  /** It may be the map that has scrolled away, with the focus, from under a pointer that rests. */
  #leaveByPointer(): void {
    if (this.#shownBy !== 'keyboard') this.#hover(null);
  }

  #click(event: MouseEvent): void {
    const at = this.#touched;
    this.#touched = null;
    // Chromium gives clicks as PointerEvents; where it is a plain MouseEvent, a mouse is assumed.
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    // Assistive technology clicks without a pointer: whoever does so reads in the sheet, for no tooltip comes.
    if (event.detail === 0 && targetOf(event.target)) this.#select(this.#hitAt(event.target, 'touch'));
    else if (isTouch) {
      const place = at ?? positionWithin(this.#container, event);
      const target = this.#nearest(place, FINGER_PX * ownPxPerScreenPx(this.#container));
      this.#select(target && { target, at: place, by: 'touch' });
    } else this.#select(this.#hitByMouse(event));
  }

  #focus(event: FocusEvent): void {
    const target = targetOf(event.target);
    const key = keyOf(target);
    if (!target || key === null || !isElement(event.target)) return;
    // A pointer's focus is where the keys go on from; it is told of when the keys do.
    const isSeen = event.target.matches(':focus-visible');
    this.#map.focused(key, isSeen);
    if (!isSeen) return;
    this.#reveal(target);
    this.#hover(this.#hitAt(event.target, 'keyboard'));
  }

  #blur({ relatedTarget }: FocusEvent): void {
    const isOnMap = isElement(relatedTarget) && this.#container.contains(relatedTarget) && targetOf(relatedTarget) !== null;
    this.#map.blurred(isOnMap);
    // A press moves the focus to what is pointed at. Over a canvas that is drawn only while it is hit: taken out, it would never hear the click.
    if (!isOnMap || this.#shownBy !== 'mouse') this.#hover(null);
  }

  /** Brings into the map what would have the focus out of sight. */
  #reveal(target: MapTarget): void {
    const at = this.#anchorOf(target);
    const camera = at && cameraRevealing(at, this.#map.view);
    if (camera) this.#callbacks.cameraMoved(camera, false);
  }

  #press(event: KeyboardEvent): void {
    const target = targetOf(event.target);
    const key = keyOf(target);
    // With these the keys are the browser's or the system's.
    if (!target || key === null || event.ctrlKey || event.altKey || event.metaKey) return;
    if (this.#answer(event, target, key)) event.preventDefault();
  }

  /** Does what a key asks for; `false` where it is none of the map's. */
  #answer(event: KeyboardEvent, target: MapTarget, here: string): boolean {
    const { scene, view } = this.#map;
    if (!scene) return false;
    const move = MOVES[event.key];
    if (move) {
      const circled = this.#circled(scene, view);
      // Where there is nothing to step through, the page scrolls.
      if (circled.length === 0 && event.key.startsWith('Page')) return false;
      return this.#go(move({ scene, here, circled }), here);
    }
    if (event.key.length === 1 && this.#type(event, scene, here)) return true;
    const levels = ZOOMS[event.key];
    const anchor = levels === undefined ? null : this.#anchorOf(target);
    if (levels !== undefined && anchor) this.#map.zoom(levels, anchor);
    else if (event.key === 'Enter' || event.key === ' ') this.#select(this.#hitAt(event.target, 'keyboard'));
    else if (event.key === 'Escape') this.#leave(scene);
    else return false;
    return true;
  }

  #go(to: string | null, here: string): boolean {
    if (to !== null && to !== here) this.#map.moveFocus(to);
    else this.#map.focused(here, true);
    return true;
  }

  /** Takes a letter of a name, or a space within one; `false` where no name goes so. */
  #type({ key, timeStamp }: KeyboardEvent, { frame: { language }, panels: [{ readings }] }: Scene, here: string): boolean {
    const isOfName = /[\p{L}\p{N}]/u.test(key) || (key === ' ' && this.#typeahead.isGoingOn(timeStamp));
    const to = isOfName ? regionTyped(this.#typeahead.add(key, timeStamp), readings, here, language) : null;
    return to !== null && this.#go(to, here);
  }

  /** First puts away what is shown and selected, then lets the focus go on: a focus that is only given up begins anew at the page's top in WebKit. */
  #leave({ panels: [{ readings }] }: Scene): void {
    const { selected } = this.#map;
    if (this.#shownBy !== null || readings.some(({ code }) => selected.has(code))) {
      this.#shownBy = null;
      this.#select(null);
    } else this.#callbacks.leaveMap();
  }

  #circled({ panels: [{ points }] }: Scene, { camera, size }: RendererView): readonly CircledPlace[] {
    return this.#map.circles.flatMap(({ target, circle }) => {
      const key = keyOf(target);
      const region = points.find(({ id }) => id === key)?.region ?? null;
      return key === null ? [] : [{ key, lngLat: placeAt(camera, size, [circle.x, circle.y]), region }];
    });
  }
}
