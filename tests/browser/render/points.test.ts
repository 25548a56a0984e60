import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cells, madeUp, SHARES } from '../../../demo/src/gallery/fixtures-made-up.js';
import { fixture } from '../../../demo/src/gallery/fixtures.js';
import type { DatasetInput, PadangMap } from '../../../src/index.js';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, readyMap } from '../placed-map.js';

beforeEach(() => page.viewport(1280, 900));

interface Circle {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const circleOf = (id: string, circle: Element | null): Circle => {
  const number = (name: string) => Number(circle?.getAttribute(name));
  return { id, x: number('cx'), y: number('cy'), r: number('r') };
};

/** The drawn circles of points, from the one below to the one on top. */
const circlesOn = (map: PadangMap) =>
  allInside(map, '[data-point]').map((point) => circleOf(point.getAttribute('data-point') ?? '', point.querySelector('circle')));

/** Points of a dataset in one layer, made up. */
function pointsAt(points: readonly { readonly lngLat: readonly [number, number]; readonly amountRupiah: number | null }[]): DatasetInput {
  return madeUp(
    cells(SHARES),
    {},
    {
      pointLayers: [
        {
          id: 'contoh',
          title: 'Contoh',
          points: points.map((point, index) => ({ ...point, id: `titik-${index}`, name: `Titik ${index}`, status: 'illustrative' })),
        },
      ],
    },
  );
}

const shown = (data: DatasetInput, widthPx: number) => readyMap({ widthPx, properties: { data, layers: ['contoh'] } });

/** Circles of which no spot can be seen, looked for on a fine grid over each. */
function hidden(circles: readonly Circle[]): readonly string[] {
  const steps = Array.from({ length: 41 }, (_, step) => (step - 20) / 20);
  return circles
    .filter(({ x, y, r }, index) => {
      const above = circles.slice(index + 1);
      return steps.every((across) =>
        steps.every(
          (down) =>
            Math.hypot(across, down) > 1 || above.some((other) => Math.hypot(x + across * r - other.x, y + down * r - other.y) <= other.r),
        ),
      );
    })
    .map(({ id }) => id);
}

describe('the circles of points', () => {
  it.each([360, 608])('have areas in proportion to the amounts, at %i px', async (widthPx) => {
    const amounts = [25_000_000, 12_500_000, 6_000_000, 2_500_000, 1_250_000];
    const map = await shown(
      pointsAt(amounts.map((amountRupiah, index) => ({ lngLat: [100.36 + index * 0.03, -0.9], amountRupiah }))),
      widthPx,
    );
    const circles = circlesOn(map);
    const greatest = circles[0]!.r;
    expect(circles).toHaveLength(5);
    circles.forEach(({ id, r }) => {
      const amount = amounts[Number(id.slice('titik-'.length))] ?? NaN;
      // Radii are written in tenths of a pixel.
      expect(Math.abs(r - greatest * Math.sqrt(amount / 25_000_000))).toBeLessThanOrEqual(0.11);
    });
  });

  it('of the grants have areas in proportion to the amounts', async () => {
    const map = await readyMap({ widthPx: 608, properties: { data: demoDataset, layers: ['kube-grants'] } });
    const ratios = circlesOn(map).map(
      ({ id, r }) => (r * r) / (map.scene?.panels[0].points.find((point) => point.id === id)?.amountRupiah ?? NaN),
    );
    expect(ratios).toHaveLength(10);
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.03);
  });

  it('have a size legend in their own scale', async () => {
    const map = await readyMap({ widthPx: 608, properties: { data: demoDataset, layers: ['kube-grants'] } });
    const first = map.scene?.panels[0].points[0];
    const [greatest] = circlesOn(map);
    const sizes = allInside(map, '.pm-size circle').map((circle) => circleOf('', circle));
    const texts = allInside(map, '.pm-size text').map(({ textContent }) => Number(textContent.replace(/\D/g, '')));
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    expect(texts.length).toBe(sizes.length);
    sizes.forEach(({ r }, index) => {
      expect(Math.abs(r - greatest!.r * Math.sqrt(texts[index]! / first!.amountRupiah!))).toBeLessThan(0.1);
    });
    expect(inside(map, '[part=legend]').textContent).toContain('Luas lingkaran sebanding dengan jumlah rupiah');
  });

  it('are drawn small where an amount is not known, and as a dot where it is nothing', async () => {
    const map = await shown(
      pointsAt([
        { lngLat: [100.36, -0.9], amountRupiah: 10_000_000 },
        { lngLat: [100.4, -0.9], amountRupiah: null },
        { lngLat: [100.44, -0.9], amountRupiah: 0 },
      ]),
      390,
    );
    const radius = (id: string) => circlesOn(map).find((circle) => circle.id === id)?.r ?? 0;
    expect(radius('titik-1')).toBeGreaterThanOrEqual(1.5);
    expect(radius('titik-1')).toBeLessThan(radius('titik-0') / 3);
    expect(radius('titik-2')).toBe(1.5);
  });

  it.each([360, 608])('never hide one another wholly: the grants, at %i px', async (widthPx) => {
    const map = await readyMap({ widthPx, properties: { data: demoDataset, layers: ['kube-grants'] } });
    expect(hidden(circlesOn(map))).toEqual([]);
  });

  it('never hide one another wholly: the gallery’s points that coincide', async () => {
    for (const id of ['points-overlapping', 'points-edge-cases', 'points-on-circles']) {
      const { data, set } = fixture(id);
      const map = await readyMap({ widthPx: 390, properties: { data, ...set } });
      expect(circlesOn(map).length).toBeGreaterThan(0);
      expect(hidden(circlesOn(map))).toEqual([]);
    }
  });

  it.each([
    ['of one amount', () => 5_000_000],
    ['of many amounts', (index: number) => 1_000_000 * (index + 1)],
    ['of one great and many small amounts', (index: number) => (index === 0 ? 50_000_000 : 800_000)],
  ])('never hide one another wholly: 20 points at one place, %s', async (_, amountOf) => {
    const map = await shown(
      pointsAt(Array.from({ length: 20 }, (__, index) => ({ lngLat: [100.4, -0.9], amountRupiah: amountOf(index) }))),
      360,
    );
    const circles = circlesOn(map);
    expect(circles).toHaveLength(20);
    expect(hidden(circles)).toEqual([]);
  });

  it('stay near their place when they step aside', async () => {
    const map = await shown(pointsAt(Array.from({ length: 20 }, () => ({ lngLat: [100.4, -0.9], amountRupiah: 5_000_000 }))), 360);
    const circles = circlesOn(map);
    const [first] = circles;
    expect(circles.filter(({ x, y }) => Math.hypot(x - first!.x, y - first!.y) > 60)).toEqual([]);
  });
});

describe('a made-up point', () => {
  it.each([
    ['id', 'CONTOH'],
    ['en', 'EXAMPLE'],
  ])('bears its word in its name and looks made up, and the word stands once through the map, in %s', async (lang, word) => {
    const map = await readyMap({ attributes: { lang }, properties: { data: demoDataset, layers: ['kube-grants'] } });
    const points = allInside(map, '[data-point]');
    expect(points).toHaveLength(10);
    for (const point of points) {
      expect(point.querySelector('text')).toBeNull();
      expect(point.querySelector('circle')?.getAttribute('stroke-dasharray')).not.toBeNull();
      expect(point.getAttribute('aria-label')).toContain(word);
    }
    const through = allInside(map, '.pm-svg text').filter(({ textContent }) => textContent === word);
    expect(through).toHaveLength(1);
    expect(through[0]!.getAttribute('aria-hidden')).toBe('true');
    expect(through[0]!.getBoundingClientRect().width).toBeGreaterThan(map.getBoundingClientRect().width / 3);
    expect(inside(map, '.pm-title').textContent).toContain(word);
    expect(inside(map, '[part=legend]').textContent).toContain(word);
    expect(inside(map, '[data-table="kube-grants"] caption').textContent).toContain(word);
    expect(
      map
        .toCSV()
        .split('\r\n')
        .filter((line) => line.startsWith(',') && line.includes(`${word}: `)),
    ).toHaveLength(10);
    expect(map.toSVG().match(new RegExp(`>${word}<`, 'g'))).toHaveLength(1);
  });
});
