import { padangDataset, readCsv, regions, validate, type Dataset } from '../../../src/core.js';
import { madeUpCsv, madeUpDataset } from '../parts/made-up-rates.js';

/** The pages that show a figure; `ours` is the bare tag with its attributes. */
export type PageKind = 'static' | 'ours' | 'prerendered' | 'webgl' | 'd3' | 'leaflet' | 'maplibre' | 'echarts';

/** What is chosen of a figure: attributes of the tag, and options of the same names for `renderStatic`. */
interface Choice {
  readonly lang?: 'id' | 'en';
  readonly indicator?: string;
  readonly classification?: 'quantile' | 'manual';
  readonly classes?: number;
  readonly breaks?: readonly number[];
}

/** A file that the tag and the peers fetch and join in the browser. */
interface DataFile {
  readonly format: 'csv' | 'json';
  /** Its address from the page. */
  readonly path: string;
  readonly text: string;
  /** The column or the year whose values the peers draw: the latest, as the tag does. */
  readonly period: string;
  /** Attributes of the tag beside `src` that say what is in the file. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a page has to reach on the cheap phone; what is left out is not asked of it. */
interface Targets {
  /** Time to the painted map, as a multiple of the static figure of the same data. */
  readonly timesStatic: number;
  /** Time as a multiple of hand-written d3 that joins the same file. */
  readonly timesD3?: number;
  readonly kilobytes?: number;
  /** What came until then beside scripts, where the map is painted without any. */
  readonly kilobytesWithoutScript?: number;
  readonly files?: number;
  /** At four times slower. */
  readonly longestTaskMs?: number;
}

/** A figure that one tag draws, beside the same figure made by others. */
export interface FirstFigure {
  /** What the tables call it. */
  readonly title: string;
  readonly choice: Choice;
  /** The data of the static figure and of the expected colours: what the tag shows too. */
  readonly dataset: Dataset;
  /** `null` where the tag shows bundled data; the peers then fetch the same values in a file of the bench. */
  readonly file: DataFile | null;
  /** Pages beside those that every figure has. */
  readonly more: readonly PageKind[];
  readonly targets: Readonly<Partial<Record<PageKind, Targets>>>;
}

/** The pages that every figure has. */
const EVERY_KIND: readonly PageKind[] = ['static', 'ours', 'd3', 'leaflet', 'maplibre'];

const YEARS = ['2023', '2024'];
const BREAKS = [10, 20, 30];
const MOST_TIMES_D3 = 1.35;
const kecamatan = regions.filter(({ level }) => level === 'kecamatan');

function csvFigure(): FirstFigure {
  const text = madeUpCsv(kecamatan, YEARS);
  const [name, heading, source] = [
    'angka-rekaan.csv',
    'Angka rekaan: keluarga penerima bantuan, persen',
    'Angka rekaan untuk mengukur kecepatan',
  ];
  return {
    title: 'own CSV, 11 rows, 2 years',
    choice: { classification: 'manual', breaks: BREAKS },
    dataset: validate(readCsv(text, { file: { name, url: null, title: heading, source } })).dataset,
    file: { format: 'csv', path: `data/${name}`, text, period: YEARS.at(-1) ?? '', attributes: { heading, 'source-name': source } },
    more: [],
    targets: { ours: { timesStatic: 2.4, kilobytes: 120, files: 14, longestTaskMs: 400, timesD3: MOST_TIMES_D3 } },
  };
}

function jsonFigure(): FirstFigure {
  const text = JSON.stringify(madeUpDataset(kecamatan, YEARS, BREAKS));
  return {
    title: 'own JSON, another indicator',
    choice: { indicator: 'rekaan-b' },
    dataset: validate(JSON.parse(text)).dataset,
    file: { format: 'json', path: 'data/rekaan.json', text, period: YEARS.at(-1) ?? '', attributes: {} },
    more: [],
    targets: { ours: { timesStatic: 1.9, kilobytes: 75, files: 8, longestTaskMs: 300, timesD3: MOST_TIMES_D3 } },
  };
}

/** The tag shows what it brings along, with what the attributes choose of it. */
function bundledFigure(title: string, choice: Choice, more: FirstFigure['more'] = [], targets: FirstFigure['targets'] = {}): FirstFigure {
  const ours = { timesStatic: 1.8, kilobytes: 60, files: 6, longestTaskMs: 250, timesD3: MOST_TIMES_D3 };
  return { title, choice, dataset: padangDataset, file: null, more, targets: { ours, ...targets } };
}

/** Every figure, by the name of its scene. A new one is an entry here and nothing else. */
export const FIRST_FIGURES = {
  bare: bundledFigure('bare', {}, [], { ours: { timesStatic: 1.5, kilobytes: 30, files: 4, longestTaskMs: 150, timesD3: MOST_TIMES_D3 } }),
  five: bundledFigure('five classes', { classification: 'quantile', classes: 5 }, ['prerendered', 'webgl', 'echarts'], {
    prerendered: { timesStatic: 1.1, kilobytesWithoutScript: 16 },
  }),
  indicator: bundledFigure('another indicator', { indicator: 'psm-per-10000-people' }),
  english: bundledFigure('English', { lang: 'en' }),
  'own-json': jsonFigure(),
  'own-csv': csvFigure(),
} as const satisfies Readonly<Record<string, FirstFigure>>;

/** The name of a figure, and of its scene. */
export type FigureName = keyof typeof FIRST_FIGURES;

/** A page of a figure. */
export interface FirstPage {
  /** Its folder. */
  readonly page: string;
  readonly kind: PageKind;
  readonly figureName: FigureName;
  readonly figure: FirstFigure;
}

const FIGURES: readonly (readonly [FigureName, FirstFigure])[] = Object.entries(FIRST_FIGURES) as [FigureName, FirstFigure][];

/** The folder of a figure's page. */
export const pageOf = (figureName: FigureName, kind: PageKind): string => `first-${figureName}-${kind}`;

/** Every page of every figure, figure by figure. */
export const FIRST_PAGES: readonly FirstPage[] = FIGURES.flatMap(([figureName, figure]) =>
  [...EVERY_KIND, ...figure.more].map((kind) => ({ page: pageOf(figureName, kind), kind, figureName, figure })),
);

/** A text as it may stand in HTML, between tags or in an attribute. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The start of the tag that shows a figure, with more attributes where some are given. */
export function tagOf({ choice, file }: FirstFigure, more: Readonly<Record<string, string>> = {}): string {
  const attributes = { ...(file && { src: file.path, ...file.attributes }), ...choice, ...more };
  return `<padang-map${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')}>`;
}
