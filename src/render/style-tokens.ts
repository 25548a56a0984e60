/**
 * The colours of a figure, for the SVG, the canvas beneath it, the static figure and the export alike. Those of the
 * ground and of what has no fill are those of a light page: `figure.css` has others for dark ones, under the same names.
 */
export const COLOURS = {
  paper: '#ffffff',
  /** Titles and texts of an export. */
  text: '#1b2226',
  /** What is said beside it. */
  quietText: '#566169',

  sea: '#dce9f0',
  land: '#edede9',
  /** Beyond what is known. */
  unknown: '#f4f4f2',
  /** Borders of neighbours. */
  border: '#cdc9bd',
  /** Land of a region that nothing fills. */
  regionGround: '#fbfaf7',
  /** Names of neighbours, outlines of regions that nothing fills, edges of the legend's swatches. */
  quiet: '#5d5a52',

  /** Names on light fills, and their halo on dark ones. */
  darkInk: '#1c1c1c',
  /** Names on dark fills, and their halo on light ones. */
  lightInk: '#ffffff',
  /** Lines from names to their regions, and of the size legend. */
  leader: '#3c4a52',
  sizeText: '#1c2a32',

  /** What is selected, hovered or focused. */
  setOff: '#111111',
  ringLight: '#ffffff',
  accent: '#1e7dbe',

  point: '#6a2c91',
  /** Made-up points. */
  pointPale: '#bca0ce',
  /** Edges of made-up points, and clusters. */
  pointDark: '#4a1d6b',
  circleEdge: '#ffffff',
  circle: '#2b6c99',
  /** Rings over fills: the line, and the casing on either side of it. One of both is at least 3 : 1 against any fill. */
  ring: '#111111',
  ringCasing: '#ffffff',
  negativeEdge: '#8c2d04',
} as const;

/**
 * The outline of a filled region by the ink that its fill asks for: at least 3 : 1 against the fill, so that neighbours
 * of one class stay apart, and the lightest class does not melt into the land on grey paper.
 */
export const OUTLINE_COLOURS = { dark: '#2b2b2b', light: '#ffffff' } as const;

/** Widths of lines, in CSS pixels. */
export const WIDTHS_PX = {
  /** Outlines of regions, and borders of neighbours. */
  outline: 0.8,
  highlighted: 2.2,
  /** As the style sheet has it. */
  selected: 3,
  circleEdge: 1,
  sizeRing: 1.8,
  sizeCasing: 4.4,
  negativeEdge: 2.4,
  pointEdge: 1.2,
  /** Around points. */
  casing: 2,
  highlightedPoint: 2.5,
  tableRange: 5,
  leader: 0.9,
  sizeLeader: 0.6,
  ringDark: 7,
  ringLight: 5,
  ring: 3,
  halo: 2.5,
  clusterEdge: 1.5,
  highlightedCluster: 3,
  watermarkEdge: 1.5,
} as const;

/** Dash and gap, in CSS pixels. */
export const DASHES_PX = { border: [3, 2], madeUp: [3, 2], negativeRing: [4, 3] } as const;

/** How opaque fills of regions' circles and letters of a watermark are, 0 to 1. */
export const OPACITIES = { circle: 0.75, negativeCircle: 0.85, watermark: 0.09, watermarkEdge: 0.4 } as const;

/** How a state's pattern is painted, see `PATTERNS` for its lines. */
export const PATTERN_COLOURS = {
  missing: { ground: '#f4f4f2', ink: '#8a8a86' },
  suppressed: { ground: '#e9e9ee', ink: '#5f6070' },
  'not-applicable': { ground: '#ffffff', ink: '#b4b4b0' },
  unclear: { ground: '#d9d9d6', ink: '#77777a' },
  unlisted: { ground: '#fbfaf7', ink: '#fbfaf7' },
} as const;
