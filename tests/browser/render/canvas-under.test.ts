import type { StyleSpecification } from 'maplibre-gl';
import { expect, it, onTestFinished } from 'vitest';
import { createRenderer } from '../../../src/render/create-renderer.js';
import type { MapRenderer, RendererCallbacks } from '../../../src/render/map-renderer.js';
import { eventually } from '../../eventually.js';
import { sceneWith, square } from './webgl/made-up-scene.js';
import { placeContainer, viewOf } from './webgl/open-layer.js';

const scene = sceneWith([square([100.1, -0.9], 0.2, { code: 'a', fill: '#ff0000' })]);

const DEAF: RendererCallbacks = {
  hover: () => undefined,
  select: () => undefined,
  cameraMoved: () => undefined,
  leaveMap: () => undefined,
  gestureIgnored: () => undefined,
};

const basemap = (id: string): StyleSpecification => ({ version: 8, sources: {}, layers: [{ id, type: 'background' }] });

/** Id of the lowest layer of the canvas; `null` while there is none. */
const lowestOf = ({ innerMap }: MapRenderer) => (innerMap as { getStyle(): StyleSpecification } | null)?.getStyle().layers[0]?.id ?? null;

it('a map that stays where it is takes one basemap after another, and none', async () => {
  const container = placeContainer();
  const renderer = createRenderer();
  onTestFinished(() => renderer.destroy());
  renderer.mount(container, viewOf(scene), DEAF, { signal: new AbortController().signal });
  renderer.render(scene);
  for (const id of ['light', 'dark']) {
    renderer.drawOnCanvas({ basemap: basemap(id) });
    await eventually(() => expect(lowestOf(renderer)).toBe(id));
  }
  renderer.drawOnCanvas({ basemap: null });
  await eventually(() => expect(lowestOf(renderer)).toBe('padang-map-unknown'));
  expect(container.querySelectorAll('canvas')).toHaveLength(1);
});
