import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { LANGUAGES } from '../../../src/model/text.js';
import { renderStatic } from '../../../src/static.js';
import type { Dataset } from '../../../src/model/dataset.js';
import { eventually } from '../../eventually.js';
import { labelFaults, type DrawnLabels } from '../../render/svg/drawn-labels.js';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, placeContainer, readyMap } from '../placed-map.js';
import { fixture } from '../../../demo/src/gallery/fixtures.js';

beforeEach(() => page.viewport(1280, 900));

// A page's usual face is wider than the runner's serif.
beforeEach(() => {
  document.body.style.fontFamily = 'sans-serif';
});
afterEach(() => {
  document.body.style.fontFamily = '';
});

const demo = demoDataset as Dataset;

/** The indicators that have values of the kecamatan. */
const INDICATORS = demo.indicators
  .map(({ id }) => id)
  .filter((id) =>
    demo.observations.some(({ indicator, region, value }) => indicator === id && region.startsWith('13.71.') && value !== null),
  );

/** Boxes of letters may come so near: a face's own box is higher than its letters. */
const INSET_PX = 1;

/** The labels and lines that are seen within an element, where the browser has drawn them. */
function seenIn(root: ParentNode): DrawnLabels {
  const seen = (selector: string) =>
    [...root.querySelectorAll<SVGGraphicsElement>(selector)].filter((each) => each.getBoundingClientRect().width > 0);
  return {
    labels: seen('.pm-label').map((label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      const lines = [...label.children].map(({ textContent }) => textContent);
      const code = label.getAttribute('data-label') ?? '';
      return { code, lines, left: left + INSET_PX, right: right - INSET_PX, top: top + INSET_PX, bottom: bottom - INSET_PX };
    }),
    lines: seen('.pm-leader').map((leader) => {
      const path = leader as unknown as SVGPathElement;
      const toScreen = path.getScreenCTM()!;
      const [from, to] = [0, path.getTotalLength()].map((length) => path.getPointAtLength(length).matrixTransform(toScreen));
      return { from: [from!.x, from!.y], to: [to!.x, to!.y] };
    }),
  };
}

describe.each([320, 360, 608])('on a map %i px wide', (widthPx) => {
  it.each(INDICATORS.flatMap((indicator) => LANGUAGES.map((lang) => [indicator, lang] as const)))(
    'of %s (%s) values stand with the names, where there is room, and nothing touches or crosses anything else',
    async (indicator, lang) => {
      const map = await readyMap({ widthPx, attributes: { 'show-values': '' }, properties: { data: demoDataset, indicator, lang } });
      await document.fonts.ready;
      const drawn = seenIn(map.shadowRoot!);
      expect(labelFaults(drawn)).toEqual([]);
      if (widthPx < 608) return;
      const [{ readings, valueLabels }] = map.scene!.panels;
      const words = new Map(drawn.labels.map(({ code, lines }) => [code, lines.join(' ')]));
      readings.forEach(({ code }, index) => expect(words.get(code), code).toContain(valueLabels![index]));
    },
  );
});

it('a region without a figure shows its state, and no digit', async () => {
  const map = await readyMap({ widthPx: 608, properties: { data: fixture('states-all').data, showValues: true } });
  for (const [index, { code, value, valueText }] of map.scene!.panels[0].readings.entries()) {
    const values = [...allInside(map, `[data-label="${code}"] .pm-value`)].map(({ textContent }) => textContent).join(' ');
    if (value === null) expect(values, String(index)).toBe(valueText);
    else expect(values, String(index)).toMatch(/\d/);
  }
});

it('values come and go with the attribute', async () => {
  const map = await readyMap({ widthPx: 608 });
  const count = () => allInside(map, '.pm-value').length;
  expect(count()).toBe(0);
  map.showValues = true;
  await map.whenReady();
  expect(count()).toBe(11);
  map.setAttribute('show-values', 'false');
  await map.whenReady();
  expect(count()).toBe(0);
});

it('values are seen over a canvas too', async () => {
  const map = await readyMap({ widthPx: 608, attributes: { 'show-values': '', renderer: 'webgl' } });
  await eventually(() => expect(inside(map, '[part=map]').hasAttribute('data-canvas')).toBe(true));
  expect(
    seenIn(map.shadowRoot!)
      .labels.flatMap(({ lines }) => lines)
      .filter((line) => /\d/.test(line)),
  ).toHaveLength(11);
});

it('the image has them', async () => {
  const map = await readyMap({ attributes: { 'show-values': '' } });
  const image = new DOMParser().parseFromString(map.toSVG(), 'image/svg+xml');
  const labels = [...image.querySelectorAll('.pm-label')].map(({ textContent }) => textContent);
  expect(labels.filter((label) => /\d,\d\u00a0%$/.test(label))).toHaveLength(11);
});

it.each([320, 390, 608])(
  'a static figure has them in a column of %i px, where nothing touches or crosses anything else',
  async (widthPx) => {
    for (const indicator of INDICATORS) {
      const column = placeContainer(widthPx);
      const style = new CSSStyleSheet();
      style.replaceSync((await import('../../../src/render/figure/figure.css?inline')).default);
      const root = column.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [style];
      const holder = document.createElement('div');
      root.append(holder);
      holder.innerHTML = renderStatic(demo, { indicator, showValues: true });
      const drawn = seenIn(holder);
      const codes = drawn.labels.map(({ code }) => code);
      expect(new Set(codes).size, indicator).toBe(codes.length);
      if (widthPx >= 608) expect(codes, indicator).toHaveLength(11);
      expect(labelFaults(drawn), indicator).toEqual([]);
    }
  },
);
