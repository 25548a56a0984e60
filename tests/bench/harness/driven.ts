import type { Page } from 'playwright';

/** What a driven page offers. */
interface Driven {
  create(): Promise<void>;
  show(indicator: string): void;
  timeChange(indicator: string): Promise<number>;
  startFrames(): void;
  endFrames(): readonly number[];
  destroy(): void;
}

type DrivenWindow = Window & { bench: Driven };

const READY_TIMEOUT_MS = 60_000;

/** Opens a driven page and waits until it has made its map. @throws {Error} with the page's own words when it could not */
export async function openDriven(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  const state = await page.waitForFunction(() => document.documentElement.dataset['bench'], undefined, { timeout: READY_TIMEOUT_MS });
  const word = await state.jsonValue();
  if (word !== 'ready') throw new Error(word);
}

/** Turns to an indicator. @returns when the call was made, in milliseconds since the epoch */
export const show = (page: Page, indicator: string): Promise<number> =>
  page.evaluate((id) => {
    const at = performance.timeOrigin + performance.now();
    (window as unknown as DrivenWindow).bench.show(id);
    return at;
  }, indicator);

/** Milliseconds from the call to the task after the first frame with the new colours. */
export const timeChange = (page: Page, indicator: string): Promise<number> =>
  page.evaluate(
    (id) =>
      Promise.race([
        (window as unknown as DrivenWindow).bench.timeChange(id),
        new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the new colours never came')), 10_000)),
      ]),
    indicator,
  );

/** Makes the map anew. */
export const create = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as DrivenWindow).bench.create());

/** Takes the map away. */
export const destroy = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as DrivenWindow).bench.destroy());

/** Begins to note when animation frames come. */
export const startFrames = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as DrivenWindow).bench.startFrames());

/** The times of the animation frames since `startFrames`, in milliseconds. */
export const endFrames = (page: Page): Promise<readonly number[]> => page.evaluate(() => (window as unknown as DrivenWindow).bench.endFrames());
