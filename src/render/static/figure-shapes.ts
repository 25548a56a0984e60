import type { Boundaries } from '../../geo/boundaries.js';
import { projection, type Size } from '../../geo/mercator.js';
import { cameraFor } from '../default-camera.js';
import type { AttributeValue, MarkupNode } from '../node.js';
import { lineData, polygonData } from '../svg/path-data.js';

/** A static map is drawn for a narrow screen and grows with its column. */
export const STATIC_SIZE: Size = { widthPx: 360, heightPx: 360 };

type Attributes = MarkupNode['attributes'];

/** What draws the shapes of boundaries, by the attributes of the path; `undefined` for a path of another kind. */
function shapeDrawer({ regions, ground, views }: Boundaries): (attributes: Attributes) => string | undefined {
  const project = projection(cameraFor(views[0]?.bounds ?? null, STATIC_SIZE), STATIC_SIZE);
  const polygons = new Map<AttributeValue, (typeof regions)[number]['polygons']>(regions.map((region) => [region.code, region.polygons]));
  return ({ 'data-region': code, class: name }) => {
    const shape = polygons.get(code);
    if (shape) return polygonData(shape, project);
    if (name === 'pm-land') return ground ? polygonData(ground.land, project) : undefined;
    return name === 'pm-border' ? ground?.borders.map((line) => lineData(line, project)).join('') : undefined;
  };
}

function mapPaths(figure: MarkupNode, make: (attributes: Attributes) => Attributes): MarkupNode {
  const children = figure.children.map((child) => (typeof child === 'string' ? child : mapPaths(child, make)));
  return { ...figure, attributes: figure.tag === 'path' ? make(figure.attributes) : figure.attributes, children };
}

/** A static figure without the outlines that can be drawn again from the boundaries: these are fetched in any case. */
export function withoutShapes(figure: MarkupNode, boundaries: Boundaries): MarkupNode {
  const shapeOf = shapeDrawer(boundaries);
  return mapPaths(figure, (attributes) => {
    if (attributes['d'] !== shapeOf(attributes)) return attributes;
    return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'd'));
  });
}

/** The same figure with them. */
export function withShapes(figure: MarkupNode, boundaries: Boundaries): MarkupNode {
  const shapeOf = shapeDrawer(boundaries);
  return mapPaths(figure, (attributes) => ('d' in attributes ? attributes : { ...attributes, d: shapeOf(attributes) }));
}
