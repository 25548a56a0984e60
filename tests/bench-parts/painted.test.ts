import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hasColour, isPainted, paintedShare, rgbOf, type Probe } from '../bench/parts/painted.js';
import { readPng, type Picture } from '../bench/parts/png.js';

/** A made picture: one letter a pixel. */
function pictureOf(rows: readonly string[], colours: Readonly<Record<string, string>>): Picture {
  const rgba = rows.flatMap((row) => [...row].flatMap((letter) => [...rgbOf(colours[letter] ?? '#ffffff'), 255]));
  return { width: rows[0]?.length ?? 0, height: rows.length, rgba: Uint8Array.from(rgba) };
}

const COLOURS = { r: '#bd0026', o: '#feb24c', '.': '#f4f4f2' };

const probe = (colour: string, ...spots: readonly (readonly [number, number])[]): Probe => ({ colour, spots });

describe('the judgement of a picture', () => {
  it('finds a colour at a pixel, a little off too, and none outside the picture', () => {
    const picture = pictureOf(['r.', '.o'], COLOURS);
    expect(hasColour(picture, 0.9, 0.9, '#bd0026')).toBe(true);
    expect(hasColour(picture, 0, 0, '#b7062c')).toBe(true);
    expect(hasColour(picture, 0, 0, '#e31a1c')).toBe(false);
    expect(hasColour(picture, 1, 0, '#bd0026')).toBe(false);
    expect(hasColour(picture, 2, 0, '#ffffff')).toBe(false);
    expect(hasColour(picture, -1, 0, '#bd0026')).toBe(false);
  });

  it('takes a region for painted whose spots are partly under a name', () => {
    const picture = pictureOf(['rr...'], COLOURS);
    const spots = [0, 1, 2, 3, 4].map((x) => [x, 0] as const);
    expect(paintedShare(picture, [probe('#bd0026', ...spots)])).toBe(1);
    expect(paintedShare(pictureOf(['r....'], COLOURS), [probe('#bd0026', ...spots)])).toBe(0);
  });

  it('takes a map for painted when four in five of its regions are, and the bare ground for none', () => {
    const picture = pictureOf(['rrrr.', '.....'], COLOURS);
    const regions = [0, 1, 2, 3, 4].map((x) => probe('#bd0026', [x, 0]));
    expect(isPainted(picture, regions)).toBe(true);
    expect(isPainted(pictureOf(['rrr..', '.....'], COLOURS), regions)).toBe(false);
    expect(isPainted(pictureOf(['.....', '.....'], COLOURS), regions)).toBe(false);
  });

  it('does not take another indicator’s colours for the one asked for', () => {
    const regions = [0, 1, 2].map((x) => probe('#feb24c', [x, 0]));
    expect(isPainted(pictureOf(['rrr'], COLOURS), regions)).toBe(false);
    expect(isPainted(pictureOf(['ooo'], COLOURS), regions)).toBe(true);
  });

  it('never takes a map without regions for painted', () => {
    expect(isPainted(pictureOf(['r'], COLOURS), [])).toBe(false);
  });
});

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
}

/** Writes rows that are filtered already, each beginning with its filter's number. */
function pngOf(width: number, channels: 3 | 4, rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, channels === 4 ? 6 : 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('the reading of a PNG', () => {
  it('undoes each of the five filters', () => {
    // Each row stands for the pixels (10, 20, 30) and (40, 60, 90), written by its own filter.
    const { rgba, width, height } = readPng(
      pngOf(2, 3, [
        [0, 10, 20, 30, 40, 60, 90],
        [1, 10, 20, 30, 30, 40, 60],
        [2, 0, 0, 0, 0, 0, 0],
        [3, 5, 10, 15, 15, 20, 30],
        [4, 0, 0, 0, 0, 0, 0],
      ]),
    );
    expect([width, height]).toEqual([2, 5]);
    for (let row = 0; row < 5; row += 1) expect([...rgba.slice(row * 8, row * 8 + 8)]).toEqual([10, 20, 30, 255, 40, 60, 90, 255]);
  });

  it('reads opacity where there is one, and wraps sums at 256', () => {
    expect([...readPng(pngOf(2, 4, [[1, 200, 0, 0, 128, 100, 1, 2, 0]])).rgba]).toEqual([200, 0, 0, 128, 44, 1, 2, 128]);
  });

  it('refuses what is no PNG of this kind', () => {
    expect(() => readPng(Buffer.from('GIF89a'))).toThrow('PNG');
    const palette = pngOf(1, 3, [[0, 1, 2, 3]]);
    palette[25] = 3;
    expect(() => readPng(palette)).toThrow('colour type 3');
  });
});
