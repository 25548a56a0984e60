import { regionsOf, withRegions } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import { MOVES, type CircledPlace } from '../../src/render/keyboard-moves.js';
import type { Scene } from '../../src/scene/scene.js';
import { DEMO, PADANG, sceneOf } from '../scene/scene-of.js';

const families = sceneOf(PADANG, { indicator: 'low-welfare-families' });

const grants = sceneOf(DEMO, { layers: ['kube-grants'] });
const circled: readonly CircledPlace[] = grants.panels[0].points.map(({ id, lngLat, region }) => ({ key: id, lngLat, region }));

const go = (key: string, here: string, scene: Scene = families, places: readonly CircledPlace[] = []) =>
  MOVES[key]!({ scene, here, circled: places });

const nameOf = (code: string | null) => regionsOf(families).find((each) => each.code === code)?.name ?? null;

describe('a key that moves the focus', () => {
  it('leads over the map as it looks on the screen', () => {
    expect(nameOf(go('ArrowUp', '13.71.05'))).toBe('Lubuk Begalung');
    expect(nameOf(go('ArrowLeft', '13.71.07'))).toBe('Lubuk Begalung');
    expect(nameOf(go('ArrowDown', '13.71.05'))).toBeNull();
  });

  it('leads to the highest and to the lowest value by Home and End, as the ranks say', () => {
    const rankOf = (code: string | null) => regionsOf(families).find((each) => each.code === code)?.rankText;
    expect(rankOf(go('Home', '13.71.08'))).toBe('peringkat 1 dari 11');
    expect(rankOf(go('End', '13.71.08'))).toBe('peringkat 11 dari 11');
  });

  it('leads by Home and End to values only, by value where ranks are not shown, and by the table’s order where there are none', () => {
    const estimated = sceneOf(PADANG, { indicator: 'poverty-rate-estimate' });
    const values = regionsOf(estimated).flatMap(({ value }) => value ?? []);
    const valueOf = (code: string | null) => regionsOf(estimated).find((each) => each.code === code)?.value;
    expect(valueOf(go('Home', '13.71.08', estimated))).toBe(Math.max(...values));
    expect(valueOf(go('End', '13.71.08', estimated))).toBe(Math.min(...values));
    const empty = withRegions(
      families,
      regionsOf(families).map((region) => ({ ...region, value: null })),
    );
    const listed = families.tables[0]!.rows.map(({ region }) => region);
    expect(go('Home', '13.71.08', empty)).toBe(listed[0]);
    expect(go('End', '13.71.08', empty)).toBe(listed.at(-1));
    const one = withRegions(
      empty,
      regionsOf(empty).map((region) => (region.code === '13.71.04' ? { ...region, value: 0 } : region)),
    );
    expect([go('Home', '13.71.08', one), go('End', '13.71.08', one)]).toEqual(['13.71.04', '13.71.04']);
  });

  it('leads by Home and End to the first and the last region by name, where no table lists them', () => {
    const alone = sceneOf({ ...DEMO, indicators: [], observations: [] });
    expect([go('Home', '13.71.08', alone), go('End', '13.71.08', alone)].map(nameOf)).toEqual(['Bungus Teluk Kabung', 'Pauh']);
  });

  it('leads through all points and round by Page Down, and back by Page Up', () => {
    const met = [circled[0]!.key];
    while (met.length <= circled.length) met.push(go('PageDown', met.at(-1)!, grants, circled)!);
    expect(met).toEqual([...circled.map(({ key }) => key), circled[0]!.key]);
    for (const each of [...met].reverse().slice(1)) expect(go('PageUp', met.pop()!, grants, circled)).toBe(each);
  });

  it('leads from a region to a point in it, where it has one', () => {
    const { key, region } = circled.at(-1)!;
    const [first] = circled.filter((each) => each.region === region);
    expect(go('PageDown', region!, grants, circled)).toBe(first!.key);
    expect(go('PageUp', region!, grants, circled)).toBe(key);
    const empty = regionsOf(grants).find(({ code }) => circled.every((each) => each.region !== code));
    expect(go('PageDown', empty?.code ?? '', grants, circled)).toBe(circled[0]!.key);
    expect(go('PageDown', '13.71.01', families, [])).toBeNull();
  });

  it('leads from a point back to the regions by the arrow keys', () => {
    for (const { key } of circled) {
      const found = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].flatMap((arrow) => go(arrow, key, grants, circled) ?? []);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((code) => regionsOf(grants).some((region) => region.code === code))).toBe(true);
    }
  });
});
