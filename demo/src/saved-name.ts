import type { Scene } from 'padang-map';

/** Name of a file with what is shown, without its ending: the indicator, then the point layers. */
export function savedName(scene: Scene | null): string {
  const layers = new Set(scene?.panels[0].points.map(({ layer }) => layer));
  return ['padang', scene?.panels[0].indicator ?? 'peta', ...layers].join('-');
}
