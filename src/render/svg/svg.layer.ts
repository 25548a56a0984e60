import { cameraShift, type CameraShift } from '../../geo/mercator.js';
import type { Scene } from '../../scene/scene.js';
import type { MapLayer } from '../layer.js';
import type { MapTarget, RendererView } from '../map-renderer.js';
import { keyOf, targetOf } from '../map-target.js';
import { patchChildren } from '../patch.js';
import { cameraTransform, drawMap } from './draw-map.js';
import { layOutMap, type MapLayout } from './map-layout.js';

let instances = 0;

/** Draws a scene as SVG: all of it, or over a canvas what is read and operated. */
export class SvgLayer implements MapLayer {
  readonly #idPrefix = `pm${(instances += 1)}`;
  readonly #container: HTMLElement;
  #view: RendererView;
  /** The view that the layout is for: the drawing is moved along until the camera rests. */
  #laidOut: RendererView;
  #scene: Scene | null = null;
  #layout: MapLayout | null = null;
  #highlighted: MapTarget | null = null;
  #tabStop: string | null = null;
  #isOverCanvas = false;

  constructor(container: HTMLElement, view: RendererView) {
    this.#container = container;
    this.#view = view;
    this.#laidOut = view;
  }

  render(scene: Scene): void {
    this.#scene = scene;
    this.#layout = null;
    this.#draw();
  }

  setCamera(view: RendererView): void {
    const { size } = this.#laidOut;
    this.#view = view;
    const isMovedAlong = view.isMoving && view.size.widthPx === size.widthPx && view.size.heightPx === size.heightPx;
    if (isMovedAlong && this.#layout) {
      this.#moveAlong();
      return;
    }
    this.#layout = null;
    this.#draw();
  }

  highlight(target: MapTarget | null): void {
    if (keyOf(target) === keyOf(this.#highlighted)) return;
    this.#highlighted = target;
    this.#draw();
  }

  /** Whether a canvas beneath shows the ground and the fills: here they are left out of sight then. */
  setOverCanvas(isOverCanvas: boolean): void {
    this.#isOverCanvas = isOverCanvas;
    this.#draw();
  }

  /** Makes one thing the stop of the Tab key, by its code or id. */
  setTabStop(key: string): void {
    this.#tabStop = key;
    this.#draw();
  }

  /** The drawn element of a code or id; `null` where there is none. */
  elementOf(key: string): SVGElement | null {
    const elements = this.#container.querySelectorAll<SVGElement>('[data-region],[data-point]');
    return [...elements].find((element) => keyOf(targetOf(element)) === key) ?? null;
  }

  destroy(): void {
    this.#scene = null;
    patchChildren(this.#container, []);
  }

  #shift(): CameraShift {
    return cameraShift(this.#laidOut.camera, this.#view.camera, this.#view.size);
  }

  /** Moves what is drawn, all at once: in each frame of a gesture nothing is laid out, and nothing else is touched. */
  #moveAlong(): void {
    const moved = this.#container.querySelector('.pm-camera');
    const transform = cameraTransform(this.#shift());
    if (transform === null) moved?.removeAttribute('transform');
    else moved?.setAttribute('transform', transform);
  }

  #draw(): void {
    if (!this.#scene) return;
    const keys = this.#scene.tables.flatMap(({ rows }) => rows.map(({ region, point }) => region ?? point ?? ''));
    const tabStop = this.#tabStop !== null && keys.includes(this.#tabStop) ? this.#tabStop : (keys[0] ?? null);
    if (!this.#layout) {
      this.#layout = layOutMap(this.#scene, this.#view.camera, this.#view.size);
      this.#laidOut = this.#view;
    }
    patchChildren(this.#container, [
      drawMap(this.#scene, {
        layout: this.#layout,
        idPrefix: this.#idPrefix,
        highlighted: keyOf(this.#highlighted),
        tabStop,
        isOverCanvas: this.#isOverCanvas,
        shift: this.#shift(),
      }),
    ]);
  }
}
