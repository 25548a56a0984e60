import { describe as group, expect, it } from 'vitest';
import { describe } from '../../src/core.js';
import { regionsOf } from '../regions-of.js';
import { DEMO, fixtureScene, sceneOf } from './scene-of.js';

group('what is read aloud', () => {
  it('of each region is told by its code', () => {
    const scene = sceneOf(DEMO, { layers: ['kube-grants'] });
    for (const { code, name, spoken } of regionsOf(scene)) {
      expect(describe(scene, code)).toBe(spoken);
      expect(spoken.startsWith(`${name}: `)).toBe(true);
    }
  });

  it('of points and clusters is told by their ids', () => {
    const grants = sceneOf(DEMO, { layers: ['kube-grants'] });
    expect(grants.panels[0].points.map(({ id }) => describe(grants, id)).every((spoken) => spoken.startsWith('CONTOH'))).toBe(true);
    const crowded = fixtureScene('clusters-many');
    const [cluster] = crowded.panels[0].clusters;
    expect(describe(crowded, cluster!.id)).toContain(cluster!.openingText);
  });

  it('of what the scene does not have is nothing', () => {
    expect(describe(sceneOf(DEMO), '13.71.99')).toBe('');
  });

  it('is no part of a scene, and neither are shapes of the boundaries copied', () => {
    const scene = sceneOf(DEMO);
    const [{ readings, appearances }] = scene.panels;
    for (const made of [...readings, ...appearances])
      for (const field of ['spoken', 'polygons', 'selected']) expect(made).not.toHaveProperty(field);
    // Regions that look alike have the same object.
    expect(new Set(appearances).size).toBe(scene.legend.rows.length);
  });
});
