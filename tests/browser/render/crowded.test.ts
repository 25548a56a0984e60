import { regionsOf } from '../../regions-of.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cameraFor } from '../../../src/render/default-camera.js';
import type { MapRenderer, RendererCallbacks } from '../../../src/render/map-renderer.js';
import { createRenderer } from '../../../src/render/create-renderer.js';
import { bundledLocale } from '../../../src/i18n/bundled-locale.js';
import { composeScene } from '../../../src/scene/compose-scene.js';
import { DEFAULT_VIEW } from '../../../src/scene/view.js';
import { padangDataset } from '../../../src/geo/padang-dataset.js';
import { madeUpGrid } from '../../geo/made-up-grid.js';

const SIZE = { widthPx: 600, heightPx: 600 };
const sceneOf = (count: number) => composeScene(padangDataset, madeUpGrid(count), DEFAULT_VIEW, bundledLocale('id'));

describe('a map of more than 2,000 regions', () => {
  const scene = sceneOf(2001);
  let container: HTMLElement;
  let renderer: MapRenderer;
  let select: ReturnType<typeof vi.fn<RendererCallbacks['select']>>;

  const draw = (shown: typeof scene) => {
    renderer.mount(
      container,
      { size: SIZE, camera: cameraFor(shown.panels[0].boundaries.views[0]!.bounds, SIZE) },
      { hover: () => undefined, select, cameraMoved: () => undefined, leaveMap: () => undefined, gestureIgnored: () => undefined },
      { signal: new AbortController().signal },
    );
    renderer.render(shown);
  };
  const named = () => [...container.querySelectorAll('[data-region][aria-label]')].map((element) => element.getAttribute('data-region'));
  const region = (index: number) => container.querySelector<SVGElement>(`[data-region="${regionsOf(scene)[index]!.code}"]`)!;

  beforeEach(() => {
    container = document.createElement('div');
    document.body.append(container);
    select = vi.fn<RendererCallbacks['select']>();
    renderer = createRenderer();
  });
  afterEach(() => {
    renderer.destroy();
    container.remove();
  });

  it('draws them all and names the one that the Tab key reaches', () => {
    draw(scene);
    expect(container.querySelectorAll('[data-region]')).toHaveLength(2001);
    expect(named()).toHaveLength(1);
    expect(container.querySelector('[tabindex="0"]')?.getAttribute('data-region')).toBe(named()[0]);
    expect(container.querySelectorAll('[data-region][role]')).toHaveLength(1);
  });

  it('names each region before the focus comes to it, by its whole sentence', () => {
    draw(scene);
    for (const index of [7, 1500]) {
      renderer.focus({ kind: 'region', code: regionsOf(scene)[index]!.code });
      expect(document.activeElement).toBe(region(index));
      expect(region(index).getAttribute('aria-label')).toBe(regionsOf(scene)[index]!.spoken);
      expect([region(index).getAttribute('role'), region(index).getAttribute('tabindex')]).toEqual(['option', '0']);
    }
  });

  it('goes on by arrow keys, each stop named', () => {
    draw(scene);
    renderer.focus({ kind: 'region', code: regionsOf(scene)[7]!.code });
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement).not.toBe(region(7));
    expect(document.activeElement?.hasAttribute('aria-label')).toBe(true);
    expect(named()).toHaveLength(1);
  });

  it('names what is set off, and takes a click on any', () => {
    draw(scene);
    renderer.highlight({ kind: 'region', code: regionsOf(scene)[99]!.code });
    expect(named()).toContain(regionsOf(scene)[99]!.code);
    region(1234).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(select.mock.lastCall?.[0]?.target).toEqual({ kind: 'region', code: regionsOf(scene)[1234]!.code });
  });

  it('is one region more than a map that names them all', () => {
    draw(sceneOf(2000));
    expect(named()).toHaveLength(2000);
  });
});
