import { describe, expect, it } from 'vitest';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { shownBy, textOf } from '../shown-by.js';

const WORDS = { id: 'Garis batas saja', en: 'Outlines only' };

describe.each(['id', 'en'] as const)('an empty indicator (%s)', (lang) => {
  it('draws outlines alone, of data without points too', async () => {
    const map = await readyMap({ attributes: { lang, indicator: '' } });
    const shown = shownBy(map);
    expect(shown.notices).toEqual([]);
    expect(shown.heading).toEqual(['Kecamatan', 'Kota Padang']);
    expect(allInside(map, 'path[data-region].pm-unfilled')).toHaveLength(11);
    expect([shown.points, shown.tables, shown.status]).toEqual([[], [], ['']]);
    expect(new Set(allInside(map, '.pm-labels text').map((label) => label.getAttribute('data-label'))).size).toBeGreaterThan(8);
    const names = allInside(map, 'path[data-region]').map((path) => path.getAttribute('aria-label'));
    expect(names.every((name) => name !== null && name.length > 3 && !/tidak ada|no data/i.test(name))).toBe(true);
    expect(map.toSVG()).toContain('<svg');
  });

  it('is the choice that a user can leave, and shows points on a quiet ground', async () => {
    const map = await readyMap({ attributes: { lang, indicator: '', layers: 'kube-grants' }, properties: { data: demoDataset } });
    expect(map.scene?.panels[0].encoding).toBe('outline');
    const select = inside(map, '[part=controls] select') as HTMLSelectElement;
    expect(textOf(select.selectedOptions[0]!)).toBe(WORDS[lang]);
    const circles = allInside(map, '[data-point] circle');
    expect(circles).toHaveLength(10);
    for (const circle of circles) expect(getComputedStyle(circle).fillOpacity).toBe('1');
    select.value = 'psm';
    select.dispatchEvent(new Event('change'));
    await map.whenReady();
    expect([map.indicator, map.getAttribute('indicator'), map.scene?.panels[0].indicator]).toEqual(['psm', '', 'psm']);
    expect(textOf(inside(map, '[part=controls]'))).not.toContain(WORDS[lang]);
  });
});

describe('points', () => {
  it.each(['poverty-rate-estimate', 'psm', ''])(
    'have a white casing beneath that is wider than each, by the indicator “%s”',
    async (indicator) => {
      const map = await readyMap({ attributes: { layers: 'kube-grants', indicator }, properties: { data: demoDataset } });
      const place = (circle: Element) => ['cx', 'cy', 'r'].map((name) => Number(circle.getAttribute(name)));
      const circles = allInside(map, '[data-point] circle').map(place);
      const casings = allInside(map, '.pm-casings circle').map(place);
      expect(casings).toHaveLength(circles.length);
      for (const [index, [x, y, radius = 0]] of circles.entries()) {
        const [casingX, casingY, casingRadius = 0] = casings[index] ?? [];
        expect([casingX, casingY]).toEqual([x, y]);
        expect(casingRadius - radius).toBeGreaterThanOrEqual(1.5);
      }
      expect(getComputedStyle(inside(map, '.pm-casings')).fill).toBe('rgb(255, 255, 255)');
    },
  );
});
