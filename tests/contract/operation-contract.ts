import { describePoint } from '../../src/scene/describe.js';
import { regionsOf, type WholeRegion } from '../regions-of.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PadangMap } from '../../src/index.js';
import { inOrder, readPage, type ReadNode } from '../browser/accessibility-tree.js';
import { demoDataset } from '../browser/demo-dataset.js';
import { allInside, inside, readyMap } from '../browser/placed-map.js';
import { MODIFIERS, positionIn, pressKey, tapAt, type Position } from '../browser/real-input.js';
import { textOf } from '../browser/shown-by.js';

/** What the suite needs to know of the way in which a map is drawn. */
export interface OperationCase {
  /** Attributes that ask for it. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Resolves when a map is drawn that way. */
  readonly drawn?: (map: PadangMap) => Promise<void>;
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What is to be read of a region, piece by piece. */
const factsOf = ({ name, valueText, rankText, statusText }: WholeRegion, classWords: string | null) =>
  [name, valueText, rankText, classWords, statusText].filter((fact) => fact !== null).map(plain);

const focused = (map: PadangMap) => map.shadowRoot?.activeElement ?? null;

const focusedCode = (map: PadangMap) => focused(map)?.getAttribute('data-region') ?? null;

/** Whatever draws a map, its regions and points are reached and read in the same way. */
export function operationContract(name: string, { attributes, drawn }: OperationCase): void {
  const shownMap = async (placing: Parameters<typeof readyMap>[0] = {}): Promise<PadangMap> => {
    const map = await readyMap({ ...placing, attributes: { ...attributes, ...placing.attributes } });
    await drawn?.(map);
    return map;
  };

  const tabToMap = async (map: PadangMap) => {
    for (let presses = 0; presses < 30 && focusedCode(map) === null; presses += 1) await pressKey('Tab');
    if (focused(map)?.localName !== 'path') throw new Error('Tab does not reach the map.');
  };

  const readMap = async (map: PadangMap): Promise<ReadNode> => {
    const box = inOrder(await readPage()).find((node) => node.name === map.scene?.frame.label && node.children.length > 0);
    if (!box) throw new Error('The map is not in the accessibility tree.');
    return box;
  };

  describe(`${name}, on a screen of 360 × 640`, () => {
    beforeEach(() => page.viewport(360, 640));

    it('is a list box with a name, for screen readers to leave its keys to it, and holds each region in the order of the codes', async () => {
      const map = await shownMap({ attributes: { selected: '13.71.08' } });
      const box = await readMap(map);
      expect(box.role).toBe('listbox');
      const regions = inOrder(box.children).filter(({ role }) => role === 'option');
      expect(regions.map((region) => region.name)).toEqual(regionsOf(map.scene!).map(({ spoken }) => spoken));
      expect(regionsOf(map.scene!).map(({ code }) => code)).toEqual(
        regionsOf(map.scene!)
          .map(({ code }) => code)
          .sort(),
      );
      expect(regions.map(({ properties }) => properties['selected'])).toEqual(regionsOf(map.scene!).map(({ code }) => code === '13.71.08'));
      expect(regions.every(({ properties }) => properties['focusable'] === true)).toBe(true);
    });

    it('tells its keys once to who arrives: as the description of what the focus comes to first, and of nothing else', async () => {
      const map = await shownMap();
      const described = async () => {
        const box = await readMap(map);
        return [box, ...inOrder(box.children)].flatMap(({ role, name, description }) =>
          description === '' ? [] : [{ role, name, description }],
        );
      };
      const [first] = map.scene!.tables[0]!.rows;
      const name = regionsOf(map.scene!).find(({ code }) => code === first?.region)!.spoken;
      const arrival = [{ role: 'option', name, description: map.scene!.frame.operation }];
      expect(map.scene!.frame.operation).toContain('Tombol panah');
      expect(await described()).toEqual(arrival);
      await tabToMap(map);
      expect(await described()).toEqual(arrival);
      await pressKey('ArrowUp');
      expect(await described()).toEqual([]);
      const there = regionsOf(map.scene!).find(({ code }) => code === focusedCode(map))!.spoken;
      await pressKey('Tab', MODIFIERS.shift);
      expect(focusedCode(map)).toBeNull();
      expect(await described()).toEqual([{ role: 'option', name: there, description: map.scene!.frame.operation }]);
    });

    it('holds the points after the regions, and tells of their keys', async () => {
      const map = await shownMap({ properties: { data: demoDataset, layers: ['kube-grants'] } });
      const box = await readMap(map);
      const options = inOrder(box.children).filter(({ role }) => role === 'option');
      expect(options.map((option) => option.name)).toEqual([
        ...regionsOf(map.scene!).map(({ spoken }) => spoken),
        ...map.scene!.panels[0].points.map(describePoint),
      ]);
      expect(map.scene!.frame.operation).toContain('Page Down');
    });

    it('lets the keyboard alone reach and read every kecamatan, by arrow keys from wherever it is', async () => {
      const map = await shownMap();
      await tabToMap(map);
      const read = new Map<string, string>();
      // Each region is gone to from the one before by what the keys do, found out by pressing them.
      const ways = new Map<string, Map<string, string>>();
      const untried = (code: string) => ARROWS.find((arrow) => !ways.get(code)?.has(arrow));
      const wayToUntried = (from: string): string | null => {
        const firsts = new Map<string, string>();
        const queue = [from];
        for (const code of queue)
          for (const [arrow, to] of ways.get(code) ?? []) {
            if (to === from || firsts.has(to)) continue;
            firsts.set(to, firsts.get(code) ?? arrow);
            if (untried(to)) return firsts.get(to) ?? null;
            queue.push(to);
          }
        return null;
      };
      for (;;) {
        const here = focusedCode(map)!;
        if (!read.has(here)) {
          const node = inOrder(await readPage()).find(
            ({ properties }) => properties['focused'] === true && properties['selected'] !== undefined,
          );
          read.set(here, node?.name ?? '');
        }
        const key: string | null | undefined = untried(here) ?? wayToUntried(here);
        if (key == null) break;
        await pressKey(key);
        const known = ways.get(here) ?? new Map<string, string>();
        ways.set(here, known.set(key, focusedCode(map)!));
      }
      expect([...read.keys()].sort()).toEqual(
        regionsOf(map.scene!)
          .map(({ code }) => code)
          .sort(),
      );
      for (const region of regionsOf(map.scene!)) {
        const spoken = plain(read.get(region.code)!);
        for (const fact of factsOf(region, region.classSpoken)) expect(spoken).toContain(fact);
      }
    }, 120_000);

    it('lets one finger alone reach and read every kecamatan', async () => {
      const map = await shownMap();
      for (const region of regionsOf(map.scene!)) {
        await tapAt(positionIn(map, `path[data-region="${region.code}"]`));
        await expect.poll(() => allInside(map, '[role=dialog]').map((sheet) => sheet.getAttribute('aria-label'))).toEqual([region.name]);
        const sheet = textOf(inside(map, '[role=dialog]'));
        for (const fact of factsOf(region, region.classText)) expect(sheet).toContain(fact);
        await tapAt(positionIn(map, '[role=dialog] .close'));
        await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(0);
      }
    }, 120_000);

    it('lets one finger alone reach every kecamatan under the points, and every point', async () => {
      const map = await shownMap({ properties: { data: demoDataset, layers: ['kube-grants'] } });
      // A small circle is taken from 12 px of its middle.
      const isOffPoints = ({ x, y }: Position) =>
        allInside(map, '[data-point] circle').every((circle) => {
          const { left, top, width, height } = circle.getBoundingClientRect();
          return Math.hypot(left + width / 2 - x, top + height / 2 - y) > Math.max(width / 2, 12) + 1;
        });
      for (const { name: title, selector, isFree } of [
        ...regionsOf(map.scene!).map((region) => ({
          name: region.name,
          selector: `path[data-region="${region.code}"]`,
          isFree: isOffPoints,
        })),
        ...map.scene!.panels[0].points.map((point) => ({
          name: point.name,
          selector: `[data-point="${point.id}"] circle`,
          isFree: () => true,
        })),
      ]) {
        await tapAt(positionIn(map, selector, isFree));
        await expect.poll(() => allInside(map, '[role=dialog]').map((sheet) => sheet.getAttribute('aria-label'))).toEqual([title]);
        await tapAt(positionIn(map, '[role=dialog] .close'));
        await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(0);
      }
    }, 120_000);

    it('takes the nearest region within 22 px of a finger in the sea, and none beyond', async () => {
      const map = await shownMap();
      inside(map, '.pm-map').scrollIntoView({ block: 'center' });
      const { left, top, width, height } = inside(map, 'path[data-region="13.71.03"]').getBoundingClientRect();
      const y = top + height / 2;
      const shore = Array.from({ length: Math.ceil(width * 4) }, (_, step) => left + step / 4).find((x) =>
        map.shadowRoot?.elementFromPoint(x, y)?.hasAttribute('data-region'),
      )!;
      await tapAt({ x: shore - 18, y });
      await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(1);
      expect(inside(map, '[role=dialog]').getAttribute('aria-label')).toBe('Padang Barat');
      await tapAt({ x: shore - 60, y });
      await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(0);
      expect(map.selected).toEqual([]);
    });
  });
}
