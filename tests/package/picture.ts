import type { Locator } from 'playwright';

/** A picture as it was seen, in device pixels. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Red, green, blue and opacity, 0 to 255, row by row. */
  readonly data: Uint8ClampedArray;
}

async function decoded(seen: Locator, png: Buffer): Promise<Picture> {
  const { widthPx, heightPx, text } = await seen.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    let letters = '';
    for (let start = 0; start < data.length; start += 8192) letters += String.fromCharCode(...data.subarray(start, start + 8192));
    return { widthPx: width, heightPx: height, text: btoa(letters) };
  }, png.toString('base64'));
  return { widthPx, heightPx, data: new Uint8ClampedArray(Buffer.from(text, 'base64')) };
}

/** What is seen of a map once its camera rests and all is drawn. */
export async function settledPicture(seen: Locator): Promise<Picture> {
  await seen.page().waitForFunction(() => {
    const map = document.querySelector('padang-map');
    const inner = map?.innerMap as { areTilesLoaded(): boolean } | null;
    return map?.shadowRoot?.querySelector('.pm-camera')?.hasAttribute('transform') === false && inner?.areTilesLoaded() !== false;
  });
  // The frame in which it has come to rest, then one that shows it.
  await seen.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return decoded(seen, await seen.screenshot());
}

type Spot = readonly [x: number, y: number];

function difference(a: Picture, b: Picture, [x, y]: Spot, [east, south]: Spot): number {
  const left = (Math.round(y) * a.widthPx + Math.round(x)) * 4;
  const right = ((Math.round(y) + south) * b.widthPx + Math.round(x) + east) * 4;
  return [0, 1, 2].reduce((sum, part) => sum + Math.abs((a.data[left + part] ?? 0) - (b.data[right + part] ?? 0)), 0);
}

/** How far the colours of two pictures are apart at a spot: the greatest of red, green and blue, 0 to 255. */
export function colourDistance(a: Picture, b: Picture, [x, y]: Spot): number {
  const at = (Math.round(y) * a.widthPx + Math.round(x)) * 4;
  return Math.max(...[0, 1, 2].map((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0))));
}

/** Whether something is to be seen within so many pixels of a spot, by which a shift could be told. */
export function hasDetail(picture: Picture, spot: Spot, reachPx: number): boolean {
  const changes = (step: Spot) => around(spot, reachPx).filter((each) => difference(picture, picture, each, step) > 60).length;
  return changes([1, 0]) > 4 && changes([0, 1]) > 4;
}

/** A picture moved to the right by pixels: what a comparison has to tell from the first. */
export function movedBy({ widthPx, heightPx, data }: Picture, east: number): Picture {
  const moved = new Uint8ClampedArray(data.length);
  moved.set(data.subarray(0, data.length - east * 4), east * 4);
  return { widthPx, heightPx, data: moved };
}

/**
 * Whether around a spot a second picture is most like the first when it is shifted by more than so many pixels. Along a
 * straight line every shift is as good as none: one counts only where it explains the picture clearly better.
 */
export function isShifted(
  a: Picture,
  b: Picture,
  spot: Spot,
  { reachPx, mostPx }: { readonly reachPx: number; readonly mostPx: number },
): boolean {
  const spots = around(spot, reachPx);
  const sums = { within: Infinity, beyond: Infinity };
  for (const shift of around([0, 0], Math.ceil(mostPx) + 3)) {
    const sum = spots.reduce((total, each) => total + difference(a, b, each, shift), 0);
    const kind = Math.max(...shift.map(Math.abs)) <= mostPx ? 'within' : 'beyond';
    sums[kind] = Math.min(sums[kind], sum);
  }
  return sums.beyond < 0.7 * sums.within - 3 * spots.length;
}

function around([x, y]: Spot, reachPx: number): readonly Spot[] {
  const steps = Array.from({ length: 2 * reachPx + 1 }, (_, index) => index - reachPx);
  return steps.flatMap((south) => steps.map((east): Spot => [x + east, y + south]));
}
