import { regionsOf } from '../../regions-of.js';
import { composeScene, padangBoundaries, type Scene as ComposedScene } from '../../../src/core.js';
import { FIRST_FIGURES, type FigureName, type FirstFigure } from './first-figures.js';
import { mainland, readShapes, spotsByCode, type Figures, type Written } from './scene-parts.js';

/** What the element composes of a figure's own data and attributes: the colours that every page has to show. */
export function composed({ dataset, choice: { lang = 'id', ...view } }: FirstFigure): ComposedScene {
  return composeScene(dataset, padangBoundaries(), { ...view, language: lang });
}

/** An indicator as the scene shows it, for peers that draw the same classes: each begins at its lowest value. */
export function figuresOfScene(scene: ComposedScene): Figures {
  const {
    frame: { title },
    panels: [{ unit }],
    legend,
  } = scene;
  const regions = regionsOf(scene);
  const classes = legend.rows
    .flatMap((row) => (row.kind === 'class' ? [row.colour] : []))
    .map((colour) => ({
      colour,
      lowest: Math.min(...regions.flatMap(({ fill, value }) => (fill === colour && value !== null ? [value] : []))),
    }))
    .filter(({ lowest }) => Number.isFinite(lowest));
  return {
    title,
    unit: unit === '' ? '' : ` ${unit}`,
    breaks: classes.slice(1).map(({ lowest }) => lowest),
    colours: classes.map(({ colour }) => colour),
    values: Object.fromEntries(regions.flatMap(({ code, value }) => (value === null ? [] : [[code, value]]))),
  };
}

function firstScene(name: FigureName, figure: FirstFigure): Written {
  const scene = composed(figure);
  const {
    panels: [{ indicator }],
  } = scene;
  if (indicator === null) throw new Error(`The figure "${name}" shows no indicator.`);
  const fills = new Map(regionsOf(scene).map(({ code, fill }) => [code, fill]));
  const shapes = readShapes('kecamatan');
  const bounds = mainland();
  const probes = spotsByCode(shapes).flatMap(({ code, lngLats }) => {
    const fill = fills.get(code) ?? null;
    return fill === null ? [] : [{ lngLats, colours: { [indicator]: fill } }];
  });
  return {
    scene: { name, bounds, indicators: [indicator], probes },
    shapes,
    figures: { bounds, first: indicator, indicators: { [indicator]: figuresOfScene(scene) } },
    file: figure.file,
  };
}

/** How the scene of each figure is made. */
export function firstScenes(): Readonly<Record<FigureName, () => Written>> {
  const makers = Object.entries(FIRST_FIGURES).map(([name, figure]) => [name, () => firstScene(name as FigureName, figure)] as const);
  return Object.fromEntries(makers) as Readonly<Record<FigureName, () => Written>>;
}
