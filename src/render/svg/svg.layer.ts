import { cameraShift, projection, type CameraShift } from '../../geo/mercator.js';
import { hasMany } from '../../scene/has-many.js';
import type { RegionCode } from '../../model/region.js';
import type { Panel, Scene } from '../../scene/scene.js';
import { successorOf, drawnKey } from '../../scene/drawn-key.js';
import type { MapLayer } from '../layer.js';
import type { MapTarget, RendererView } from '../map-renderer.js';
import { drawnAs, keyOf } from '../map-target.js';
import { isElement } from '../node-kinds.js';
import type { CircledTarget } from '../hit-test.js';
import { patchChild } from '../patch.js';
import { focusRing } from './draw-focus.js';
import { cameraTransform, drawMap } from './draw-map.js';
import { circledTargets, layOutMap, pointCircle, type MapLayout } from './map-layout.js';
import { placeWatermark } from './watermark.js';

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
  #selected: ReadonlySet<RegionCode> = new Set();
  #highlighted: MapTarget | null = null;
  #tabStop: string | null = null;
  #focused: string | null = null;
  #hasFocus = false;
  /** Whether the focus has not gone on yet from where it came to the map. */
  #isArriving = true;
  #isOverCanvas = false;
  #isDrawing = false;
  #isStale = false;

  constructor(container: HTMLElement, view: RendererView) {
    this.#container = container;
    this.#view = view;
    this.#laidOut = view;
  }

  render(scene: Scene): void {
    this.#tabStop = this.#scene && stopAfter(this.#tabStop, this.#scene, scene);
    this.#scene = scene;
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
    this.#laidOut = view;
    this.#moveAlong();
    this.#draw();
  }

  select(codes: ReadonlySet<RegionCode>): void {
    this.#selected = codes;
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

  /** Makes one thing the stop of the Tab key, by its code or id, and says whether it shows that it has the focus. */
  setFocus(key: string, isSeen: boolean): void {
    const focused = isSeen ? key : null;
    const isArriving = !this.#hasFocus || (this.#isArriving && key === this.#tabStop);
    this.#hasFocus = true;
    if (key === this.#tabStop && focused === this.#focused && isArriving === this.#isArriving) return;
    this.#isArriving = isArriving;
    this.#tabStop = key;
    this.#focused = focused;
    this.#draw();
  }

  /** Takes the ring away when the focus has left what had it; `isOnMap` where it goes to something else on the map. */
  clearFocus(isOnMap: boolean): void {
    if (isOnMap) return;
    this.#hasFocus = false;
    if (this.#focused === null && this.#isArriving) return;
    this.#isArriving = true;
    this.#focused = null;
    this.#draw();
  }

  /** Brings one thing into reach of the focus, by its code or id: its drawn element; `null` where there is none. */
  reach(key: string): SVGElement | null {
    const drawn = this.#elementOf(key);
    if (drawn?.hasAttribute('tabindex') || !this.#scene || !hasMany(this.#scene.panels[0]) || !isOnMap(key, this.#scene.panels[0], null))
      return drawn;
    this.#tabStop = key;
    this.#draw();
    return this.#elementOf(key);
  }

  /**
   * Codes and ids of what is drawn of many regions and points over a canvas, which draws them all: the stop of the Tab key
   * and its neighbours, the selected and what is set off; `null` where all is drawn.
   */
  inReach(): ReadonlySet<string> | null {
    const scene = this.#scene;
    if (!scene || !this.#isOverCanvas || !hasMany(scene.panels[0])) return null;
    const tabStop = this.#stopOf(scene, null);
    const stop = scene.panels[0].boundaries.regions.find(({ code }) => code === tabStop);
    const keys = [tabStop, ...(stop?.neighbours ?? []), ...this.#selected, keyOf(this.#highlighted)];
    return new Set(keys.filter((key) => key !== null));
  }

  /** What is drawn as circles of its own, here or on the canvas beneath, where it is seen now. */
  get circles(): readonly CircledTarget[] {
    const [scene, layout] = [this.#scene, this.#layout];
    if (!scene || !layout) return [];
    const { camera, size } = this.#view;
    const { scale, x: right, y: down } = cameraShift(this.#laidOut.camera, camera, size);
    const drawn = circledTargets(layout).map(({ target, circle: { x, y, radiusPx } }) => ({
      target,
      circle: { x: x * scale + right, y: y * scale + down, radiusPx: radiusPx * scale },
    }));
    if (this.inReach() === null) return drawn;
    const project = projection(camera, size);
    const here = new Set(drawn.map(({ target }) => keyOf(target)));
    const onCanvas = scene.panels[0].points.filter(({ id, cluster }) => cluster === null && !here.has(id));
    return [
      ...onCanvas.map((point) => ({ target: { kind: 'point', id: point.id } as const, circle: pointCircle(point, project, size) })),
      ...drawn,
    ];
  }

  destroy(): void {
    this.#scene = null;
    this.#svg()?.remove();
  }

  #elementOf(key: string): SVGElement | null {
    return this.#container.querySelector<SVGElement>(drawnAs(key));
  }

  /** The stop of the Tab key; at first, and where it is drawn no more, the first region of the table, or of all where no table lists them. */
  #stopOf(scene: Scene, layout: MapLayout | null): string | null {
    const stop = this.#tabStop;
    if (stop !== null && isOnMap(stop, scene.panels[0], layout)) return stop;
    const circled = layout ? [...layout.clusters, ...layout.points].map(({ item }) => item) : [];
    return (
      (stop === null ? null : successorOf(scene.panels[0], stop, circled)) ??
      scene.tables[0]?.rows[0]?.region ??
      scene.panels[0].readings[0]?.code ??
      null
    );
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

  /** What is taken out may have the focus, and what hears of its leaving may ask to draw in the middle of it. */
  #draw(): void {
    this.#isStale = true;
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        this.#drawOnce();
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  #drawOnce(): void {
    if (!this.#scene) return;
    const reach = this.inReach();
    const scene = reach ? inPart(this.#scene, reach) : this.#scene;
    const layout = layOutMap(scene, this.#laidOut.camera, this.#laidOut.size, this.#layout);
    // Of a part there would be names and circles that come and go with the focus: the canvas has them.
    const watermark = reach ? placeWatermark(this.#scene.panels[0], layout.size, layout.project) : layout.watermark;
    this.#layout = reach ? { ...layout, labels: [], regionCircles: [], watermark } : layout;
    const tabStop = this.#stopOf(this.#scene, reach ? null : this.#layout);
    if (tabStop !== this.#tabStop && this.#focused !== null) this.#focused = this.#tabStop = tabStop;
    const root = this.#container.getRootNode();
    const active = 'activeElement' in root && isElement(root.activeElement) ? root.activeElement : null;
    const hadFocus = active !== null && this.#container.contains(active);
    patchChild(
      this.#container,
      this.#svg(),
      drawMap(scene, {
        layout: this.#layout,
        idPrefix: this.#idPrefix,
        selected: this.#selected,
        highlighted: drawnKey(this.#scene.panels[0], keyOf(this.#highlighted), this.#laidOut.camera.zoom),
        tabStop,
        focusRing: focusRing(this.#focused, scene.panels[0], this.#layout),
        describesKeys: this.#isArriving,
        isOverCanvas: this.#isOverCanvas,
        isInPart: reach !== null,
        shift: this.#shift(),
      }),
    );
    // What had the focus is drawn no more: the keys go on from what stands for it.
    if (hadFocus && !active.isConnected && tabStop !== null) this.#elementOf(tabStop)?.focus();
  }

  /** The drawing in the container: a static figure's too, which is taken over. */
  #svg(): SVGElement | null {
    return this.#container.querySelector<SVGElement>(':scope > svg');
  }
}

/** Whether a code or id is of something that is drawn; without a layout, of something that can be. */
function isOnMap(key: string, { points, readings }: Panel, layout: MapLayout | null): boolean {
  const circled = layout ? [...layout.points, ...layout.clusters].map(({ item }) => item) : points;
  return readings.some(({ code }) => code === key) || circled.some(({ id }) => id === key);
}

/** The stop of the Tab key after another scene has come: a region that has given way to its parts, or they to it, is followed. */
function stopAfter(stop: string | null, { panels: [was] }: Scene, { panels: [is] }: Scene): string | null {
  const left = was.boundaries.regions.find(({ code }) => code === stop);
  const { regions } = is.boundaries;
  if (!left || regions.some(({ code }) => code === stop)) return stop;
  return regions.find(({ code, parent }) => parent === stop || code === left.parent)?.code ?? null;
}

/** A scene with only those of its regions and single points whose codes and ids are asked for. */
function inPart(scene: Scene, keys: ReadonlySet<string>): Scene {
  const [panel] = scene.panels;
  const ofKeys = <Item>(items: readonly Item[]) => items.filter((_, index) => keys.has(panel.readings[index]?.code ?? ''));
  const part: Panel = {
    ...panel,
    boundaries: { ...panel.boundaries, regions: ofKeys(panel.boundaries.regions) },
    readings: ofKeys(panel.readings),
    appearances: ofKeys(panel.appearances),
    valueLabels: panel.valueLabels && ofKeys(panel.valueLabels),
    size: panel.size && { ...panel.size, readings: ofKeys(panel.size.readings), appearances: ofKeys(panel.size.appearances) },
    // Squares among circles are not on the canvas.
    points: panel.points.filter(({ id, cluster }) => cluster !== null || panel.size !== null || keys.has(id)),
  };
  return { ...scene, panels: [part] };
}
