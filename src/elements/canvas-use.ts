import type { CanvasWish } from '../render/map-renderer.js';
import { hasMany } from '../scene/has-many.js';
import type { Scene } from '../scene/scene.js';
import type { MapHost } from './map-host.js';

/** What a canvas would show, and when one is wanted: at once, when a user moves the map, or never. */
export interface CanvasUse extends CanvasWish {
  readonly when: 'now' | 'moved' | 'never';
}

/** Whether the user has asked the browser to save data. */
function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  return typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;
}

/** A style's address or the style itself; `null` for anything else. */
export function basemapOf(value: unknown): string | object | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'object' && !Array.isArray(value) ? value : null;
}

/** When a map is to be drawn on a canvas. */
export function canvasUseOf({ renderer, basemap: given }: Pick<MapHost, 'renderer' | 'basemap'>, scene: Scene): CanvasUse {
  const basemap = basemapOf(given);
  if (renderer === 'svg') return { basemap: null, when: 'never' };
  if (renderer === 'webgl' || basemap !== null || hasMany(scene.panels[0])) return { basemap, when: 'now' };
  return { basemap, when: savesData() ? 'never' : 'moved' };
}
