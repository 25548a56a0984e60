import type { Size } from '../../geo/mercator.js';
import { loadMessages } from '../../i18n/load-messages.js';
import type { RegionCode } from '../../model/region.js';
import { RendererError } from '../../model/errors.js';
import { hasMany } from '../../scene/has-many.js';
import type { RegionState } from '../../scene/region-state.js';
import type { Panel, Scene, ScenePoint } from '../../scene/scene.js';
import type { BeneathOptions, LayerBeneath } from '../layer.js';
import type { MapTarget, RendererView } from '../map-renderer.js';
import { windowOf } from '../node-kinds.js';
import { loadBasemap } from './basemap.js';
import { probeColours, type MapColours } from './colours.js';
import { circleFeatures, highlightFeatures, sameCircles } from './features.js';
import { LAYERS, mapStyle, patternLayer, setOffLayer, SOURCES } from './map-style.js';
import { isWorkerFailure, makeMap, showAttribution, sourceOf, type MaplibreMap, type StyleSpecification } from './maplibre.js';
import { PatternImages } from './pattern-images.js';
import { RegionStates } from './region-states.js';

/** A scene drawn on a canvas by MapLibre. */
export interface WebglLayer extends LayerBeneath {
  /** The MapLibre map itself. */
  readonly innerMap: MaplibreMap;
}

/**
 * Draws a scene on a canvas that lies under all else in a container, and resolves once it can be seen.
 * @throws {RendererError} when there is no WebGL2 or no worker; the container is then as it was.
 * @throws the signal's reason when it aborts before.
 */
export async function openWebglLayer(
  container: HTMLElement,
  view: RendererView,
  scene: Scene,
  options: BeneathOptions,
): Promise<WebglLayer> {
  const { signal } = options;
  const [basemap, { toggleAttribution }] = await Promise.all([loadBasemap(options.basemap, signal), loadMessages(scene.frame.language)]);
  throwIfAborted(signal);
  const layer = new Canvas(container, { view, panel: scene.panels[0], basemap, attributionLabel: toggleAttribution, options });
  const abort = () => layer.destroy();
  signal.addEventListener('abort', abort, { once: true });
  try {
    await layer.painted;
    return layer;
  } catch (cause) {
    layer.destroy();
    throwIfAborted(signal);
    throw cause;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function throwIfAborted(signal: AbortSignal): void {
  // The method of that name is younger than some browsers that draw this.
  if (signal.aborted) throw signal.reason;
}

interface CanvasSetting {
  readonly view: RendererView;
  readonly panel: Panel;
  readonly basemap: StyleSpecification | null;
  readonly attributionLabel: string;
  readonly options: BeneathOptions;
}

const cameraOf = ({ camera: { center, zoom } }: RendererView) => ({ center: [center[0], center[1]] as [number, number], zoom });

const isSameSize = (a: Size, b: Size) => a.widthPx === b.widthPx && a.heightPx === b.heightPx;

/** Whether two panels are drawn from the same shapes, so that only the look of them may differ. */
function sameShapes(a: Panel, b: Panel): boolean {
  const { ground, regions } = a.boundaries;
  return (
    ground === b.boundaries.ground &&
    regions.length === b.boundaries.regions.length &&
    hasMany(a) === hasMany(b) &&
    regions.every(({ polygons }, index) => polygons === b.boundaries.regions[index]?.polygons)
  );
}

class Canvas implements WebglLayer {
  /** Resolves with the first frame that shows the scene. */
  readonly painted: Promise<void>;
  readonly innerMap: MaplibreMap;
  readonly #element: HTMLElement;
  readonly #options: BeneathOptions;
  readonly #states = new RegionStates();
  readonly #patterns = new PatternImages();
  readonly #colours: () => MapColours;
  #view: RendererView;
  #panel: Panel;
  #basemap: StyleSpecification | null;
  #selected: ReadonlySet<RegionCode> = new Set();
  #highlighted: MapTarget | null = null;
  /** The panel whose shapes the style holds. */
  #built: Panel;
  #statesInUse: ReadonlySet<RegionState | null> = new Set();
  #sentColours: MapColours | null = null;
  #sentCircles: { readonly panel: Panel; readonly size: Size };
  /** The point that is set off. */
  #sentPoint: ScenePoint | undefined;
  /** Whether the style can be changed. */
  #isLoaded = false;
  /** Whether the scene can be seen. */
  #isShown = false;
  #settle: { readonly resolve: () => void; readonly reject: (reason: unknown) => void } | null = null;

  constructor(container: HTMLElement, { view, panel, basemap, attributionLabel, options }: CanvasSetting) {
    this.#view = view;
    this.#panel = panel;
    this.#built = panel;
    this.#sentCircles = { panel, size: view.size };
    this.#basemap = basemap;
    this.#options = options;
    this.#element = container.ownerDocument.createElement('div');
    Object.assign(this.#element.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
    container.prepend(this.#element);
    try {
      this.innerMap = makeMap(this.#element, attributionLabel);
    } catch (cause) {
      this.#element.remove();
      throw cause;
    }
    const probes = container.ownerDocument.createElement('div');
    probes.setAttribute('aria-hidden', 'true');
    this.#element.append(probes);
    this.#colours = probeColours(probes, () => this.#update());
    this.painted = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.innerMap.jumpTo(cameraOf(view));
    this.innerMap.on('style.load', () => this.#load());
    this.innerMap.on('render', () => this.#show());
    this.innerMap.on('error', ({ error }) => this.#fail(error));
    this.innerMap.on('webglcontextlost', () => this.#lose());
    this.#build();
  }

  render({ panels: [panel] }: Scene): void {
    this.#panel = panel;
    this.#update();
  }

  setCamera(view: RendererView): void {
    const sized = !isSameSize(view.size, this.#view.size);
    this.#view = view;
    if (sized) this.innerMap.resize();
    this.innerMap.jumpTo(cameraOf(view));
    if (sized) this.#update();
    else if (this.#isLoaded) this.#patterns.fit(this.innerMap, this.#statesInUse, view.camera.zoom);
    // In the frame in which the SVG above moves, not in the next.
    this.innerMap.redraw();
  }

  select(codes: ReadonlySet<RegionCode>): void {
    this.#selected = codes;
    this.#update();
  }

  highlight(target: MapTarget | null): void {
    this.#highlighted = target;
    this.#update();
  }

  destroy(): void {
    this.#settle?.reject(new RendererError('not-drawn', 'The canvas was taken away before it was painted.'));
    this.#settle = null;
    this.#isLoaded = false;
    this.#isShown = false;
    if (!this.#element.parentNode) return;
    this.innerMap.remove();
    this.#element.remove();
  }

  /** Makes the style anew: for other shapes, or without a basemap that is none. */
  #build(): void {
    this.#lose();
    this.#built = this.#panel;
    const { size } = this.#view;
    this.#sentCircles = { panel: this.#panel, size };
    this.#sentPoint = undefined;
    const style = mapStyle(this.#panel, { colours: this.#colours(), size, basemap: this.#basemap });
    this.innerMap.setStyle(style, { diff: false, validate: this.#basemap !== null });
    // A style comes in the next frame. Of some faults, such as a source of no known type, MapLibre says nothing.
    const view = windowOf(this.#element);
    view.requestAnimationFrame(() => view.requestAnimationFrame(() => this.#doWithoutBasemap()));
  }

  #doWithoutBasemap(): void {
    if (!this.#settle || this.#isLoaded || this.#basemap === null) return;
    this.#basemap = null;
    this.#build();
  }

  #load(): void {
    this.#isLoaded = true;
    this.#states.forget();
    this.#sentColours = null;
    if (this.#basemap) showAttribution(this.innerMap);
    this.#update();
  }

  #update(): void {
    if (!this.#isLoaded) return;
    if (!sameShapes(this.#panel, this.#built)) {
      this.#build();
      return;
    }
    const colours = this.#colours();
    this.#paintGround(colours);
    this.#drawPatterns();
    const code = this.#highlighted?.kind === 'region' ? this.#highlighted.code : null;
    if (code !== null || this.#selected.size > 0) this.#addSetOff(colours);
    this.#states.send(this.innerMap, this.#panel, { colours, selected: this.#selected, highlighted: code });
    if (hasMany(this.#panel)) this.#drawCircles();
    this.#repaint();
  }

  /** Once more after the frame that has the change: WebKitGTK goes on showing the frame before it. */
  #repaint(): void {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.#isLoaded) this.innerMap.triggerRepaint();
      }),
    );
  }

  #paintGround(colours: MapColours): void {
    const sent = this.#sentColours;
    this.#sentColours = colours;
    const { unknown, sea, land, setOff } = LAYERS;
    const paint = (layer: string, property: 'background-color' | 'fill-color' | 'line-color', of: keyof MapColours) => {
      if (sent?.[of] !== colours[of] && this.innerMap.getLayer(layer)) this.innerMap.setPaintProperty(layer, property, colours[of]);
    };
    paint(unknown, 'background-color', this.#panel.boundaries.ground ? 'unknown' : 'sea');
    paint(sea, 'fill-color', 'sea');
    paint(land, 'fill-color', 'land');
    paint(setOff, 'line-color', 'ink');
  }

  #drawPatterns(): void {
    this.#statesInUse = new Set(this.#panel.appearances.map(({ state }) => state));
    this.#patterns.fit(this.innerMap, this.#statesInUse, this.#view.camera.zoom);
    for (const state of this.#statesInUse) {
      if (state === null) continue;
      const layer = patternLayer(state, { overBasemap: this.#basemap !== null });
      if (!this.innerMap.getLayer(layer.id)) this.innerMap.addLayer(layer, LAYERS.outlines);
    }
  }

  #addSetOff(colours: MapColours): void {
    // It is there from the start unless there are many features, and then circles lie over it.
    if (!this.innerMap.getLayer(LAYERS.setOff)) this.innerMap.addLayer(setOffLayer(colours), LAYERS.circles);
  }

  #drawCircles(): void {
    const sent = this.#sentCircles;
    const { size } = this.#view;
    if (!isSameSize(sent.size, size) || !sameCircles(sent.panel, this.#panel)) {
      this.#sentCircles = { panel: this.#panel, size };
      void sourceOf(this.innerMap, SOURCES.circles)?.setData(circleFeatures(this.#panel, size));
    }
    const target = this.#highlighted;
    const point = target?.kind === 'point' ? this.#panel.points.find(({ id }) => id === target.id) : undefined;
    if (point === this.#sentPoint) return;
    this.#sentPoint = point;
    void sourceOf(this.innerMap, SOURCES.highlighted)?.setData(highlightFeatures(point ?? null, size));
  }

  /** After a frame: whether all of the scene was in it. */
  #show(): void {
    if (!this.#isLoaded || this.#isShown) return;
    const own = Object.values(SOURCES).filter((id) => this.innerMap.getSource(id));
    if (!own.every((id) => this.innerMap.isSourceLoaded(id))) return;
    this.#isShown = true;
    if (this.#settle) this.#settle.resolve();
    else this.#options.restored();
    this.#settle = null;
  }

  #lose(): void {
    this.#isLoaded = false;
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#options.lost();
  }

  #fail(error: { readonly message: string }): void {
    // Once it has been seen, a tile or a letter of the basemap that is missing is no reason to take it away.
    if (!this.#settle) return;
    if (isWorkerFailure(error)) {
      this.#settle.reject(new RendererError('no-worker', `The worker cannot run: ${error.message}`, { cause: error }));
    } else if (this.#basemap === null) {
      this.#settle.reject(new RendererError('not-drawn', `The canvas was not painted: ${error.message}`, { cause: error }));
    } else {
      this.#doWithoutBasemap();
    }
  }
}
