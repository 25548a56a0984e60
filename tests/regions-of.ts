import type { RegionShape } from '../src/geo/boundaries.js';
import { classSpoken, describeRegion } from '../src/scene/describe.js';
import { PLAIN, type RegionAppearance } from '../src/scene/region-appearance.js';
import type { Panel, RegionReading, Scene } from '../src/scene/scene.js';

/** A region with its shape, what is said of it and how it looks. */
export type WholeRegion = RegionShape & RegionReading & RegionAppearance;

/** The regions of a scene's first panel, with what is read aloud of each. */
export const regionsOf = (scene: Scene) => {
  const [{ boundaries, readings, appearances }] = scene.panels;
  return boundaries.regions.map((shape, index) => ({
    ...shape,
    ...readings[index]!,
    ...(appearances[index] ?? PLAIN),
    classSpoken: classSpoken(scene, index, readings[index]!),
    spoken: describeRegion(scene, index),
  }));
};

/** A scene with something else in its first panel. */
export const withPanel = (scene: Scene, changes: Partial<Panel>): Scene => ({ ...scene, panels: [{ ...scene.panels[0], ...changes }] });

/** A scene with other regions in its first panel. */
export const withRegions = (scene: Scene, regions: readonly WholeRegion[]): Scene =>
  withPanel(scene, { boundaries: { ...scene.panels[0].boundaries, regions }, readings: regions, appearances: regions });
