import { regionsOf } from '../../regions-of.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { composeScene, padangBoundaries } from '../../../src/core.js';
import { RendererController } from '../../../src/elements/controllers/renderer.controller.js';
import { projection } from '../../../src/geo/mercator.js';
import { padangDataset } from '../../../src/geo/padang-dataset.js';
import { allInside, inside, placeContainer, readyMap } from '../placed-map.js';
import { dragAlong, edgesOf, isAtRest, middleOf, offBy, pullAlong, scaledAround, shifted, wantMotion, way } from '../real-gestures.js';

beforeEach(async () => {
  await page.viewport(390, 844);
  await wantMotion('reduce');
});

const moved = async (placing = {}) => {
  const map = await readyMap({ widthPx: 390, ...placing });
  const before = edgesOf(map);
  await dragAlong(way(middleOf(map), [-50, 30]));
  await expect.poll(() => isAtRest(map) && edgesOf(map)[0] !== before[0]).toBe(true);
  return map;
};

describe('a camera that was moved', () => {
  it('stays when another indicator is shown', async () => {
    const map = await moved();
    middleOf(map);
    const within = () => shifted(edgesOf(map), [0, -inside(map, '[part=map]').getBoundingClientRect().top]);
    const before = within();
    map.indicator = 'psm';
    await map.whenReady();
    expect(offBy(within(), before)).toBeLessThan(0.01);
  });

  it('stays when the element is moved in the page', async () => {
    const map = await moved();
    const outline = inside(map, 'path[data-region="13.71.11"]').getAttribute('d');
    placeContainer(390).append(map);
    await map.whenReady();
    expect(inside(map, 'path[data-region="13.71.11"]').getAttribute('d')).toBe(outline);
    expect(allInside(map, 'select[aria-label="Bagian peta"] option').length).toBe(4);
  });

  it('keeps its middle and what it shows when the map gets another size, and comes back with the size', async () => {
    const map = await moved();
    const fromMiddle = () => {
      const { top, height } = inside(map, '.pm-map').getBoundingClientRect();
      return shifted(edgesOf(map), [0, -(top + height / 2)]);
    };
    const first = fromMiddle();
    map.parentElement!.style.width = '260px';
    await expect.poll(() => inside(map, '.pm-svg').getAttribute('viewBox')).toBe('0 0 258 258');
    const middle = { x: 130, y: 0 };
    const scale = 258 / 388;
    const expected = scaledAround(shifted(first, [-65, 0]), middle, scale);
    expect(offBy(fromMiddle(), expected)).toBeLessThan(0.5);
    map.parentElement!.style.width = '390px';
    await expect.poll(() => inside(map, '.pm-svg').getAttribute('viewBox')).toBe('0 0 388 388');
    expect(offBy(fromMiddle(), first)).toBeLessThan(0.01);
  });

  it('is fitted anew by another view', async () => {
    const plain = await readyMap({ widthPx: 390 });
    await userEvent.selectOptions(inside(plain, 'select[aria-label="Bagian peta"]'), 'centre');
    await plain.whenReady();
    const outline = inside(plain, 'path[data-region="13.71.03"]').getAttribute('d');
    const map = await moved();
    await userEvent.selectOptions(inside(map, 'select[aria-label="Bagian peta"]'), 'centre');
    await map.whenReady();
    expect(inside(map, 'path[data-region="13.71.03"]').getAttribute('d')).toBe(outline);
  });

  it('touches nothing but one attribute of what is drawn while it moves', async () => {
    const map = await readyMap({ widthPx: 390, attributes: { renderer: 'svg' } });
    const at = middleOf(map);
    await pullAlong(way(at, [-10, 0], 2));
    await expect.poll(() => isAtRest(map)).toBe(false);
    await map.updateComplete;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(inside(map, '[part=map]'), { attributes: true, childList: true, characterData: true, subtree: true });
    const [, ...rest] = way(at, [-60, 20]);
    const move = (index: number) =>
      inside(map, '.pm-sea').dispatchEvent(
        new PointerEvent('pointermove', {
          pointerType: 'mouse',
          pointerId: 1,
          buttons: 1,
          clientX: rest[index]!.x,
          clientY: rest[index]!.y,
          bubbles: true,
          composed: true,
        }),
      );
    const before = edgesOf(map)[0]!;
    rest.forEach((_, index) => move(index));
    await expect.poll(() => edgesOf(map)[0]).not.toBe(before);
    observer.disconnect();
    expect(records.map(({ attributeName, target }) => [attributeName, (target as Element).getAttribute('class')])).toEqual([
      ['transform', 'pm-camera'],
    ]);
    await dragAlong(way(at, [1, 0], 1));
  });
});

describe('the controller of a camera', () => {
  const boundaries = padangBoundaries();
  const scene = composeScene(padangDataset, boundaries);
  const bounds = boundaries.views[0]!.bounds;

  const placed = () => {
    const container = placeContainer(300);
    container.style.cssText += 'position: relative; height: 300px';
    const host = { addController: vi.fn(), removeController: vi.fn(), requestUpdate: vi.fn(), updateComplete: Promise.resolve(true) };
    const told: string[] = [];
    const rested = vi.fn((..._: unknown[]) => told.push('rested'));
    const controller = new RendererController(host, {
      hover: vi.fn(),
      select: vi.fn(),
      leaveMap: vi.fn(),
      gestureIgnored: vi.fn(),
      cameraMoves: () => told.push('begun'),
      cameraRests: rested,
    });
    controller.draw(container, scene, bounds);
    return { controller, container, told, rested, host };
  };

  it('tells nothing where it only fits the camera', () => {
    const { told, controller } = placed();
    controller.fit();
    controller.draw(null, scene, bounds);
    expect(told).toEqual([]);
  });

  it('goes to a place, and tells that it has begun and where it rests', async () => {
    await wantMotion('no-preference');
    const { controller, container, told, rested } = placed();
    const { labelLngLat } = regionsOf(scene)[0]!;
    controller.zoomTo(labelLngLat, 13);
    await expect.poll(() => told).toEqual(['begun', 'rested']);
    const [camera, size] = rested.mock.lastCall as [never, never];
    expect(camera).toMatchObject({ zoom: 13 });
    expect(size).toEqual({ widthPx: 300, heightPx: 300 });
    const [x, y] = projection(camera, size)(labelLngLat);
    expect([x, y]).toEqual([expect.closeTo(150, 3), expect.closeTo(150, 3)]);
    expect(container.querySelector('.pm-camera')?.hasAttribute('transform')).toBe(false);
    controller.hostDisconnected();
  });

  it('goes there at once where less motion is wanted, and tells both', () => {
    const { controller, told } = placed();
    controller.zoomTo([100.4, -0.9], 13);
    expect(told).toEqual(['begun', 'rested']);
    controller.hostDisconnected();
  });

  it('knows what more can be done, and has its host updated when that changes', () => {
    const { controller, host } = placed();
    expect(controller.state).toEqual({ isMoved: false, canZoomIn: true, canZoomOut: true });
    controller.zoomTo([100.4, -0.9], 99);
    expect(controller.state).toEqual({ isMoved: true, canZoomIn: false, canZoomOut: true });
    controller.zoomBy(-99);
    expect(controller.state).toEqual({ isMoved: true, canZoomIn: true, canZoomOut: false });
    expect(host.requestUpdate).toHaveBeenCalledTimes(2);
    controller.hostDisconnected();
  });

  it('stops on its way when its map leaves the page', async () => {
    await wantMotion('no-preference');
    const { controller, told } = placed();
    controller.zoomBy(1);
    controller.hostDisconnected();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(told).toEqual([]);
  });
});
