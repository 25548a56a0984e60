import { describePoint } from '../../src/scene/describe.js';
import { regionsOf } from '../regions-of.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cameraFor } from '../../src/render/default-camera.js';
import type { MapRenderer, Hit, RendererCallbacks, RendererView } from '../../src/render/map-renderer.js';
import type { Scene } from '../../src/scene/scene.js';

/** What the suite needs to know of a renderer. */
export interface RendererCase {
  readonly make: () => MapRenderer;
  /** A scene with regions that have classes, and with points. */
  readonly scene: Scene;
  /** The same map with other values. */
  readonly other: Scene;
}

const SIZE = { widthPx: 400, heightPx: 400 };

/** The contract that every renderer of a map keeps: what it draws can be found by its hooks, what it tells comes by callbacks. */
export function rendererContract(name: string, { make, scene, other }: RendererCase): void {
  describe(`${name} as a renderer`, () => {
    let container: HTMLElement;
    let abort: AbortController;
    let callbacks: { readonly [Key in keyof RendererCallbacks]: ReturnType<typeof vi.fn<RendererCallbacks[Key]>> };

    const viewOf = (shown: Scene, index = 0): RendererView => ({
      camera: cameraFor(shown.panels[0].boundaries.views[index]?.bounds ?? null, SIZE),
      size: SIZE,
    });

    const mounted = (shown: Scene = scene): MapRenderer => {
      const renderer = make();
      renderer.mount(container, viewOf(shown), callbacks, { signal: abort.signal });
      renderer.render(shown);
      return renderer;
    };

    const region = (code: string) => container.querySelector(`[data-region="${code}"]`);

    const drawnCodes = () => [...container.querySelectorAll('[data-region]')].map((element) => element.getAttribute('data-region'));

    const press = (element: Element | null, key: string) =>
      element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

    const click = (element: Element | null) => element?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));

    const hover = (element: Element | null) =>
      element?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, pointerType: 'mouse' }));

    const lastHit = (): Hit | null | undefined => callbacks.hover.mock.lastCall?.[0];

    const first = () => regionsOf(scene)[0]!;

    beforeEach(() => {
      container = document.createElement('div');
      Object.assign(container.style, { position: 'relative', width: '400px', height: '400px' });
      document.body.append(container);
      abort = new AbortController();
      callbacks = {
        hover: vi.fn<RendererCallbacks['hover']>(),
        select: vi.fn<RendererCallbacks['select']>(),
        cameraMoved: vi.fn<RendererCallbacks['cameraMoved']>(),
        leaveMap: vi.fn<RendererCallbacks['leaveMap']>(),
        gestureIgnored: vi.fn<RendererCallbacks['gestureIgnored']>(),
      };
    });
    afterEach(() => {
      abort.abort();
      container.remove();
    });

    it('draws each region and each point of a scene, with its class or state', () => {
      mounted();
      expect(drawnCodes()).toEqual(regionsOf(scene).map(({ code }) => code));
      for (const { code, classIndex, state } of regionsOf(scene)) {
        expect(region(code)?.getAttribute('data-class')).toBe(classIndex === null ? null : String(classIndex));
        expect(region(code)?.getAttribute('data-state')).toBe(state);
      }
      expect([...container.querySelectorAll('[data-point]')].map((point) => point.getAttribute('data-point'))).toEqual(
        scene.panels[0].points.map(({ id }) => id),
      );
    });

    it('names the map, its regions and its points for those who cannot see it', () => {
      mounted();
      expect(container.querySelector(`[aria-label="${scene.frame.label}"]`)).not.toBeNull();
      for (const { code, spoken } of regionsOf(scene)) expect(region(code)?.getAttribute('aria-label')).toBe(spoken);
      for (const point of scene.panels[0].points)
        expect(container.querySelector(`[data-point][aria-label="${describePoint(point)}"]`)).not.toBeNull();
    });

    it('draws nothing before there is a scene', () => {
      make().mount(container, viewOf(scene), callbacks, { signal: abort.signal });
      expect(drawnCodes()).toEqual([]);
    });

    it('draws another scene in place of the first, as if it had been the first', () => {
      const renderer = mounted();
      renderer.render(other);
      for (const { code, spoken, classIndex } of regionsOf(other)) {
        expect(region(code)?.getAttribute('aria-label')).toBe(spoken);
        expect(region(code)?.getAttribute('data-class')).toBe(classIndex === null ? null : String(classIndex));
      }
      expect(drawnCodes()).toHaveLength(regionsOf(other).length);
      expect(container.querySelectorAll('[data-point]')).toHaveLength(other.panels[0].points.length);
    });

    it('looks elsewhere: a closer view draws a region larger', () => {
      const renderer = mounted();
      const width = () =>
        region(regionsOf(scene).find(({ name: each }) => each === 'Padang Barat')?.code ?? first().code)!.getBoundingClientRect().width;
      const before = width();
      renderer.setCamera(viewOf(scene, 1));
      expect(width()).toBeGreaterThan(before * 2);
    });

    it('tells what a pointer comes to, and when it leaves the map', () => {
      mounted();
      hover(region(first().code));
      expect(lastHit()).toMatchObject({ target: { kind: 'region', code: first().code }, by: 'mouse' });
      container.dispatchEvent(new PointerEvent('pointerleave'));
      expect(lastHit()).toBeNull();
    });

    it('tells what was chosen, and that nothing was', () => {
      mounted();
      click(region(first().code));
      expect(callbacks.select.mock.lastCall?.[0]).toMatchObject({ target: { kind: 'region', code: first().code } });
      const point = scene.panels[0].points[0]!;
      click(container.querySelector(`[data-point="${point.id}"]`));
      expect(callbacks.select.mock.lastCall?.[0]).toMatchObject({ target: { kind: 'point', id: point.id } });
      click(container);
      expect(callbacks.select.mock.lastCall?.[0]).toBeNull();
    });

    it('changes nothing of what is drawn by itself: choosing is for its owner to answer', () => {
      mounted();
      const before = container.innerHTML;
      click(region(first().code));
      expect(container.innerHTML).toBe(before);
    });

    it('has one stop for the Tab key, and goes on by arrow keys', () => {
      const renderer = mounted();
      const stops = () => [...container.querySelectorAll('[tabindex="0"]')];
      expect(stops()).toHaveLength(1);
      renderer.focus({ kind: 'region', code: first().code });
      expect(document.activeElement).toBe(region(first().code));
      press(document.activeElement, 'ArrowUp');
      expect(document.activeElement).not.toBe(region(first().code));
      expect(stops()).toEqual([document.activeElement]);
      press(document.activeElement, 'ArrowDown');
      expect(document.activeElement).toBe(region(first().code));
    });

    it('chooses by Enter and the space bar, and nothing by Escape', () => {
      const renderer = mounted();
      renderer.focus({ kind: 'region', code: first().code });
      for (const key of ['Enter', ' ']) {
        press(document.activeElement, key);
        expect(callbacks.select.mock.lastCall?.[0]).toMatchObject({ target: { kind: 'region', code: first().code }, by: 'keyboard' });
      }
      press(document.activeElement, 'Escape');
      expect(callbacks.select.mock.lastCall?.[0]).toBeNull();
    });

    it('keeps the focus when another scene is drawn', () => {
      const renderer = mounted();
      renderer.focus({ kind: 'region', code: first().code });
      renderer.render(other);
      expect(document.activeElement?.getAttribute('data-region')).toBe(first().code);
    });

    it('leaves the focus where it is for something that is not on the map', () => {
      const renderer = mounted();
      renderer.focus({ kind: 'region', code: '99.99.99' });
      renderer.focus({ kind: 'point', id: 'nothing' });
      expect(container.contains(document.activeElement)).toBe(false);
    });

    it('sets one thing off from the rest, and lets it go again', () => {
      const renderer = mounted();
      const before = container.innerHTML;
      for (const target of [
        { kind: 'region', code: first().code },
        { kind: 'point', id: scene.panels[0].points[0]!.id },
      ] as const) {
        renderer.highlight(target);
        expect(container.innerHTML).not.toBe(before);
        renderer.highlight(null);
        expect(container.innerHTML).toBe(before);
      }
    });

    it.each([
      ['destroy', (renderer: MapRenderer) => renderer.destroy()],
      ['the signal', () => abort.abort()],
    ])('leaves its container empty and is silent after %s', (_, end) => {
      const renderer = mounted();
      end(renderer);
      expect(container.childNodes).toHaveLength(0);
      renderer.render(other);
      renderer.setCamera(viewOf(scene, 1));
      renderer.highlight({ kind: 'region', code: first().code });
      renderer.focus({ kind: 'region', code: first().code });
      for (const type of ['pointermove', 'pointerleave', 'click', 'focusin', 'focusout']) container.dispatchEvent(new Event(type));
      expect(container.childNodes).toHaveLength(0);
      expect(callbacks.hover).not.toHaveBeenCalled();
      expect(callbacks.select).not.toHaveBeenCalled();
      expect(() => renderer.destroy()).not.toThrow();
    });

    it('takes nothing over where the signal has come before', () => {
      abort.abort();
      mounted();
      expect(container.childNodes).toHaveLength(0);
    });

    it('stands beside another in one page, each with ids of its own', () => {
      const second = document.createElement('div');
      container.after(second);
      mounted();
      make().mount(second, viewOf(scene), callbacks, { signal: abort.signal });
      const ids = [...document.body.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      second.remove();
    });
  });
}
