import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Size } from '../../geo/mercator.js';
import { hasMany } from '../../scene/has-many.js';
import { REGION_STATES, type RegionState } from '../../scene/region-state.js';
import type { Panel } from '../../scene/scene.js';
import { COLOURS, DASHES_PX, OUTLINE_COLOURS, WIDTHS_PX } from '../style-tokens.js';
import { CIRCLE_LOOKS } from '../svg/circle-looks.js';
import type { MapColours } from './colours.js';
import { areaFeatures, circleFeatures, type CircleKind, lineFeatures, NO_FEATURES, polygonFeatures, regionFeatures } from './features.js';
import type { StyleSpecification } from './maplibre.js';

/** Begins the ids of all that is the map's own, so that a basemap's are told from it. */
const PREFIX = 'padang-map-';

/** The sources of the map's own. */
export const SOURCES = {
  sea: `${PREFIX}sea`,
  land: `${PREFIX}land`,
  borders: `${PREFIX}borders`,
  regions: `${PREFIX}regions`,
  circles: `${PREFIX}circles`,
  highlighted: `${PREFIX}highlighted`,
} as const;

/** The layers that change, or before which others come. */
export const LAYERS = {
  unknown: `${PREFIX}unknown`,
  sea: `${PREFIX}sea`,
  land: `${PREFIX}land`,
  outlines: `${PREFIX}outlines`,
  setOff: `${PREFIX}set-off`,
  circles: `${PREFIX}circles`,
} as const;

/** Circles from the lowest to the uppermost. Of points the smaller lie on the larger, whether these are made up or not. */
const CIRCLE_ORDER: readonly (readonly [CircleKind, CircleKind?])[] = [['region'], ['negative'], ['point', 'madeUp'], ['highlighted']];

/** How much of a basemap a fill covers: its classes can be told apart, and the streets be followed. */
const OPACITY_OVER_BASEMAP = 0.85;

const state = (key: string, otherwise: string | number): ExpressionSpecification => ['coalesce', ['feature-state', key], otherwise];

/** The name of a state's pattern among the style's images. */
export function patternName(regionState: RegionState): string {
  return PREFIX + regionState;
}

/** The layer that patterns the regions of a state. A pattern cannot be that of a feature's state: its opacity can. */
export function patternLayer(regionState: RegionState, { overBasemap }: { readonly overBasemap: boolean }): LayerSpecification {
  return {
    id: `${PREFIX}pattern-${regionState}`,
    type: 'fill',
    source: SOURCES.regions,
    paint: {
      'fill-pattern': patternName(regionState),
      'fill-opacity': ['case', ['==', ['feature-state', 'state'], regionState], overBasemap ? OPACITY_OVER_BASEMAP : 1, 0],
    },
  };
}

/** The layer that sets off what is selected or highlighted. */
export function setOffLayer({ ink }: MapColours): LayerSpecification {
  return {
    id: LAYERS.setOff,
    type: 'line',
    source: SOURCES.regions,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ink, 'line-width': state('setOffPx', 0) },
  };
}

function groundLayers(hasGround: boolean, { unknown, sea, land }: MapColours): LayerSpecification[] {
  const beyond = { id: LAYERS.unknown, type: 'background', paint: { 'background-color': hasGround ? unknown : sea } } as const;
  if (!hasGround) return [beyond];
  return [
    beyond,
    { id: LAYERS.sea, type: 'fill', source: SOURCES.sea, paint: { 'fill-color': sea, 'fill-antialias': false } },
    { id: LAYERS.land, type: 'fill', source: SOURCES.land, paint: { 'fill-color': land } },
    {
      id: `${PREFIX}borders`,
      type: 'line',
      source: SOURCES.borders,
      paint: {
        'line-color': COLOURS.border,
        'line-width': WIDTHS_PX.outline,
        // In widths of the line.
        'line-dasharray': DASHES_PX.border.map((px) => px / WIDTHS_PX.outline),
      },
    },
  ];
}

/**
 * The circles of one kind, or of two that differ in their colours. Ten thousand of them are drawn: all that is the same
 * for them is said once.
 */
function circleLayer([kind, other]: readonly [CircleKind, CircleKind?]): LayerSpecification {
  const { fill, opacity, stroke, strokePx } = CIRCLE_LOOKS[kind];
  const colour = (own: string, others: 'fill' | 'stroke'): string | ExpressionSpecification =>
    other === undefined ? own : ['match', ['get', 'kind'], other, CIRCLE_LOOKS[other][others], own];
  return {
    id: kind === 'region' ? LAYERS.circles : `${LAYERS.circles}-${kind}`,
    type: 'circle',
    source: kind === 'highlighted' ? SOURCES.highlighted : SOURCES.circles,
    filter: ['in', ['get', 'kind'], ['literal', other === undefined ? [kind] : [kind, other]]],
    paint: {
      'circle-color': colour(fill, 'fill'),
      'circle-opacity': opacity,
      // A stroke lies around the circle here, and half on it in SVG; edges fade inwards over a device pixel, not to both sides.
      'circle-radius': ['max', 0, ['+', ['get', 'radiusPx'], 0.5 / window.devicePixelRatio - strokePx / 2]],
      'circle-stroke-width': strokePx,
      'circle-stroke-color': colour(stroke, 'stroke'),
    },
  };
}

const STROKE: ExpressionSpecification = ['coalesce', ['feature-state', 'stroke'], OUTLINE_COLOURS.light];
/** The outline that the state of a feature names. The two that most have are read as colours once, not for each feature: that would slow down a change of very many. */
const OUTLINE: ExpressionSpecification = [
  'match',
  STROKE,
  OUTLINE_COLOURS.dark,
  OUTLINE_COLOURS.dark,
  OUTLINE_COLOURS.light,
  OUTLINE_COLOURS.light,
  ['to-color', STROKE],
];

const source = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data });

/** What a style draws, beside the scene itself. */
export interface Styling {
  readonly colours: MapColours;
  readonly size: Size;
  readonly basemap: StyleSpecification | null;
}

/** The states whose patterns are drawn from the start: all, unless the scene is so large that each layer counts. */
function firstPatterns(panel: Panel): readonly RegionState[] {
  if (!hasMany(panel)) return REGION_STATES;
  const used = new Set(panel.appearances.map((appearance) => appearance.state));
  return REGION_STATES.filter((each) => used.has(each));
}

/** The style that draws a panel: on its own ground, or over a basemap's shapes and under its names. */
export function mapStyle(panel: Panel, { colours, size, basemap }: Styling): StyleSpecification {
  const { regions, ground } = panel.boundaries;
  const overBasemap = basemap !== null;
  const many = hasMany(panel);
  const own: LayerSpecification[] = [
    {
      id: `${PREFIX}fills`,
      type: 'fill',
      source: SOURCES.regions,
      paint: {
        'fill-color': ['to-color', ['feature-state', 'fill'], 'rgba(0,0,0,0)'],
        'fill-opacity': overBasemap ? OPACITY_OVER_BASEMAP : 1,
      },
    },
    ...firstPatterns(panel).map((each) => patternLayer(each, { overBasemap })),
    {
      id: LAYERS.outlines,
      type: 'line',
      source: SOURCES.regions,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': OUTLINE, 'line-width': WIDTHS_PX.outline },
    },
    ...(many ? [] : [setOffLayer(colours)]),
    ...(many ? CIRCLE_ORDER.map(circleLayer) : []),
  ];
  const sources = {
    [SOURCES.regions]: source(regionFeatures(regions)),
    ...(many && { [SOURCES.circles]: source(circleFeatures(panel, size)), [SOURCES.highlighted]: source(NO_FEATURES) }),
  };
  if (basemap) {
    const isName = ({ type }: LayerSpecification) => type === 'symbol';
    return {
      ...basemap,
      sources: { ...basemap.sources, ...sources },
      layers: [...basemap.layers.filter((layer) => !isName(layer)), ...own, ...basemap.layers.filter(isName)],
    };
  }
  return {
    version: 8,
    sources: {
      ...(ground && {
        [SOURCES.sea]: source(areaFeatures(ground.bounds)),
        [SOURCES.land]: source(polygonFeatures(ground.land)),
        [SOURCES.borders]: source(lineFeatures(ground.borders)),
      }),
      ...sources,
    },
    layers: [...groundLayers(ground !== null, colours), ...own],
  };
}
