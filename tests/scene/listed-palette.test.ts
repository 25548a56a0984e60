import { regionsOf } from '../regions-of.js';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSvg } from '../../src/render/static/export-svg.js';
import { renderStatic } from '../../src/static.js';
import { loadPalette } from '../../src/stats/load-palette.js';
import { DEMO, fixtureScene, MESSAGES, sceneOf, validated } from './scene-of.js';
import { fixture } from '../../demo/src/gallery/fixtures.js';

const INDICATOR = 'low-welfare-families';
const classesOf = (scene: ReturnType<typeof sceneOf>) => scene.legend.rows.flatMap((row) => (row.kind === 'class' ? [row.colour] : []));
const warnedOf = (scene: ReturnType<typeof sceneOf>) => scene.frame.warnings.map(({ code }) => code);

describe('a map by a list of colours', () => {
  it('has them from the lowest class to the highest, in scene, static figure and picture', async () => {
    const palette = await loadPalette('#fff7ec #fc8d59 #7f0000');
    const view = { indicator: INDICATOR, classification: 'quantile', classes: 3, palette } as const;
    const scene = sceneOf(DEMO, view);
    expect(classesOf(scene)).toEqual(['#fff7ec', '#fc8d59', '#7f0000']);
    for (const drawn of [renderStatic(DEMO, view), exportSvg(scene, MESSAGES.id)])
      for (const colour of classesOf(scene)) expect(drawn).toContain(`fill="${colour}"`);
  });

  it('has as many as there are classes, and ink that can be read on each', async () => {
    const code = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(code, { minLength: 2, maxLength: 6 }), fc.integer({ min: 2, max: 9 }), async (list, classes) => {
        const palette = await loadPalette(list.join(' '));
        const scene = sceneOf(DEMO, { indicator: INDICATOR, classification: 'quantile', classes, palette });
        expect(classesOf(scene)).toHaveLength(classes);
        for (const { fill, ink } of scene.panels[0].appearances)
          expect(wcagContrast(fill ?? '', ink === 'dark' ? '#000000' : '#ffffff')).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 30 },
    );
  });

  it('says where neighbouring classes can hardly be told apart, and only there', async () => {
    const warned = async (name: string, classes: number) =>
      warnedOf(sceneOf(DEMO, { indicator: INDICATOR, classification: 'quantile', classes, palette: await loadPalette(name) }));
    expect(await warned('#e8f1e4 #dcebd6', 2)).toEqual([]);
    expect(await warned('#e8f1e4 #dcebd6', 4)).toEqual(['alike-colours']);
    expect(await warned('#fff7ec #fc8d59 #7f0000', 9)).toEqual([]);
    expect(await warned('Blues', 9)).toEqual([]);
  });

  it('that is lightest in the middle has its middle at zero where values go either way', async () => {
    const palette = await loadPalette('#2166ac #f7f7f7 #b2182b');
    const regions = regionsOf(fixtureScene('values-change', { palette, classification: 'quantile', classes: 5 }));
    expect(new Set(regions.map(({ fill }) => fill)).size).toBeGreaterThan(3);
    for (const { value, fill } of regions) {
      const [red = 0, , blue = 0] = (fill?.match(/[0-9a-f]{2}/g) ?? []).map((part) => parseInt(part, 16));
      expect(red > blue).toBe((value ?? 0) >= 0);
    }
    const sequential = await loadPalette('#fff7ec #fc8d59 #7f0000');
    expect(classesOf(sceneOf(validated(fixture('values-change').data), { palette: sequential }))[0]).toBe('#fff7ec');
  });

  it('around a reference has its ends below and above', async () => {
    const palette = await loadPalette('#004488 #bb5566');
    expect(classesOf(sceneOf(DEMO, { indicator: 'poverty-rate-estimate', palette }))).toEqual(['#004488', '#bb5566']);
  });
});
