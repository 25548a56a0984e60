import type { Page } from 'playwright';
import { endFrames, startFrames } from './driven.js';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const STEP_PX = 3;
/** A map that takes longer has shown how slow it is. */
const LONGEST_MS = 10_000;

/**
 * Drags a map by its middle with a mouse, one small step for each frame of the page.
 * @returns milliseconds between the page's animation frames meanwhile
 */
export async function dragFrames(page: Page, { left, top, width, height }: Place, steps: number): Promise<readonly number[]> {
  const [x, y] = [left + width / 2, top + height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // The first move only tells the map that this is a drag.
  await page.mouse.move(x - 6, y - 6);
  await startFrames(page);
  const end = Date.now() + LONGEST_MS;
  for (let step = 1; step <= steps && Date.now() < end; step += 1) {
    await page.mouse.move(x - 6 - STEP_PX * step, y - 6 - STEP_PX * Math.sin(step / 5) * 4);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  await page.mouse.up();
  const times = await endFrames(page);
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}
