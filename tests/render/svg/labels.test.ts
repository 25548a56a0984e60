import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from '../../../src/geo/mercator.js';
import type { LabelledShape } from '../../../src/render/svg/label-model.js';
import { placeLabels } from '../../../src/render/svg/labels.js';
import { boxOf } from '../../../src/render/svg/text-box.js';
import { drawnLabels, labelFaults } from './drawn-labels.js';

const SIZE = { widthPx: 400, heightPx: 400 };
const FONT_PX = 11;
const NOTHING = { circles: [], words: [] };

const square = (x: number, y: number, half: number): readonly ScreenPoint[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
];

const shape = (code: string, name: string, [x, y]: ScreenPoint, half: number, ink: LabelledShape['ink'] = 'dark'): LabelledShape => ({
  code,
  name,
  value: null,
  ink,
  anchor: [x, y],
  rings: [square(x, y, half)],
});

describe('a name', () => {
  it('stands at its anchor on one line where there is room', () => {
    const [label] = placeLabels([shape('1', 'Pauh', [200, 200], 80)], SIZE, FONT_PX, NOTHING);
    expect(label).toEqual({ code: '1', lines: ['Pauh'], nameLines: 1, x: 200, y: 200, ink: 'dark', leaderTo: null });
  });

  it('is broken at a space where one line is too long', () => {
    const [label] = placeLabels([shape('1', 'Bungus Teluk Kabung', [200, 200], 42)], SIZE, FONT_PX, NOTHING);
    expect(label?.leaderTo).toBeNull();
    expect(label?.lines.length).toBeGreaterThan(1);
    expect(label?.lines.join(' ')).toBe('Bungus Teluk Kabung');
  });

  it('keeps clear of circles', () => {
    const [label] = placeLabels([shape('1', 'Pauh', [200, 200], 100)], SIZE, FONT_PX, {
      circles: [boxOf({ x: 200, y: 200, radiusPx: 20 })],
      words: [],
    });
    expect(label?.leaderTo).toBeNull();
    expect(Math.abs((label?.y ?? 200) - 200)).toBeGreaterThan(20);
  });

  it('stands beside with a line to its anchor where its region is too small', () => {
    const [label] = placeLabels([shape('1', 'Padang Barat', [200, 200], 6)], SIZE, FONT_PX, NOTHING);
    expect(label?.leaderTo).toEqual([200, 200]);
    expect(label?.x).toBeLessThan(194);
    expect(label?.ink).toBe('auto');
  });

  it('that would be cut off at the edge of a narrow map is left out', () => {
    const shapes = [shape('1', 'Padang Barat', [60, 80], 4), shape('2', 'Koto Tangah', [110, 60], 44)];
    const labels = placeLabels(shapes, { widthPx: 160, heightPx: 160 }, FONT_PX, NOTHING);
    expect(labels.map(({ code }) => code)).toEqual(['2']);
  });

  it('of a region that is out of sight is left out', () => {
    expect(placeLabels([shape('1', 'Padang Barat', [-50, 200], 6)], SIZE, FONT_PX, NOTHING)).toEqual([]);
  });

  it('comes for each of many small regions at like heights, and none covers another', () => {
    const small = Array.from({ length: 8 }, (_, index) =>
      shape(String(index), `Kecamatan ${index}`, [220 + 14 * index, 200 + 2 * index], 6),
    );
    const labels = placeLabels(small, SIZE, FONT_PX, NOTHING);
    expect(labels.map(({ code }) => code).sort()).toEqual(small.map(({ code }) => code));
    expect(labelFaults(drawnLabels(labels, FONT_PX))).toEqual([]);
  });

  it('beside keeps clear of one that leans out of its region', () => {
    const shapes = [shape('1', 'Lubuk Begalung', [120, 200], 24, 'auto'), shape('2', 'Nanggalo', [150, 204], 3)];
    const [leaning, beside] = ['1', '2'].map((code) => placeLabels(shapes, SIZE, FONT_PX, NOTHING).find((label) => label.code === code));
    expect(beside?.leaderTo).not.toBeNull();
    const apart = Math.abs((leaning?.y ?? 0) - (beside?.y ?? 0)) >= FONT_PX * 1.15 || (beside?.x ?? 0) < (leaning?.x ?? 0) - 40;
    expect(apart).toBe(true);
  });

  it('stays in its own region, not in the hole of it', () => {
    const ring: LabelledShape = { ...shape('1', 'Pauh', [200, 200], 100), rings: [square(200, 200, 100), square(200, 200, 30)] };
    const [label] = placeLabels([ring], SIZE, FONT_PX, NOTHING);
    expect(Math.max(Math.abs((label?.x ?? 200) - 200), Math.abs((label?.y ?? 200) - 200))).toBeGreaterThan(30);
  });
});

/** A region with a value to stand under its name. */
const valued = (value: string, ...of: Parameters<typeof shape>): LabelledShape => ({ ...shape(...of), value });

describe('a value', () => {
  it('stands under the name in the region', () => {
    const [label] = placeLabels([valued('20,1\u00a0%', '1', 'Pauh', [200, 200], 80)], SIZE, FONT_PX, NOTHING);
    expect(label).toMatchObject({ lines: ['Pauh', '20,1\u00a0%'], nameLines: 1, x: 200, y: 200, leaderTo: null });
  });

  it('goes with the name beside a region that is too small', () => {
    const [label] = placeLabels([valued('20,1\u00a0%', '1', 'Padang Barat', [200, 200], 6)], SIZE, FONT_PX, NOTHING);
    expect(label).toMatchObject({ lines: ['Padang Barat', '20,1\u00a0%'], nameLines: 1, leaderTo: [200, 200] });
  });

  it('stands alone where its name has no room', () => {
    const shapes = [valued('9,5', '1', 'Bungustelukkabung', [60, 80], 20), valued('7', '2', 'Koto Tangah', [110, 60], 44)];
    const labels = placeLabels(shapes, { widthPx: 160, heightPx: 160 }, FONT_PX, NOTHING);
    expect(labels.find(({ code }) => code === '1')).toMatchObject({ lines: ['9,5'], nameLines: 0, leaderTo: null });
    expect(labels.find(({ code }) => code === '2')).toMatchObject({ lines: ['Koto Tangah', '7'] });
  });

  it('is left to the table where it has no room either', () => {
    const small = valued('9,5', '1', 'Padang Barat', [20, 80], 4);
    expect(placeLabels([small], { widthPx: 160, heightPx: 160 }, FONT_PX, NOTHING)).toEqual([]);
  });
});
