import { afterEach } from 'vitest';
import { projection } from '../../../../src/geo/mercator.js';
import { cameraFor } from '../../../../src/render/default-camera.js';
import type { RendererView } from '../../../../src/render/map-renderer.js';
import type { BeneathOptions } from '../../../../src/render/layer.js';
import { openWebglLayer, type WebglLayer } from '../../../../src/render/webgl/webgl.layer.js';
import type { LngLat } from '../../../../src/model/region.js';
import type { Scene } from '../../../../src/scene/scene.js';

/** A colour as it is on the canvas: red, green, blue, each 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number];

export const SIZE = { widthPx: 400, heightPx: 400 };

/** The view of a scene's first piece of the map, or of another. */
export function viewOf(scene: Scene, index = 0): RendererView {
  return { camera: cameraFor(scene.panels[0].boundaries.views[index]?.bounds ?? null, SIZE), size: SIZE };
}

const placed: HTMLElement[] = [];
const opened: WebglLayer[] = [];

afterEach(() => {
  for (const layer of opened.splice(0)) layer.destroy();
  for (const element of placed.splice(0)) element.remove();
});

/** A map's container of 400 by 400 pixels, which goes when the test ends. */
export function placeContainer(): HTMLElement {
  const container = document.createElement('div');
  container.className = 'padang-map';
  Object.assign(container.style, { position: 'relative', width: '400px', height: '400px' });
  document.body.append(container);
  placed.push(container);
  return container;
}

/** A canvas that shows a scene. */
export async function openLayer(
  scene: Scene,
  {
    container = placeContainer(),
    view = viewOf(scene),
    ...options
  }: Partial<BeneathOptions> & { container?: HTMLElement; view?: RendererView } = {},
): Promise<WebglLayer> {
  const layer = await openWebglLayer(container, view, scene, {
    signal: new AbortController().signal,
    basemap: null,
    lost: () => undefined,
    restored: () => undefined,
    ...options,
  });
  opened.push(layer);
  return layer;
}

/** Reads colours off a canvas, by positions in CSS pixels from the map's top left. */
export function pixelsOf({ innerMap }: WebglLayer): (x: number, y: number) => Pixel {
  const canvas = innerMap.getCanvas();
  const copy = document.createElement('canvas');
  Object.assign(copy, { width: canvas.width, height: canvas.height });
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to read from');
  // What is drawn is kept only until the browser has shown it.
  innerMap.redraw();
  context.drawImage(canvas, 0, 0);
  const ratio = canvas.width / canvas.clientWidth;
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  return (x, y) => {
    const at = (Math.floor(y * ratio) * copy.width + Math.floor(x * ratio)) * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
}

/** The colour of a canvas at a position on the globe. */
export function pixelAt(layer: WebglLayer, lngLat: LngLat, { camera, size }: RendererView): Pixel {
  return pixelsOf(layer)(...projection(camera, size)(lngLat));
}

/** `#rrggbb` as a pixel. */
export function pixelOf(hex: string): Pixel {
  const value = parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Resolves when a canvas has nothing left to draw. */
export async function atRest({ innerMap }: WebglLayer): Promise<void> {
  // A map at rest falls silent: one more frame makes it speak.
  innerMap.triggerRepaint();
  await innerMap.once('idle');
}

/** What a canvas tells after it has been opened. */
export interface Told {
  /** `lost` and `restored` in their order. */
  readonly words: readonly string[];
  readonly callbacks: Pick<BeneathOptions, 'lost' | 'restored'>;
  /** Resolves when the canvas shows its scene again. */
  readonly restored: Promise<void>;
}

/** Hears what a canvas tells. */
export function hearing(): Told {
  const words: string[] = [];
  let resolve = (): void => undefined;
  const restored = new Promise<void>((settle) => {
    resolve = settle;
  });
  return {
    words,
    restored,
    callbacks: {
      lost: () => words.push('lost'),
      restored: () => {
        words.push('restored');
        resolve();
      },
    },
  };
}
