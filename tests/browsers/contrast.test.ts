import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

const DEMO = readFileSync(new URL('../../geodata/datasets/demo.json', import.meta.url), 'utf8');
const MISSING =
  'kode,persen\n13.71.01,12\n13.71.02,\n13.71.03,31\n13.71.04,7\n13.71.05,9\n13.71.06,44\n13.71.07,\n13.71.08,\n13.71.09,2\n13.71.10,\n13.71.11,25\n';

const MAPS = {
  'published shares': '<padang-map></padang-map>',
  'an estimate': '<padang-map indicator="poverty-rate-estimate"></padang-map>',
  'a count': '<padang-map indicator="population"></padang-map>',
  'example grants': '<padang-map src="demo.json" layers="kube-grants"></padang-map>',
  'missing values': '<padang-map src="missing.csv"></padang-map>',
} as const;

interface MapText {
  readonly text: string;
  readonly fontPx: number;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly ink: readonly number[];
  /** Red, green, blue and opacity of the line around the letters. */
  readonly halo: readonly number[];
}

/** The texts of the map that are read, as they are seen (the word through it is to be seen, and is no more than a tint), with their colours as numbers; they are hidden after it. */
async function takeTexts(page: Page): Promise<readonly MapText[]> {
  return page.evaluate(() => {
    const root = document.querySelector('padang-map')?.shadowRoot;
    const svg = root?.querySelector<SVGSVGElement>('.pm-svg');
    if (!root || !svg) throw new Error('no map');
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const rgbOf = (colour: string): readonly number[] => {
      if (!context) throw new Error('no canvas');
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const texts = [...svg.querySelectorAll('text:not(.pm-watermark)')].flatMap((element) => {
      const { fill, stroke, strokeOpacity, fontSize } = getComputedStyle(element);
      const { left, top, width, height } = element.getBoundingClientRect();
      const isSeen = width > 0 && element.textContent !== '' && !element.closest('[data-point]')?.hasAttribute('data-on-canvas');
      const halo = stroke === 'none' ? [0, 0, 0, 0] : [...rgbOf(stroke), Number(strokeOpacity)];
      return isSeen
        ? [
            {
              text: element.textContent,
              fontPx: Number.parseFloat(fontSize) * scale,
              box: { left, top, width, height },
              ink: rgbOf(fill),
              halo,
            },
          ]
        : [];
    });
    const hidden = new CSSStyleSheet();
    hidden.replaceSync('.pm-svg text { visibility: hidden } .pm-svg :is(.pm-count, .pm-watermark) { visibility: visible }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, hidden];
    return texts;
  });
}

/** The least contrast of each text, halo counted, against any pixel that lies beneath it. */
async function contrastsOf(page: Page, texts: readonly MapText[]): Promise<readonly number[]> {
  const picture = await page.screenshot({ encoding: 'base64' });
  return page.evaluate(
    async (source, drawn) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const luminance = (rgb: readonly number[]) => {
        const [red = 0, green = 0, blue = 0] = rgb.map((channel) =>
          channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      return drawn.map(({ box, ink, halo }) => {
        const [left, top] = [Math.max(0, Math.ceil(box.left)), Math.max(0, Math.ceil(box.top))];
        const { data } = context.getImageData(left, top, Math.max(1, Math.floor(box.width)), Math.max(1, Math.floor(box.height)));
        const opacity = halo[3] ?? 0;
        let least = Infinity;
        for (let at = 0; at < data.length; at += 4) {
          const behind = [0, 1, 2].map((channel) => (data[at + channel] ?? 0) * (1 - opacity) + (halo[channel] ?? 0) * opacity);
          const [light = 0, dark = 0] = [luminance(ink), luminance(behind)].sort((a, b) => b - a);
          least = Math.min(least, (light + 0.05) / (dark + 0.05));
        }
        return least;
      });
    },
    `data:image/png;base64,${picture}`,
    texts,
  );
}

describeInBrowsers('the texts on a map at 360 px', (browser) => {
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    (Object.keys(MAPS) as (keyof typeof MAPS)[]).map((name) => [theme, name] as const),
  );
  it.each(cases)('have 9 px and 4.5 : 1 in the %s theme, of %s', async (theme, name) => {
    const page = await browser.open({
      body: MAPS[name].replace('></', ` theme="${theme}"></`),
      head: '<style>body { margin: 0 }</style>',
      files: { 'demo.json': DEMO, 'missing.csv': MISSING },
      viewport: { width: 360, height: 1600 },
    });
    const texts = await takeTexts(page);
    const contrasts = await contrastsOf(page, texts);
    expect(texts.length).toBeGreaterThan(5);
    const faults = texts.flatMap(({ text, fontPx }, index) => {
      const contrast = contrasts[index] ?? 0;
      return fontPx < 9 || contrast < 4.5 ? [`${text}: ${fontPx.toFixed(1)} px, ${contrast.toFixed(1)} : 1`] : [];
    });
    expect(faults).toEqual([]);
  });
});

describeInBrowsers('a swatch', (browser) => {
  it.each(['light', 'dark'] as const)('has an outline of 3 : 1 to the page in the %s theme', async (theme) => {
    const page = await browser.open({ body: `<padang-map theme="${theme}"></padang-map>` });
    const faults = await page.evaluate(() => {
      const root = document.querySelector('padang-map')?.shadowRoot;
      const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const figure = root?.querySelector('figure');
      if (!context || !figure || !root) throw new Error('no map');
      const luminanceOf = (...colours: readonly string[]) => {
        for (const colour of colours) {
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
        }
        const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((channel) =>
          channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const ground = getComputedStyle(figure).backgroundColor;
      const swatches = [...root.querySelectorAll('.pm-swatch > rect')];
      if (swatches.length < 8) throw new Error('no swatches');
      return swatches.flatMap((swatch) => {
        const [light = 0, dark = 0] = [luminanceOf(ground), luminanceOf(ground, getComputedStyle(swatch).stroke)].sort((a, b) => b - a);
        const contrast = (light + 0.05) / (dark + 0.05);
        return contrast < 3 ? [`${contrast.toFixed(1)} : 1`] : [];
      });
    });
    expect(faults).toEqual([]);
  });
});
