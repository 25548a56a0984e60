import * as maplibregl from 'maplibre-gl';
import css from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { RendererError } from '../../model/errors.js';
import { adoptStyles } from '../adopt-styles.js';

// Its own search for the worker beside its file fails once it is bundled.
maplibregl.setWorkerUrl(workerUrl);

/** It stands on a small map, and over the city, in the page's font. */
const SMALL_ATTRIBUTION =
  '.maplibregl-map { font: inherit; } .maplibregl-ctrl.maplibregl-ctrl-attrib { font-size: 0.6875em; line-height: 1.8; }';

/**
 * A MapLibre map without gestures of its own, to be given a style and a camera.
 * @throws {RendererError} where there is no WebGL2.
 */
export function makeMap(container: HTMLElement, attributionLabel: string): maplibregl.Map {
  adoptStyles(container, css + SMALL_ATTRIBUTION);
  const map = tryMap({
    container,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    trackResize: false,
    // The camera is the SVG's, wherever it looks: the two must never part.
    transformConstrain: (center, zoom) => ({ center, zoom }),
    locale: { 'AttributionControl.ToggleAttribution': attributionLabel },
  });
  const canvas = map.getCanvas();
  for (const name of ['role', 'aria-label', 'tabindex']) canvas.removeAttribute(name);
  map.getCanvasContainer().setAttribute('aria-hidden', 'true');
  return map;
}

function tryMap(options: maplibregl.MapOptions): maplibregl.Map {
  try {
    return new maplibregl.Map(options);
  } catch (cause) {
    throw new RendererError('no-webgl', 'The browser grants no WebGL2.', { cause });
  }
}

/** Shows who is to be named for a map's basemap; where the map is narrow it folds up once the map is moved. */
export function showAttribution(map: maplibregl.Map): void {
  map.addControl(new maplibregl.AttributionControl({}));
  map.once('movestart', () => {
    map.getContainer().querySelector('.maplibregl-compact-show')?.classList.remove('maplibregl-compact-show');
  });
}

/** Whether an error is that of the worker, without which nothing is drawn. */
export function isWorkerFailure(error: { readonly message: string }): boolean {
  return error.message.startsWith('Worker failed to load');
}

/** A source of GeoJSON by its id. */
export function sourceOf(map: maplibregl.Map, id: string): maplibregl.GeoJSONSource | undefined {
  return map.getSource<maplibregl.GeoJSONSource>(id);
}

export type { Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';
