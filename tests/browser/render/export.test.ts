import { describe, expect, it } from 'vitest';
import { csvParse } from 'd3-dsv';
import { demoDataset } from '../demo-dataset.js';
import { readyMap } from '../placed-map.js';
import { cells, madeUp, SHARES } from '../../../demo/src/gallery/fixtures-made-up.js';

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ');

/** A map's image as a browser reads it. */
function imageOf(svg: string): XMLDocument {
  const image = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(image.querySelector('parsererror')).toBeNull();
  return image;
}

const estimate = (lang: string) =>
  readyMap({ attributes: { lang }, properties: { data: demoDataset, indicator: 'poverty-rate-estimate', layers: ['kube-grants'] } });

describe('the image', () => {
  it.each(['id', 'en'])('carries title, marks, legend, status, caveats and sources, in %s', async (lang) => {
    const map = await estimate(lang);
    const scene = map.scene!;
    const words = plain([...imageOf(map.toSVG()).querySelectorAll('text')].map(({ textContent }) => textContent).join(' '));
    for (const text of [
      scene.frame.title,
      scene.frame.subtitle,
      scene.frame.summary!,
      scene.legend.title,
      scene.frame.statusLine,
      ...scene.frame.caveats,
      ...scene.frame.badges,
      scene.panels[0].boundaries.credit,
    ])
      expect(words).toContain(plain(text));
    // Whoever does not see it is told the same.
    expect([...imageOf(map.toSVG()).querySelectorAll(':root > desc')].map(({ textContent }) => textContent)).toEqual([scene.frame.summary]);
    for (const { text, countText } of scene.legend.rows) expect(words).toContain(plain(`${text} (${countText})`));
    for (const { text } of scene.sources) expect(words).toContain(plain(text));
    for (const size of scene.legend.sizes) expect(words).toContain(plain(size.title));
  });

  it('draws the 11 regions as the map does, with patterns of its own', async () => {
    const map = await estimate('id');
    const image = imageOf(map.toSVG());
    const regions = [...image.querySelectorAll('path[data-region]')];
    expect(regions.map((path) => path.getAttribute('data-class'))).toEqual(
      map.scene?.panels[0].appearances.map(({ classIndex }) => (classIndex === null ? null : String(classIndex))),
    );
    const references = [...image.querySelectorAll('[fill^="url("]')].map(
      (element) => /#(.+)\)/.exec(element.getAttribute('fill') ?? '')?.[1],
    );
    expect(references.length).toBeGreaterThan(2);
    for (const id of references) expect(image.querySelectorAll(`[id="${id ?? ''}"]`)).toHaveLength(1);
  });

  it('of shades without classes has their run of colours between the least and the greatest value', async () => {
    const map = await readyMap({ attributes: { classification: 'continuous' } });
    const { gradient } = map.scene!.legend;
    const image = imageOf(map.toSVG());
    const column = [...image.documentElement.children];
    const ramp = column.filter((element) => element.tagName === 'rect' && gradient!.colours.includes(element.getAttribute('fill') ?? ''));
    expect(ramp.map((element) => element.getAttribute('fill'))).toEqual(gradient!.colours);
    const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));
    ramp.slice(1).forEach((element, index) => expect(number(element, 'x')).toBeGreaterThan(number(ramp[index], 'x')));
    const end = (text: string) => column.find(({ tagName, textContent }) => tagName === 'text' && textContent === text);
    expect(number(end(gradient!.minText), 'x')).toBe(number(ramp[0], 'x'));
    expect(end(gradient!.maxText)?.getAttribute('text-anchor')).toBe('end');
    const last = ramp[ramp.length - 1];
    expect(number(end(gradient!.maxText), 'x')).toBeCloseTo(number(last, 'x') + number(last, 'width'), 6);
    for (const text of [gradient!.minText, gradient!.maxText]) expect(number(end(text), 'y')).toBeGreaterThan(number(last, 'y') + 16);
  });

  it('stands alone: it has its size, and asks for nothing from elsewhere', async () => {
    const map = await estimate('id');
    const { documentElement } = imageOf(map.toSVG());
    expect(documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(map.toSVG()).not.toMatch(/<script|<style|<image|href=|@import|tabindex/);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(map.toSVG())}`;
    await image.decode();
    expect([image.naturalWidth, image.naturalHeight]).toEqual([
      Number(documentElement.getAttribute('width')),
      Number(documentElement.getAttribute('height')),
    ]);
  });

  it('has no line of text that runs out of it', async () => {
    const map = await estimate('en');
    const host = document.createElement('div');
    host.innerHTML = map.toSVG();
    document.body.append(host);
    const width = Number(host.querySelector('svg')?.getAttribute('width'));
    const ends = [...host.querySelectorAll<SVGTextElement>('svg > text')].map((line) => line.getBBox().x + line.getBBox().width);
    host.remove();
    expect(Math.max(...ends)).toBeLessThanOrEqual(width);
  });
});

describe('the CSV', () => {
  it('has a row for each region and point, each with title, period, status and source', async () => {
    const map = await estimate('id');
    const rows = csvParse(map.toCSV());
    expect(rows).toHaveLength(21);
    for (const row of rows) {
      expect(row['title']).toMatch(/bukan angka resmi BPS|CONTOH/);
      expect(row['status']).toMatch(/^(E|illustrative)$/);
      expect(row['source']).not.toBe('');
      expect(row['period']).not.toBe('');
      expect(row['note']).toContain(row['region'] === '' ? 'CONTOH' : 'Jangan dipakai untuk peringkat');
    }
    const pauh = rows.find(({ region }) => region === '13.71.08');
    expect(pauh).toMatchObject({ name: 'Pauh', class: 'Belum jelas', value: '4.5' });
  });

  it('holds text that a spreadsheet would run from being run', async () => {
    const title = '=HYPERLINK("http://x")';
    const map = await readyMap({
      properties: { data: madeUp(cells(SHARES, { note: { id: '@SUM(A1)', en: '@SUM(A1)' } }), { title: { id: title, en: title } }) },
    });
    const [row] = csvParse(map.toCSV());
    expect(row?.['title']).toMatch(/^'=HYPERLINK/);
    expect(row?.['note']).toMatch(/^'@SUM/);
    expect(row?.['value']).toBe('12.4');
  });
});
