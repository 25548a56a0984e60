import { afterEach, describe, expect, it, vi } from 'vitest';
import { untilInSight } from '../../src/data/page-in-sight.js';
import { FakePage } from '../fakes/page.js';

afterEach(() => vi.unstubAllGlobals());

const signal = () => new AbortController().signal;

describe('what waits for a page in sight', () => {
  it('goes on at once where the page is, and where there is none', async () => {
    await untilInSight(signal());
    vi.stubGlobal('document', new FakePage('visible'));
    await untilInSight(signal());
  });

  it('goes on when a hidden page comes into sight, not at another change, and is gone from it then', async () => {
    const page = new FakePage('hidden');
    vi.stubGlobal('document', page);
    let isOver = false;
    const waiting = untilInSight(signal()).then(() => (isOver = true));
    page.turn('hidden');
    await Promise.resolve();
    expect(isOver).toBe(false);
    page.turn('visible');
    await waiting;
    expect(page.listeners.size).toBe(0);
  });

  it('ends with the reason when it is aborted, and is gone from the page', async () => {
    const page = new FakePage('hidden');
    vi.stubGlobal('document', page);
    const controller = new AbortController();
    const waiting = untilInSight(controller.signal);
    controller.abort('enough');
    await expect(waiting).rejects.toBe('enough');
    expect(page.listeners.size).toBe(0);
  });
});
