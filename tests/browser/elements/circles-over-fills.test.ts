import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fixture } from '../../../demo/src/gallery/fixtures.js';
import { eventually } from '../../eventually.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { moveTo, positionIn } from '../real-input.js';

const { data } = fixture('size-families');
const circles = (map: HTMLElement) => [...map.shadowRoot!.querySelectorAll('.pm-circles > circle')];

beforeEach(() => page.viewport(390, 844));

describe('circles of a count over the fill', () => {
  it('come with the attribute, each on its casing, and go with it', async () => {
    const map = await readyMap({ attributes: { size: 'contoh-keluarga' }, properties: { data } });
    expect(circles(map)).toHaveLength(22);
    for (const circle of circles(map)) expect(circle.getAttribute('fill-opacity')).toBe('0');
    const fills = () => [...map.shadowRoot!.querySelectorAll('path[data-region]')].map((path) => path.getAttribute('fill'));
    const before = fills();
    map.removeAttribute('size');
    await map.whenReady();
    expect(circles(map)).toHaveLength(0);
    expect(fills()).toEqual(before);
    map.size = 'contoh-keluarga';
    await map.whenReady();
    expect(circles(map)).toHaveLength(22);
  });

  it('are named in the tooltip and in the table', async () => {
    const map = await readyMap({ attributes: { size: 'contoh-keluarga', lang: 'en' }, properties: { data } });
    await moveTo(positionIn(map, 'path[data-region="13.71.11"]'));
    await eventually(() => expect(inside(map, '.tooltip').textContent).toContain('Example number of families: 18,200 families'));
    const row = inside(map, 'tr[data-region="13.71.11"]');
    expect(row.textContent).toContain('18,200 families');
    expect(row.querySelectorAll('.pm-bar rect')).toHaveLength(2);
  });

  it.each([
    ['nothing', 'contoh-tiada', 'tidak ada dalam data'],
    ['a rate', 'contoh-bagian', 'bukan jumlah'],
  ])('of %s are none, and it is said', async (_, size, said) => {
    const map = await readyMap({ attributes: { size }, properties: { data } });
    expect(circles(map)).toHaveLength(0);
    expect(
      allInside(map, '.notice')
        .map(({ textContent }) => textContent)
        .join(' '),
    ).toContain(said);
  });

  it('are in the picture and in the CSV that are taken away', async () => {
    const map = await readyMap({ attributes: { size: 'contoh-keluarga' }, properties: { data } });
    const picture = new DOMParser().parseFromString(map.toSVG(), 'image/svg+xml');
    expect(picture.querySelectorAll('.pm-circles > circle')).toHaveLength(22);
    expect(picture.documentElement.textContent).toContain('Luas lingkaran: Jumlah keluarga contoh');
    expect(map.toCSV().match(/,contoh-keluarga,/g)).toHaveLength(11);
  });

  it('stand on a canvas as they do in an SVG', async () => {
    const map = await readyMap({ attributes: { size: 'contoh-keluarga', renderer: 'webgl' }, properties: { data } });
    await eventually(() => expect(inside(map, '.pm-map').dataset['canvas']).toBe('painted'));
    expect(circles(map)).toHaveLength(22);
  }, 60_000);
});
