import type { Page } from 'playwright';

/** What a driven page offers. */
interface Driven {
  show(indicator: string): void;
  live(rounds: number, wantsCanvas: boolean): Promise<void>;
  timeChange(indicator: string): Promise<number>;
  startFrames(): void;
  endFrames(): readonly number[];
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

/** Makes and removes so many maps. @throws {Error} when one that is to get a canvas never gets it */
export const live = (page: Page, rounds: number, wantsCanvas: boolean): Promise<void> =>
  page.evaluate(([count, canvas]) => (window as unknown as DrivenWindow).bench.live(count, canvas), [rounds, wantsCanvas] as const);

/** Begins to note when animation frames come. */
export const startFrames = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as DrivenWindow).bench.startFrames());

/** The times of the animation frames since `startFrames`, in milliseconds. */
export const endFrames = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as DrivenWindow).bench.endFrames());
