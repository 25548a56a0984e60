import type { Page } from 'puppeteer-core';

/** A position in the window, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Two frames, after which what was changed in a page is laid out and told of. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Puts another page with a map in a frame over this one, and waits until MapLibre has come there: as long as it takes. */
export async function untilCanvasIn(page: Page, address: string): Promise<void> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%' });
    document.body.append(frame);
  }, address);
  await page.waitForFunction(() => {
    const loaded = document.querySelector('iframe')?.contentWindow?.performance.getEntriesByType('resource') ?? [];
    return loaded.some(({ name }) => name.includes('webgl'));
  });
}

/** Whether MapLibre has been asked for in a page. */
export function askedForCanvas(page: Page): Promise<boolean> {
  return page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('webgl')));
}

/** Where in the window each region of the first map can be hit, well within it, by its code. */
export function spotsOf(page: Page): Promise<Readonly<Record<string, Spot>>> {
  return page.evaluate(() => {
    const root = document.querySelector('padang-map')?.shadowRoot;
    root?.querySelector('.pm-map')?.scrollIntoView({ block: 'center' });
    const steps = Array.from({ length: 24 }, (_, step) => (step + 0.5) / 24);
    const spots: Record<string, Spot> = {};
    for (const path of root?.querySelectorAll('path[data-region]') ?? []) {
      const { left, top, width, height } = path.getBoundingClientRect();
      const hits = (x: number, y: number) => root?.elementFromPoint(x, y) === path;
      const found = steps
        .flatMap((down) => steps.map((across) => ({ x: left + width * across, y: top + height * down })))
        .find(({ x, y }) => [-2, 0, 2].every((step) => hits(x + step, y) && hits(x, y + step)));
      if (found) spots[path.getAttribute('data-region') ?? ''] = found;
    }
    return spots;
  });
}

/** The box in the window of what a selector finds in the first map. */
export function boxOf(
  page: Page,
  selector: string,
): Promise<{ readonly left: number; readonly top: number; readonly width: number; readonly height: number }> {
  return page.evaluate((wanted) => {
    const found = document.querySelector('padang-map')?.shadowRoot?.querySelector(wanted);
    if (!found) throw new Error(`Nothing in the map matches ${wanted}.`);
    const { left, top, width, height } = found.getBoundingClientRect();
    return { left, top, width, height };
  }, selector);
}
