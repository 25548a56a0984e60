import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fixture } from '../../../demo/src/gallery/fixtures.js';
import type { PadangMap } from '../../../src/index.js';
import { eventually } from '../../eventually.js';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { clickAt, moveTo, positionIn, tapAt } from '../real-input.js';

beforeEach(() => page.viewport(390, 844));

function mapOf(id: string, attributes: Readonly<Record<string, string>> = {}, widthPx = 390): Promise<PadangMap> {
  const { data, set } = fixture(id);
  return readyMap({ widthPx, attributes, properties: { data, ...set } });
}

const drawnClusters = (map: PadangMap) => allInside(map, '[data-cluster]');
const selectorOf = (cluster: Element | undefined) => `[data-cluster="${CSS.escape(cluster?.getAttribute('data-cluster') ?? '')}"]`;
const countOf = (cluster: Element) => Number(cluster.querySelector('.pm-count')?.textContent.replace(/\D/g, ''));
const total = (map: PadangMap) =>
  drawnClusters(map).reduce((sum, cluster) => sum + countOf(cluster), allInside(map, '[data-point]').length);
const focused = (map: PadangMap) => map.shadowRoot?.activeElement ?? null;
const focusedCluster = (map: PadangMap) =>
  map.scene?.panels[0].clusters.find(({ id }) => id === focused(map)?.getAttribute('data-cluster'));

/** Opens clusters from the keyboard, each a part of the one before, until one lies at one place. */
async function openedAtOnePlace(map: PadangMap): Promise<string> {
  drawnClusters(map)[0]?.focus();
  for (let cluster = focusedCluster(map); cluster && cluster.toZoom !== null; cluster = focusedCluster(map)) {
    const { id } = cluster;
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(focusedCluster(map)?.cluster).toBe(id));
  }
  const last = focusedCluster(map);
  if (!last) throw new Error('The focus is on no cluster.');
  return last.id;
}

describe('clusters', () => {
  it.each([
    ['id', 390],
    ['en', 608],
  ])('have a number that can be read inside their circle, in %s at %i px', async (lang, widthPx) => {
    await page.viewport(1280, 900);
    const map = await mapOf('clusters-many', { lang }, widthPx);
    expect(drawnClusters(map).length).toBeGreaterThan(2);
    expect(total(map)).toBe(500);
    for (const cluster of drawnClusters(map)) {
      const [ring, disc] = cluster.querySelectorAll('circle');
      const text = cluster.querySelector<SVGTextElement>('.pm-count');
      const radius = Number(ring?.getAttribute('r'));
      expect(radius).toBeGreaterThanOrEqual(11);
      expect(radius).toBeLessThanOrEqual(22);
      expect(parseFloat(getComputedStyle(text!).fontSize)).toBeCloseTo(11, 1);
      expect(text!.getBBox().width).toBeLessThan(2 * Number(disc?.getAttribute('r')));
      expect(cluster.getAttribute('role')).toBe('option');
      expect(cluster.getAttribute('aria-label')).toMatch(
        lang === 'id' ? /hibah contoh \(CONTOH\) di sekitar sini/ : /example grants \(EXAMPLE\) around here/,
      );
    }
    expect(inside(map, '.pm-watermark').textContent).toBe(lang === 'id' ? 'CONTOH' : 'EXAMPLE');
    expect(inside(map, '[part=legend]').textContent).toContain(lang === 'id' ? 'Angka dalam lingkaran' : 'The number in a circle');
  });

  it('do not look like a point: a ring around a disc with a number, where a point is one circle without', async () => {
    const map = await mapOf('clusters-at-places');
    const cluster = drawnClusters(map)[0]!;
    expect(cluster.querySelectorAll('circle')).toHaveLength(2);
    const grants = await readyMap({ widthPx: 390, properties: { data: demoDataset, layers: ['kube-grants'] } });
    expect(drawnClusters(grants)).toEqual([]);
    for (const point of allInside(grants, '[data-point]'))
      expect([point.querySelectorAll('circle').length, point.querySelector('.pm-count')]).toEqual([1, null]);
    expect(inside(grants, '[part=legend]').textContent).not.toContain('Angka dalam lingkaran');
  });

  it('go into the picture that is taken away, with their numbers and what they mean', async () => {
    const map = await mapOf('clusters-many');
    const picture = new DOMParser().parseFromString(map.toSVG(), 'image/svg+xml');
    const counts = [...picture.querySelectorAll('[data-cluster] .pm-count')].map(({ textContent }) => Number(textContent));
    expect(counts.length).toBeGreaterThan(2);
    expect(counts.reduce((sum, count) => sum + count, picture.querySelectorAll('[data-point]').length)).toBe(500);
    expect(picture.documentElement.textContent).toContain('Angka dalam lingkaran');
  });

  it('are read beside the mouse', async () => {
    const map = await mapOf('clusters-many');
    await moveTo(positionIn(map, selectorOf(drawnClusters(map)[0])));
    await eventually(() => expect(inside(map, '.tooltip').textContent).toContain('di sekitar sini'));
    const { name, amountText } = map.scene!.panels[0].clusters.find(
      ({ id }) => id === drawnClusters(map)[0]!.getAttribute('data-cluster'),
    )!;
    const read = inside(map, '.tooltip').textContent;
    for (const text of [name, amountText!, 'CONTOH, bukan data', 'Juli 2024', 'perbesar untuk melihat satu per satu'])
      expect(read).toContain(text);
  });

  it('stand for the point whose row in the table is meant', async () => {
    const map = await mapOf('clusters-many');
    const [point] = map.scene!.panels[0].points;
    const width = () => drawnClusters(map).map((cluster) => Number(cluster.querySelector('circle')?.getAttribute('stroke-width')));
    expect(Math.max(...width())).toBe(1.5);
    await moveTo(positionIn(map, `[data-point-row="${point!.id}"] th`));
    await eventually(() => expect(width().filter((each) => each === 3)).toHaveLength(1));
  });
});

describe('choosing a cluster', () => {
  it.each([
    ['with the mouse', clickAt],
    ['with a finger', tapAt],
  ])('zooms in to where it comes apart, %s', async (_, chooseAt) => {
    const map = await mapOf('clusters-many');
    const chosen = vi.fn();
    map.addEventListener('padang-select', chosen);
    const cluster = drawnClusters(map)[0]!;
    const id = cluster.getAttribute('data-cluster');
    await chooseAt(positionIn(map, selectorOf(cluster)));
    await eventually(() => expect(drawnClusters(map).map((each) => each.getAttribute('data-cluster'))).not.toContain(id));
    const parts = map.scene!.panels[0].clusters.filter((each) => each.cluster === id).map((each) => each.id);
    const drawn = drawnClusters(map).map((each) => each.getAttribute('data-cluster'));
    expect(parts.length).toBeGreaterThan(0);
    expect(drawn).toEqual(expect.arrayContaining(parts));
    expect(allInside(map, '.tooltip')).toEqual([]);
    expect(allInside(map, '.sheet')).toEqual([]);
    expect(chosen).not.toHaveBeenCalled();
  });

  it('from the keyboard keeps the focus on a part of it, which is read at once', async () => {
    const map = await mapOf('clusters-many');
    const cluster = drawnClusters(map)[0]!;
    const id = cluster.getAttribute('data-cluster');
    cluster.focus();
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(focusedCluster(map)?.cluster).toBe(id));
    expect(focused(map)?.getAttribute('tabindex')).toBe('0');
    await eventually(() => expect(inside(map, '.tooltip').textContent).toContain(focusedCluster(map)!.name));
  });

  it('shows the whole city again when another part of the map is looked at and the first again', async () => {
    const map = await mapOf('clusters-many');
    const before = drawnClusters(map).map((cluster) => cluster.getAttribute('data-cluster'));
    await clickAt(positionIn(map, selectorOf(drawnClusters(map)[0])));
    await eventually(() => expect(drawnClusters(map).map((each) => each.getAttribute('data-cluster'))).not.toEqual(before));
    const views = allInside(map, '[part=controls] select').find(
      (select) => select.getAttribute('aria-label') === 'Bagian peta',
    ) as HTMLSelectElement;
    for (const view of ['centre', 'mainland']) await userEvent.selectOptions(views, view);
    await eventually(() => expect(drawnClusters(map).map((each) => each.getAttribute('data-cluster'))).toEqual(before));
  });

  it('whose points lie at one place opens the list of them, which the keyboard reads and leaves', async () => {
    const map = await mapOf('clusters-at-places');
    const id = await openedAtOnePlace(map);
    const { count, mark } = map.scene!.panels[0].clusters.find((each) => each.id === id)!;
    expect([count, mark]).toEqual([30, 'CONTOH']);
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(focused(map)?.className).toBe('close'));
    const lines = allInside(map, '.sheet li').map(({ textContent }) => textContent);
    const points = map.scene!.panels[0].points.filter(({ cluster }) => cluster === id);
    expect(lines).toEqual([...points.slice(0, 20).map(({ name, amountText }) => `${name}: ${amountText!}`), 'dan 10 lagi']);
    expect(inside(map, '.sheet').textContent).toContain('CONTOH: letak, nama, dan jumlah dikarang.');
    await userEvent.keyboard('{Escape}');
    await eventually(() => expect(allInside(map, '.sheet')).toEqual([]));
    expect(focusedCluster(map)?.id).toBe(id);
    expect(allInside(map, '[data-table="contoh-hibah"] tbody tr')).toHaveLength(220);
  });

  it('whose points lie at one place opens the list of them for a finger', async () => {
    const map = await mapOf('clusters-at-places');
    const id = await openedAtOnePlace(map);
    await tapAt(positionIn(map, `[data-cluster="${CSS.escape(id)}"]`));
    await eventually(() => expect(allInside(map, '.sheet li')).toHaveLength(21));
    await tapAt(positionIn(map, '.sheet .close'));
    await eventually(() => expect(allInside(map, '.sheet')).toEqual([]));
  });
});
