import { regionsOf, withRegions } from '../../../regions-of.js';
import { describe, expect, it, vi } from 'vitest';
import { RendererError } from '../../../../src/model/errors.js';
import { sceneWith, square } from './made-up-scene.js';
import { hearing, openLayer, pixelAt, pixelOf, placeContainer, SIZE } from './open-layer.js';

const scene = sceneWith([square([100, -1], 0.4, { code: 'a' })]);
const view = { camera: { center: [100.2, -0.8] as const, zoom: 9 }, size: SIZE };

/** Makes a browser that cannot do something, and gives it back. */
async function without<T>(target: object, name: string, stand: unknown, act: () => Promise<T>): Promise<T> {
  const kept: unknown = Reflect.get(target, name);
  Reflect.set(target, name, stand);
  try {
    return await act();
  } finally {
    Reflect.set(target, name, kept);
  }
}

const refusalOf = (opening: Promise<unknown>) =>
  opening.then(
    () => null,
    (error: unknown) => error,
  );

describe('a canvas that cannot be', () => {
  it('is refused where there is no WebGL2, and leaves the container as it was', async () => {
    const container = placeContainer();
    const error = await without(
      HTMLCanvasElement.prototype,
      'getContext',
      () => null,
      () => refusalOf(openLayer(scene, { container, view })),
    );
    expect(error).toBeInstanceOf(RendererError);
    expect(error).toMatchObject({ name: 'RendererError', code: 'no-webgl' });
    expect(container.childNodes).toHaveLength(0);
  });

  it('is refused where the worker does not run, and opens when it does', async () => {
    const container = placeContainer();
    const Real = window.Worker;
    class DeadWorker extends Real {
      constructor() {
        super('/no-such-worker.js', { type: 'module' });
      }
    }
    const error = await without(window, 'Worker', DeadWorker, () => refusalOf(openLayer(scene, { container, view })));
    expect(error).toMatchObject({ name: 'RendererError', code: 'no-worker' });
    expect(container.childNodes).toHaveLength(0);
    await openLayer(scene, { container, view });
  });

  it('ends with the reason of the signal that aborted it, before it opens and while it does', async () => {
    const container = placeContainer();
    const reason = new Error('not wanted any more');
    const before = new AbortController();
    before.abort(reason);
    expect(await refusalOf(openLayer(scene, { container, view, signal: before.signal }))).toBe(reason);
    const amid = new AbortController();
    const opening = refusalOf(openLayer(scene, { container, view, signal: amid.signal }));
    await expect.poll(() => container.querySelector('canvas')).not.toBeNull();
    amid.abort(reason);
    expect(await opening).toBe(reason);
    expect(container.childNodes).toHaveLength(0);
  });
});

describe('a canvas that has lost its context', () => {
  it('says so, takes it up again with what has come meanwhile, and says when that can be seen', async () => {
    const told = hearing();
    const layer = await openLayer(scene, { view, ...told.callbacks });
    const context = layer.innerMap.getCanvas().getContext('webgl2');
    const extension = context?.getExtension('WEBGL_lose_context');
    const gone = new Promise((resolve) => layer.innerMap.getCanvas().addEventListener('webglcontextlost', resolve));
    extension?.loseContext();
    await gone;
    await expect.poll(() => told.words).toEqual(['lost']);
    layer.render(
      withRegions(
        scene,
        regionsOf(scene).map((region) => ({ ...region, fill: '#0000cc' })),
      ),
    );
    layer.select(new Set(regionsOf(scene).map(({ code }) => code)));
    layer.setCamera({ ...view, camera: { ...view.camera, zoom: 9.5 } });
    layer.highlight({ kind: 'region', code: 'a' });
    // A browser restores a context only after the event that took it is over.
    setTimeout(() => extension?.restoreContext());
    await told.restored;
    expect(told.words).toEqual(['lost', 'restored']);
    expect(pixelAt(layer, view.camera.center, view)).toEqual(pixelOf('#0000cc'));
  });

  it('can be taken away', async () => {
    const container = placeContainer();
    const layer = await openLayer(scene, { view, container });
    const canvas = layer.innerMap.getCanvas();
    const gone = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve));
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    await gone;
    layer.destroy();
    expect(container.childNodes).toHaveLength(0);
  });
});

describe('a canvas that is taken away', () => {
  it('gives its context back, so that more maps can come and go than a page has contexts', async () => {
    const container = placeContainer();
    const first = await openLayer(scene, { view, container: placeContainer() });
    for (let round = 0; round < 18; round += 1) {
      const layer = await openLayer(scene, { view, container });
      const context = layer.innerMap.getCanvas().getContext('webgl2');
      layer.destroy();
      expect(context?.isContextLost()).toBe(true);
      expect(container.childNodes).toHaveLength(0);
    }
    expect(first.innerMap.getCanvas().getContext('webgl2')?.isContextLost()).toBe(false);
  }, 120_000);

  it('lets its worker go with the last map, and tells nothing any more', async () => {
    const ended: Worker[] = [];
    const started: Worker[] = [];
    const Real = window.Worker;
    class CountedWorker extends Real {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        started.push(this);
      }
      override terminate(): void {
        ended.push(this);
        super.terminate();
      }
    }
    await without(window, 'Worker', CountedWorker, async () => {
      const told = hearing();
      const layers = [1, 2].map(() => openLayer(scene, { view, ...told.callbacks }));
      const [one, two] = await Promise.all(layers);
      one?.destroy();
      expect(ended).toEqual([]);
      two?.destroy();
      two?.destroy();
      await expect.poll(() => ended).toEqual(started);
      expect(started.length).toBeGreaterThan(0);
      expect(told.words).toEqual([]);
    });
  });

  it('leaves no listener on the window', async () => {
    const [added, removed] = [vi.spyOn(window, 'addEventListener'), vi.spyOn(window, 'removeEventListener')];
    const layer = await openLayer(scene, { view });
    layer.destroy();
    const listeners = ({ mock }: typeof added) => mock.calls.map(([type, listener]) => ({ type, listener }));
    expect(listeners(added).length).toBeGreaterThan(0);
    expect(listeners(removed)).toEqual(expect.arrayContaining(listeners(added)));
    vi.restoreAllMocks();
  });
});
