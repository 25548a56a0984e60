import { regionsOf } from '../../../regions-of.js';
import { describe, expect, it } from 'vitest';
import { composeScene, padangBoundaries, validate } from '../../../../src/core.js';
import { demoDataset } from '../../demo-dataset.js';
import { openLayer, pixelAt, pixelOf, placeContainer, viewOf } from './open-layer.js';

const { dataset } = validate(demoDataset);
const scene = composeScene(dataset, padangBoundaries(), { indicator: 'low-welfare-families' });
const other = composeScene(dataset, padangBoundaries(), { indicator: 'psm-per-10000-people' });

describe('the canvas', () => {
  it('shows each region in its colour as soon as it is open, as the first child of its container', async () => {
    const container = placeContainer();
    const above = document.createElement('span');
    container.append(above);
    const layer = await openLayer(scene, { container });
    expect(container.firstElementChild).toContain(layer.innerMap.getCanvas());
    expect(container.lastElementChild).toBe(above);
    for (const { fill, labelLngLat } of regionsOf(scene)) {
      expect(pixelAt(layer, labelLngLat, viewOf(scene))).toEqual(pixelOf(fill ?? ''));
    }
  });

  it('recolours in the next frame without its shapes being sent again', async () => {
    const layer = await openLayer(scene);
    layer.render(other);
    for (const { fill, labelLngLat } of regionsOf(other)) {
      expect(pixelAt(layer, labelLngLat, viewOf(other))).toEqual(pixelOf(fill ?? ''));
    }
  });
});
