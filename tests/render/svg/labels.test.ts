import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from '../../../src/geo/mercator.js';
import { placeLabels, type LabelledShape } from '../../../src/render/svg/labels.js';
import { boxOf } from '../../../src/render/svg/text-box.js';

const SIZE = { widthPx: 400, heightPx: 400 };
const FONT_PX = 11;

const square = (x: number, y: number, half: number): readonly ScreenPoint[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
];

const shape = (code: string, name: string, [x, y]: ScreenPoint, half: number, ink: LabelledShape['ink'] = 'dark'): LabelledShape => ({
  code,
  name,
  ink,
  anchor: [x, y],
  rings: [square(x, y, half)],
});

describe('a name', () => {
  it('stands at its anchor on one line where there is room', () => {
    const [label] = placeLabels([shape('1', 'Pauh', [200, 200], 80)], SIZE, FONT_PX, []);
    expect(label).toEqual({ code: '1', lines: ['Pauh'], x: 200, y: 200, ink: 'dark', leaderTo: null });
  });

  it('is broken at a space where one line is too long', () => {
    const [label] = placeLabels([shape('1', 'Bungus Teluk Kabung', [200, 200], 42)], SIZE, FONT_PX, []);
    expect(label?.leaderTo).toBeNull();
    expect(label?.lines.length).toBeGreaterThan(1);
    expect(label?.lines.join(' ')).toBe('Bungus Teluk Kabung');
  });

  it('keeps clear of circles', () => {
    const [label] = placeLabels([shape('1', 'Pauh', [200, 200], 100)], SIZE, FONT_PX, [boxOf({ x: 200, y: 200, radiusPx: 20 })]);
    expect(label?.leaderTo).toBeNull();
    expect(Math.abs((label?.y ?? 200) - 200)).toBeGreaterThan(20);
  });

  it('stands beside with a line to its anchor where its region is too small', () => {
    const [label] = placeLabels([shape('1', 'Padang Barat', [200, 200], 6)], SIZE, FONT_PX, []);
    expect(label?.leaderTo).toEqual([200, 200]);
    expect(label?.x).toBeLessThan(194);
    expect(label?.ink).toBe('auto');
  });

  it('that would be cut off at the edge of a narrow map is left out', () => {
    const shapes = [shape('1', 'Padang Barat', [60, 80], 4), shape('2', 'Koto Tangah', [110, 60], 44)];
    const labels = placeLabels(shapes, { widthPx: 160, heightPx: 160 }, FONT_PX, []);
    expect(labels.map(({ code }) => code)).toEqual(['2']);
  });

  it('of a region that is out of sight is left out', () => {
    expect(placeLabels([shape('1', 'Padang Barat', [-50, 200], 6)], SIZE, FONT_PX, [])).toEqual([]);
  });

  it('comes for each of many small regions at like heights, one below the other', () => {
    const small = Array.from({ length: 8 }, (_, index) =>
      shape(String(index), `Kecamatan ${index}`, [220 + 14 * index, 200 + 2 * index], 6),
    );
    const labels = placeLabels(small, SIZE, FONT_PX, []);
    expect(labels.map(({ code }) => code).sort()).toEqual(small.map(({ code }) => code));
    const heights = labels.map(({ y }) => y).sort((a, b) => a - b);
    heights.slice(1).forEach((y, index) => expect(y - heights[index]!).toBeGreaterThanOrEqual(FONT_PX * 1.15));
  });

  it('beside keeps clear of one that leans out of its region', () => {
    const shapes = [shape('1', 'Lubuk Begalung', [120, 200], 24, 'auto'), shape('2', 'Nanggalo', [150, 204], 3)];
    const [leaning, beside] = ['1', '2'].map((code) => placeLabels(shapes, SIZE, FONT_PX, []).find((label) => label.code === code));
    expect(beside?.leaderTo).not.toBeNull();
    const apart = Math.abs((leaning?.y ?? 0) - (beside?.y ?? 0)) >= FONT_PX * 1.15 || (beside?.x ?? 0) < (leaning?.x ?? 0) - 40;
    expect(apart).toBe(true);
  });

  it('stays in its own region, not in the hole of it', () => {
    const ring: LabelledShape = { ...shape('1', 'Pauh', [200, 200], 100), rings: [square(200, 200, 100), square(200, 200, 30)] };
    const [label] = placeLabels([ring], SIZE, FONT_PX, []);
    expect(Math.max(Math.abs((label?.x ?? 200) - 200), Math.abs((label?.y ?? 200) - 200))).toBeGreaterThan(30);
  });
});
