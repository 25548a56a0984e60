import { execFileSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { padangDataset, regions } from '../../src/core.js';
import { renderStatic } from '../../src/static.js';
import { describeInBrowsers } from './in-browsers.js';

const NAMES = regions.filter(({ level }) => level === 'kecamatan').map(({ name }) => name);

interface Word {
  readonly text: string;
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of a PDF with the page that they stand on, as poppler finds them. */
function wordsOf(pdf: Uint8Array): readonly Word[] {
  const [, ...pages] = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 10_000_000 }).split(
    '<page ',
  );
  return pages.flatMap((text, page) =>
    [...text.matchAll(/<word [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)</g)].map(([, top = '', bottom = '', word = '']) => ({
      text: word,
      page,
      top: Number(top),
      bottom: Number(bottom),
    })),
  );
}

const printed = (page: Page, landscape: boolean) =>
  page.pdf({ format: 'A4', landscape, margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } });

const FIGURES: readonly (readonly [string, string])[] = [
  ['the element', '<padang-map hide-table></padang-map>'],
  ['the static figure', renderStatic(padangDataset, { hideTable: true })],
];

describeInBrowsers('printed', (browser) => {
  it.each(
    FIGURES.flatMap(([what, body]) =>
      [true, false].map((landscape) => [what, landscape ? 'landscape' : 'portrait', body, landscape] as const),
    ),
  )('%s has all names on its map in %s, on one page', async (_what, _format, body, landscape) => {
    const page = await browser.open({ body, viewport: { width: 1280, height: 900 } });
    const words = wordsOf(await printed(page, landscape));
    const places = NAMES.flatMap((name) => name.split(' ')).map((word) =>
      words.filter(({ text }) => text === word).map(({ page: at }) => at),
    );
    expect(places.filter((pages) => pages.length === 0)).toEqual([]);
    const [first = []] = places;
    expect(first.some((at) => places.every((pages) => pages.includes(at)))).toBe(true);
  });
});
