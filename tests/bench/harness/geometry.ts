import type { Page } from 'playwright';
import { cameraFor } from '../../../src/render/default-camera.js';
import { projection } from '../../../src/geo/mercator.js';
import type { Probe } from '../parts/painted.js';
import type { Scene } from './scene-parts.js';

/** Where the map's picture lies on a page, in CSS pixels, without its border. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Finds the map on any page of the bench: the element's, the static figure's, or a peer's. */
export async function findMap(page: Page): Promise<Box | null> {
  return page.evaluate(() => {
    const own = document.querySelector('padang-map');
    const map = own?.shadowRoot?.querySelector('.pm-map') ?? document.querySelector('.pm-map') ?? document.querySelector('#map');
    if (!map || map.clientWidth === 0) return null;
    const { left, top } = map.getBoundingClientRect();
    return { left: left + map.clientLeft, top: top + map.clientTop, width: map.clientWidth, height: map.clientHeight };
  });
}

/**
 * Where the regions of a scene are looked for on a page: every page shows the same bounds in Mercator, as large as fits,
 * with the same margin.
 */
export function probesOn(box: Box, scene: Scene, indicator: string): readonly Probe[] {
  const size = { widthPx: box.width, heightPx: box.height };
  const project = projection(cameraFor(scene.bounds, size), size);
  return scene.probes.map((probe) => ({
    colour: probe.colours[indicator] ?? '',
    spots: probe.lngLats.map((lngLat) => {
      const [x, y] = project(lngLat);
      return [box.left + x, box.top + y] as const;
    }),
  }));
}
