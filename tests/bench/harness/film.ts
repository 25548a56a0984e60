import type { CDPSession } from 'playwright';
import type { Device } from './browser.js';
import { readPng, type Picture } from '../parts/png.js';

/** One frame as it was shown. */
interface Frame {
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  readonly data: string;
}

const REST_MS = 500;

/**
 * Films a page: Chromium hands over each frame that changed something, at most about a hundred a second, with the time
 * at which it was shown. The frames are taken outside the page's process, so that its slowed thread does none of the work,
 * and looked at only after.
 */
export class Film {
  readonly #cdp: CDPSession;
  #frames: readonly Frame[] = [];

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
    cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
      this.#frames = [...this.#frames, { atMs: (metadata.timestamp ?? 0) * 1000, data }];
    });
  }

  /** Films at one pixel to a CSS pixel, whatever the device's own. */
  static async start(cdp: CDPSession, { viewport: { width, height } }: Device): Promise<Film> {
    const film = new Film(cdp);
    await cdp.send('Page.startScreencast', { format: 'png', maxWidth: width, maxHeight: height, everyNthFrame: 1 });
    return film;
  }

  /** How many frames there are so far. */
  get length(): number {
    return this.#frames.length;
  }

  /** Forgets the frames so far. */
  rewind(): void {
    this.#frames = [];
  }

  /** Waits until no frame has come for a while. */
  async rest(): Promise<void> {
    for (let seen = -1; seen !== this.length;) {
      seen = this.length;
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
  }

  /** The newest frame; `null` before the first. */
  newest(): Picture | null {
    const frame = this.#frames[this.#frames.length - 1];
    return frame ? readPng(Buffer.from(frame.data, 'base64')) : null;
  }

  /** When the first frame was shown that something holds for, in milliseconds since the epoch; `null` where there is none. */
  firstAt(holds: (picture: Picture) => boolean): number | null {
    for (const { atMs, data } of this.#frames) if (holds(readPng(Buffer.from(data, 'base64')))) return atMs;
    return null;
  }

  async stop(): Promise<void> {
    await this.#cdp.send('Page.stopScreencast');
  }
}

/** Waits until the newest frame of a film shows something. @returns whether it came in time */
export async function waitForFrame(film: Film, holds: (picture: Picture) => boolean, timeoutMs: number, everyMs = 100): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  let seen = -1;
  while (Date.now() < end) {
    if (film.length !== seen) {
      seen = film.length;
      const picture = film.newest();
      if (picture && holds(picture)) return true;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return false;
}
