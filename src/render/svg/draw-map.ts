import type { CameraShift } from '../../geo/mercator.js';
import type { Scene, ScenePoint, SceneRegion } from '../../scene/scene.js';
import { node, type AttributeValue, type MarkupNode } from '../node.js';
import { circleAttributes } from './circles.js';
import { drawClusters } from './draw-clusters.js';
import { ringAround, ringOnRegion } from './draw-focus.js';
import { drawGround } from './draw-ground.js';
import { drawLabels } from './draw-labels.js';
import { drawMark } from './draw-mark.js';
import { drawSizes } from './draw-sizes.js';
import { keptNode } from './kept-nodes.js';
import type { PlacedLabel } from './labels.js';
import type { Marked } from './layout-points.js';
import type { Circled, MapLayout } from './map-layout.js';
import { keysDescription, mapOption, mapRole, ONLY_DRAWN, useOf, type MapOperation, type Use } from './map-option.js';
import { OUTLINE_COLOURS } from './outlines.js';
import { patternDefinitions, patternId } from './patterns.js';
import { pointLook } from './point-look.js';
import { regionCircleAttributes } from './region-circle-look.js';

/** How a map that has been laid out is drawn. */
export interface Drawing extends MapOperation {
  readonly layout: MapLayout;
  /** The names as they find room in a wide column, for a picture that grows with its column; CSS shows the one or the other. */
  readonly wideLabels?: readonly PlacedLabel[];
  /** Code or id of what is set off; `null` for nothing. */
  readonly highlighted: string | null;
  /** Code or id of what shows that it has the focus; `null` for nothing. */
  readonly focused?: string | null;
  /** Whether a canvas beneath shows the ground and the fills. */
  readonly isOverCanvas?: boolean;
  /** Whether only what is in reach of the focus is drawn. */
  readonly isInPart?: boolean;
  /** Where the camera has gone since the layout. */
  readonly shift?: CameraShift;
}

/** The transform of what moves with the camera; `null` where it has not moved. */
export function cameraTransform(shift: CameraShift | undefined): string | null {
  if (!shift || (shift.scale === 1 && shift.x === 0 && shift.y === 0)) return null;
  return `matrix(${shift.scale},0,0,${shift.scale},${shift.x},${shift.y})`;
}

type Attributes = Readonly<Record<string, AttributeValue>>;

function usedAs(key: string, drawing: Drawing): Use {
  const use = useOf(key, drawing);
  return use === 'focusable' && drawing.layout.isCrowded && key !== drawing.highlighted ? 'pointed' : use;
}

/** What all regions have in common is set on their group. */
const REGIONS: Attributes = { ...ONLY_DRAWN, class: 'pm-regions', 'fill-rule': 'evenodd', 'stroke-width': 0.8, 'stroke-linejoin': 'round' };

function drawRegion(region: SceneRegion, drawing: Drawing): MarkupNode {
  const { code, state, fill, classIndex, selected, spoken } = region;
  const { layout, idPrefix } = drawing;
  const outline = layout.outlines.get(code)?.data;
  const use = usedAs(code, drawing);
  const isUnfilled = fill === null && state === null;
  return keptNode(region, [outline, use, idPrefix], () =>
    node('path', {
      class: isUnfilled ? 'pm-region pm-unfilled' : 'pm-region',
      part: 'region',
      'data-region': code,
      'data-class': classIndex,
      'data-state': state,
      d: outline,
      fill: state === null ? (fill ?? '#fbfaf7') : `url(#${patternId(idPrefix, state)})`,
      // A picture taken away has no style sheet.
      stroke: isUnfilled ? '#5d5a52' : OUTLINE_COLOURS[region.ink],
      ...mapOption(use, spoken, selected, idPrefix),
    }),
  );
}

function drawOutline(className: string, { code }: SceneRegion, { layout }: Drawing): MarkupNode {
  return node('path', {
    class: className,
    d: layout.outlines.get(code)?.data,
    fill: 'none',
    stroke: '#111111',
    'stroke-width': 2.2,
    'stroke-linejoin': 'round',
  });
}

function drawRegionCircle({ item: { value }, circle }: Circled<SceneRegion>): MarkupNode {
  return node('circle', { ...circleAttributes(circle), ...regionCircleAttributes(value !== null && value < 0) });
}

/** A made-up point bears its word, and looks so. */
function drawPoint(point: Marked<ScenePoint>, drawing: Drawing, isOnOutlines: boolean): MarkupNode {
  const {
    item: { id, status, spoken, cluster },
    circle,
    mark,
  } = point;
  const isHighlighted = drawing.highlighted === id;
  const isOnCanvas = drawing.isInPart === true && cluster === null;
  const use = usedAs(id, drawing);
  return keptNode(point, [isHighlighted, isOnCanvas, use, isOnOutlines, drawing.idPrefix], () =>
    node(
      'g',
      { 'data-point': id, class: 'pm-point', 'data-on-canvas': isOnCanvas, ...mapOption(use, spoken, null, drawing.idPrefix) },
      node('circle', {
        ...circleAttributes(circle),
        ...pointLook({ isMadeUp: status === 'illustrative', isOnOutlines }),
        ...(isHighlighted && { class: isOnOutlines ? 'pm-point-set-off' : null, stroke: '#111111', 'stroke-width': 2.5 }),
      }),
      mark !== null && drawMark(mark),
    ),
  );
}

/** Drawn after all else, so that nothing lies over it. */
function drawFocus(scene: Scene, { layout, focused = null }: Drawing): MarkupNode | null {
  const region = scene.regions.find(({ code }) => code === focused);
  if (region) return ringOnRegion(region, layout);
  const circled = [...layout.points, ...layout.clusters].find(({ item }) => item.id === focused);
  return circled ? ringAround(circled.circle) : null;
}

/** The map of a scene as one SVG element. */
export function drawMap(scene: Scene, drawing: Drawing): MarkupNode {
  const { layout, wideLabels, idPrefix, highlighted } = drawing;
  const { size, fontPx, project } = layout;
  const states = new Set(scene.regions.flatMap(({ state }) => (state === null ? [] : [state])));
  const outlined = (className: string, isOutlined: (region: SceneRegion) => boolean) =>
    scene.regions.filter(isOutlined).map((region) => drawOutline(className, region, drawing));
  return node(
    'svg',
    {
      class: 'pm-svg',
      'data-over-canvas': drawing.isOverCanvas,
      'data-in-part': drawing.isInPart,
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.widthPx} ${size.heightPx}`,
      ...mapRole(drawing, scene.regions.filter(({ selected }) => selected).length),
      'aria-label': scene.label,
      'font-size': fontPx,
    },
    keysDescription(scene.operation, drawing),
    patternDefinitions(idPrefix, states),
    node(
      'g',
      { ...ONLY_DRAWN, class: 'pm-camera', transform: cameraTransform(drawing.shift) },
      drawGround(scene, size, project),
      node(
        'g',
        REGIONS,
        scene.regions.map((region) => drawRegion(region, drawing)),
      ),
      node('g', { class: 'pm-outlines', 'pointer-events': 'none' }, [
        ...outlined('pm-selected', ({ selected }) => selected),
        ...outlined('pm-highlighted', ({ code }) => code === highlighted),
      ]),
      node('g', { class: 'pm-circles', 'pointer-events': 'none' }, layout.regionCircles.map(drawRegionCircle)),
      node(
        'g',
        { ...ONLY_DRAWN, class: 'pm-points' },
        layout.points.map((point) => drawPoint(point, drawing, scene.drawnAs === null)),
      ),
      drawLabels(layout.labels, wideLabels ? 'pm-labels-narrow' : 'pm-labels'),
      wideLabels ? drawLabels(wideLabels, 'pm-labels-wide') : null,
      // Over the lines that lead to names, which would strike the numbers through.
      layout.clusters.length > 0 && drawClusters(layout.clusters, { ...drawing, fontPx }),
      drawFocus(scene, drawing),
    ),
    drawSizes(scene, size, fontPx),
  );
}
