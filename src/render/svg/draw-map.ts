import { projection, type Camera, type ScreenPoint, type Size } from '../../geo/mercator.js';
import type { Scene, SceneRegion } from '../../scene/scene.js';
import { node, type MarkupNode } from '../node.js';
import { greatestRadiusPx, placedApart, radiusForShare, type Circle } from './circles.js';
import { drawLabels } from './draw-labels.js';
import { drawGround } from './draw-ground.js';
import { drawSizes } from './draw-sizes.js';
import { placeLabels } from './labels.js';
import { polygonData } from './path-data.js';
import { patternDefinitions, patternId } from './patterns.js';

/** How a map is drawn: where it looks, how large it is, and what is set off. */
export interface Drawing {
  readonly camera: Camera;
  readonly size: Size;
  /** Begins every id in the drawing, so that several maps can stand in one page. */
  readonly idPrefix: string;
  /** Code or id of what is set off; `null` for nothing. */
  readonly highlighted: string | null;
  /** Code or id of the one thing that the Tab key reaches; `null` for a picture that is not operated. */
  readonly tabStop: string | null;
}

/** Size of the type on the map, in CSS pixels. */
export function fontSizePx({ widthPx }: Size): number {
  return widthPx < 480 ? 11 : 12.5;
}

/** What makes a drawn thing operable: a name, a role, and its place in the Tab order. */
function operable(key: string, spoken: string, pressed: boolean, { tabStop }: Drawing) {
  return tabStop === null
    ? { role: 'img', 'aria-label': spoken }
    : {
        role: 'button',
        'aria-label': spoken,
        'aria-pressed': String(pressed),
        tabindex: key === tabStop ? 0 : -1,
      };
}

function drawRegion(region: SceneRegion, data: string, drawing: Drawing): MarkupNode {
  const { code, state, fill, classIndex, selected } = region;
  return node('path', {
    class: 'pm-region',
    'data-region': code,
    'data-class': classIndex,
    'data-state': state,
    d: data,
    'fill-rule': 'evenodd',
    fill: state === null ? (fill ?? '#fbfaf7') : `url(#${patternId(drawing.idPrefix, state)})`,
    'data-filled': fill !== null || state !== null,
    stroke: '#ffffff',
    'stroke-width': 0.8,
    'stroke-linejoin': 'round',
    ...operable(code, region.spoken, selected, drawing),
  });
}

/** The circles of regions and points, in the order in which they are drawn. */
function placedCircles(scene: Scene, { size }: Drawing, project: (lngLat: SceneRegion['labelLngLat']) => ScreenPoint) {
  const circled = scene.regions
    .filter((region) => region.circleShare !== null && region.circleShare > 0)
    .sort((a, b) => (b.circleShare ?? 0) - (a.circleShare ?? 0));
  const place = (items: readonly { readonly lngLat: SceneRegion['labelLngLat']; readonly share: number }[], of: 'regions' | 'points') =>
    placedApart(
      items.map(({ lngLat, share }) => ({
        at: project(lngLat),
        radiusPx: radiusForShare(share, greatestRadiusPx(size, of)),
      })),
    );
  return {
    circled,
    regionCircles: place(circled.map((region) => ({ lngLat: region.labelLngLat, share: region.circleShare ?? 0 })), 'regions'),
    // A point without an amount is drawn small rather than left out.
    pointCircles: place(
      scene.points.map((point) => ({ lngLat: point.lngLat, share: Math.max(point.circleShare ?? 0, 0.06) })),
      'points',
    ),
  };
}

function drawCircle({ x, y, radiusPx }: Circle): Record<string, number> {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return { cx: tenth(x), cy: tenth(y), r: tenth(radiusPx) };
}

/** The map of a scene as one SVG element. */
export function drawMap(scene: Scene, drawing: Drawing): MarkupNode {
  const { size, highlighted } = drawing;
  const project = projection(drawing.camera, size);
  const data = new Map(scene.regions.map(({ code, polygons }) => [code, polygonData(polygons, project)]));
  const outline = (className: string, region: SceneRegion) =>
    node('path', { class: className, d: data.get(region.code) ?? '', fill: 'none', stroke: '#111111', 'stroke-width': 2.2, 'stroke-linejoin': 'round' });
  const { circled, regionCircles, pointCircles } = placedCircles(scene, drawing, project);
  const fontPx = fontSizePx(size);
  const shapes = scene.regions.map(({ code, name, ink, fill, state, labelLngLat, polygons }) => ({
    code,
    name,
    ink: fill === null && state === null ? ('auto' as const) : ink,
    anchor: project(labelLngLat),
    rings: polygons.flatMap((polygon) => polygon.map((ring) => ring.map(project))),
  }));
  const labels = placeLabels(shapes, size, fontPx, [...regionCircles, ...pointCircles]);

  return node(
    'svg',
    {
      class: 'pm-svg',
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.widthPx} ${size.heightPx}`,
      role: 'group',
      'aria-label': scene.label,
      'font-size': fontPx,
    },
    patternDefinitions(
      drawing.idPrefix,
      new Set(scene.regions.flatMap(({ state }) => (state === null ? [] : [state]))),
    ),
    drawGround(scene, size, project),
    node('g', { class: 'pm-regions' }, scene.regions.map((region) => drawRegion(region, data.get(region.code) ?? '', drawing))),
    node(
      'g',
      { class: 'pm-outlines', 'pointer-events': 'none' },
      scene.regions.filter(({ selected }) => selected).map((region) => outline('pm-selected', region)),
      scene.regions.filter(({ code }) => code === highlighted).map((region) => outline('pm-highlighted', region)),
    ),
    node(
      'g',
      { class: 'pm-circles', 'pointer-events': 'none' },
      circled.flatMap((_, index) => {
        const circle = regionCircles[index];
        return circle ? [node('circle', { ...drawCircle(circle), fill: '#2b6c99', 'fill-opacity': 0.75, stroke: '#ffffff' })] : [];
      }),
    ),
    node(
      'g',
      { class: 'pm-points' },
      scene.points.flatMap((point, index) => {
        const circle = pointCircles[index];
        if (!circle) return [];
        return [
          node(
            'g',
            { 'data-point': point.id, class: point.mark === null ? 'pm-point' : 'pm-point pm-made-up', ...operable(point.id, point.spoken, false, drawing) },
            node('circle', {
              ...drawCircle(circle),
              fill: '#6a2c91',
              'fill-opacity': point.mark === null ? 0.8 : 0.45,
              stroke: highlighted === point.id ? '#111111' : '#ffffff',
              'stroke-width': highlighted === point.id ? 2.5 : 1.2,
              'stroke-dasharray': point.mark === null ? null : '3 2',
            }),
            point.mark !== null && node('text', {
              x: Math.round(circle.x),
              y: Math.round(circle.y + circle.radiusPx + 8),
              'font-size': fontPx * 0.68,
              'text-anchor': 'middle',
              class: 'pm-mark',
              'aria-hidden': 'true',
            }, point.mark),
          ),
        ];
      }),
    ),
    drawLabels(labels, fontPx),
    drawSizes(scene, size, fontPx),
  );
}
