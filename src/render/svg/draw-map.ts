import type { CameraShift } from '../../geo/mercator.js';
import type { RegionCode } from '../../model/region.js';
import { describePoint, describeRegion } from '../../scene/describe.js';
import { PLAIN } from '../../scene/region-appearance.js';
import type { RegionReading, Scene, ScenePoint } from '../../scene/scene.js';
import { keptNode } from '../kept-nodes.js';
import { node, type AttributeValue, type MarkupNode } from '../node.js';
import { COLOURS, OUTLINE_COLOURS, WIDTHS_PX } from '../style-tokens.js';
import { circleAttributes, squareData, type Circle } from './circles.js';
import { drawClusters } from './draw-clusters.js';
import { drawGround } from './draw-ground.js';
import { drawLabels } from './draw-labels.js';
import { drawMark } from './draw-mark.js';
import { drawSizes } from './draw-sizes.js';
import type { PlacedLabel } from './label-model.js';
import type { Marked } from './layout-points.js';
import type { MapLayout, PlacedRegionCircle } from './map-layout.js';
import { keysDescription, mapOption, mapRole, ONLY_DRAWN, useOf, type MapOperation, type Use } from './map-option.js';
import { patternDefinitions, patternId } from './patterns.js';
import { pointAttributes, regionCircleAttributes, ringAttributes } from './circle-looks.js';
import { drawWatermark } from './watermark.js';

/** How a map that has been laid out is drawn. */
export interface Drawing extends MapOperation {
  readonly layout: MapLayout;
  /** The names as they find room in a wide column, for a picture that grows with its column; CSS shows the one or the other. */
  readonly wideLabels?: readonly PlacedLabel[];
  /** Codes of the selected regions. */
  readonly selected: ReadonlySet<RegionCode>;
  /** Code or id of what is set off; `null` for nothing. */
  readonly highlighted: string | null;
  /** What shows that something has the focus; `null` for nothing. */
  readonly focusRing?: MarkupNode | null;
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
const REGIONS: Attributes = {
  ...ONLY_DRAWN,
  class: 'pm-regions',
  'fill-rule': 'evenodd',
  'stroke-width': WIDTHS_PX.outline,
  'stroke-linejoin': 'round',
};

function drawRegion(scene: Scene, index: number, reading: RegionReading, drawing: Drawing): MarkupNode {
  const { code } = reading;
  const { layout, idPrefix } = drawing;
  const appearance = scene.panels[0].appearances[index] ?? PLAIN;
  const { state, fill, classIndex, ink } = appearance;
  const isSelected = drawing.selected.has(code);
  const outline = layout.outlines.get(code)?.data;
  const use = usedAs(code, drawing);
  const isUnfilled = fill === null && state === null;
  return keptNode(reading, [outline, use, isSelected, idPrefix], () =>
    node('path', {
      class: isUnfilled ? 'pm-region pm-unfilled' : 'pm-region',
      part: 'region',
      'data-region': code,
      'data-class': classIndex,
      'data-state': state,
      d: outline,
      fill: state === null ? (fill ?? COLOURS.regionGround) : `url(#${patternId(idPrefix, state)})`,
      // A picture taken away has no style sheet.
      stroke: isUnfilled ? COLOURS.quiet : OUTLINE_COLOURS[ink],
      ...mapOption(use, () => describeRegion(scene, index), isSelected, idPrefix),
    }),
  );
}

function drawOutline(className: 'pm-selected' | 'pm-highlighted', code: string | null, { layout }: Drawing): readonly MarkupNode[] {
  const outline = code === null ? undefined : layout.outlines.get(code);
  if (!outline) return [];
  const path = node('path', {
    class: className,
    d: outline.data,
    fill: 'none',
    stroke: COLOURS.setOff,
    'stroke-width': className === 'pm-selected' ? WIDTHS_PX.selected : WIDTHS_PX.highlighted,
    'stroke-linejoin': 'round',
  });
  return [path];
}

function drawRegionCircle({ isNegative, circle }: PlacedRegionCircle, isOverFill: boolean): readonly MarkupNode[] {
  const looks = isOverFill ? ringAttributes(isNegative) : [regionCircleAttributes(isNegative)];
  return looks.map((look) => node('circle', { ...circleAttributes(circle), ...look }));
}

/** The shape of a point's mark: among circles of regions a square on its corner of the same area, which nobody takes for one of them. */
function pointShape(circle: Circle, isSquare: boolean, attributes: Attributes): MarkupNode {
  return isSquare ? node('path', { d: squareData(circle), ...attributes }) : node('circle', { ...circleAttributes(circle), ...attributes });
}

/** Whether points are squares: among circles over fills. */
const isSquareIn = ({ layout }: Drawing): boolean => layout.scene.panels[0].size !== null;

/** Whether a canvas beneath draws a point: here it is only operated. */
const isOnCanvas = ({ cluster }: ScenePoint, drawing: Drawing): boolean =>
  drawing.isInPart === true && cluster === null && !isSquareIn(drawing);

/** What parts points from fills and ground, light or dark: a white ring around each, beneath them all. */
function drawCasings(points: MapLayout['points'], drawing: Drawing): MarkupNode {
  return node(
    'g',
    { class: 'pm-casings', fill: COLOURS.paper, 'aria-hidden': 'true', 'pointer-events': 'none' },
    points
      .filter(({ item }) => !isOnCanvas(item, drawing))
      .map(({ circle }) => pointShape({ ...circle, radiusPx: circle.radiusPx + WIDTHS_PX.casing }, isSquareIn(drawing), {})),
  );
}

/** A made-up point looks so, and bears its word where no watermark says it. */
function drawPoint(point: Marked<ScenePoint>, drawing: Drawing, isOnOutlines: boolean): MarkupNode {
  const {
    item,
    item: { id, status },
    circle,
    mark,
  } = point;
  const isHighlighted = drawing.highlighted === id;
  const isDrawnBeneath = isOnCanvas(item, drawing);
  const use = usedAs(id, drawing);
  return keptNode(point, [isHighlighted, isDrawnBeneath, use, isOnOutlines, drawing.idPrefix], () =>
    node(
      'g',
      {
        'data-point': id,
        class: 'pm-point',
        'data-on-canvas': isDrawnBeneath,
        ...mapOption(use, () => describePoint(item), null, drawing.idPrefix),
      },
      pointShape(circle, isSquareIn(drawing), {
        ...pointAttributes(status === 'illustrative'),
        ...(isHighlighted && {
          class: isOnOutlines ? 'pm-point-set-off' : null,
          stroke: COLOURS.setOff,
          'stroke-width': WIDTHS_PX.highlightedPoint,
        }),
      }),
      mark !== null && drawMark(mark),
    ),
  );
}

/** The map of a scene as one SVG element. */
export function drawMap(scene: Scene, drawing: Drawing): MarkupNode {
  const { layout, wideLabels, idPrefix, selected, highlighted } = drawing;
  const { frame, panels } = scene;
  const [{ encoding, boundaries, readings, appearances }] = panels;
  const isOverFill = panels[0].size !== null;
  const { size, fontPx, project } = layout;
  const states = new Set(appearances.flatMap(({ state }) => (state === null ? [] : [state])));
  return node(
    'svg',
    {
      class: 'pm-svg',
      'data-over-canvas': drawing.isOverCanvas,
      'data-in-part': drawing.isInPart,
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.widthPx} ${size.heightPx}`,
      ...mapRole(drawing, [...selected].filter((code) => layout.outlines.has(code)).length),
      'aria-label': frame.label,
      'font-size': fontPx,
    },
    keysDescription(frame.operation, drawing),
    patternDefinitions(idPrefix, states),
    node(
      'g',
      { ...ONLY_DRAWN, class: 'pm-camera', transform: cameraTransform(drawing.shift) },
      drawGround(boundaries.ground, size, project),
      node(
        'g',
        REGIONS,
        readings.map((reading, index) => drawRegion(scene, index, reading, drawing)),
      ),
      node('g', { class: 'pm-outlines', 'pointer-events': 'none' }, [
        ...[...selected].flatMap((code) => drawOutline('pm-selected', code, drawing)),
        ...drawOutline('pm-highlighted', highlighted, drawing),
      ]),
      layout.watermark && drawWatermark(layout.watermark),
      node(
        'g',
        { class: 'pm-circles', 'pointer-events': 'none' },
        layout.regionCircles.flatMap((circle) => drawRegionCircle(circle, isOverFill)),
      ),
      layout.points.length > 0 && drawCasings(layout.points, drawing),
      node(
        'g',
        { ...ONLY_DRAWN, class: 'pm-points' },
        layout.points.map((point) => drawPoint(point, drawing, encoding === 'outline')),
      ),
      drawLabels(layout.labels, wideLabels ? 'pm-labels-narrow' : 'pm-labels'),
      wideLabels ? drawLabels(wideLabels, 'pm-labels-wide') : null,
      // Over the lines that lead to names, which would strike the numbers through.
      layout.clusters.length > 0 && drawClusters(layout.clusters, { ...drawing, fontPx }),
      // After all else, so that nothing lies over it.
      drawing.focusRing ?? null,
    ),
    drawSizes(scene, size, fontPx),
  );
}
