import { collatorOf } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Indicator } from '../model/dataset.js';
import type { Level } from '../model/region.js';
import { textIn } from '../model/text.js';
import { PLAIN, type RegionAppearance } from './region-appearance.js';
import type { Encoding, RegionReading } from './scene.js';
import type { ShownSize } from './shown-size.js';
import { columnBars, type ColumnBars } from './table-bars.js';
import type { TableCell, TableColumn, TableModel } from './table-model.js';

interface TableFacts {
  /** Of each region, in the order of the readings. */
  readonly appearances: readonly RegionAppearance[];
  /** The circles over the fill; `null` where there are none. */
  readonly size: ShownSize['column'] | null;
  readonly encoding: Encoding;
  /** The value of the whole that the regions are compared with; `null` where there is none. */
  readonly wholeValue: number | null;
  readonly caption: string;
  readonly indicator: Indicator;
  readonly locale: Locale;
  /** That of the regions, and the one above it. */
  readonly levels: readonly [own: Level, above: Level];
  /** What the legend says once for all: it is not said beside each region again. */
  readonly said: readonly string[];
}

interface RegionColumn extends TableColumn {
  readonly cell: (region: RegionReading, appearance: RegionAppearance, index: number) => TableCell;
}

/** The names sorted last in each language: comparing thousands of names is slow, and they change more seldom than values. */
const knownPlaces = new Map<string, { readonly names: readonly string[]; readonly places: readonly number[] }>();

function columnsFor(
  regions: readonly RegionReading[],
  { appearances, encoding, wholeValue, size, indicator, locale, locale: { messages }, levels, said }: TableFacts,
): readonly RegionColumn[] {
  const notesOf = ({ notes }: RegionReading) => notes.filter((note) => !said.includes(note));
  const text = (value: string | null): TableCell => ({ text: value ?? '', sortBy: value, bar: null });
  const column = (key: string, title: string, numeric: boolean, cell: RegionColumn['cell'], bars: ColumnBars | null = null) => ({
    key,
    title,
    numeric,
    axis: bars?.axis ?? null,
    cell,
  });
  const isCompared = encoding === 'reference';
  const valueTexts = regions.map(({ valueText }) => valueText);
  const rangeTexts = regions.flatMap(({ rangeText }) => rangeText ?? []);
  const valueBars = isCompared ? null : columnBars(regions, { texts: valueTexts, line: wholeValue, showsValues: true });
  const rangeBars = isCompared ? columnBars(regions, { texts: rangeTexts, line: wholeValue, showsValues: false }) : null;
  const when = (shown: boolean, made: RegionColumn) => (shown ? [made] : []);
  return [
    column('region', textIn(levels[0].title, locale.tag), false, ({ name }) => text(name)),
    ...when(
      regions.some(({ parentName }) => parentName !== null),
      column('parent', textIn(levels[1].title, locale.tag), false, ({ parentName }) => text(parentName)),
    ),
    column(
      'value',
      indicator.shortTitle ? textIn(indicator.shortTitle, locale.tag) : messages.valueColumn,
      true,
      (region) => ({ text: region.valueText, sortBy: region.value, bar: valueBars?.barOf(region) ?? null }),
      valueBars,
    ),
    ...when(
      regions.some(({ rangeText }) => rangeText !== null),
      column(
        'range',
        messages.rangeColumn,
        true,
        (region) => ({ text: region.rangeText ?? '', sortBy: region.lower, bar: rangeBars?.barOf(region) ?? null }),
        rangeBars,
      ),
    ),
    ...when(
      appearances.some(({ state }) => state === 'unclear') || indicator.classification === 'reference',
      column('class', messages.classColumn, false, ({ classText }, { classIndex, state }) => ({
        text: classText ?? '',
        sortBy: classText === null ? null : (classIndex ?? (state === 'unclear' ? 0.5 : null)),
        bar: null,
      })),
    ),
    ...(size === null
      ? []
      : [{ ...size, cell: (_region: unknown, _appearance: unknown, index: number) => size.cells[index] ?? text(null) }]),
    ...when(
      new Set(regions.map(({ status }) => status)).size > 1,
      column('status', messages.statusColumn, false, ({ statusText }) => text(statusText)),
    ),
    ...when(
      regions.some((region) => notesOf(region).length > 0),
      column('notes', messages.noteColumn, false, (region) => text(notesOf(region).join(' ') || null)),
    ),
  ];
}

/** Each name's place in the order of a language; equal names keep the order in which they come. */
function namePlaces(locale: Locale, regions: readonly RegionReading[]): readonly number[] {
  const known = knownPlaces.get(locale.tag);
  if (known?.names.length === regions.length && regions.every(({ name }, index) => name === known.names[index])) return known.places;
  const names = regions.map(({ name }) => name);
  const collator = collatorOf(locale);
  const order = names.map((_, index) => index).sort((a, b) => collator.compare(names[a] ?? '', names[b] ?? ''));
  const places = new Array<number>(names.length);
  order.forEach((index, place) => (places[index] = place));
  knownPlaces.set(locale.tag, { names, places });
  return places;
}

/** The regions' table: by descending value, or by name where ranks are not to be read. */
export function regionTable(regions: readonly RegionReading[], facts: TableFacts): TableModel {
  const columns = columnsFor(regions, facts);
  const ranked = regions.some(({ rankText }) => rankText !== null);
  const byName = namePlaces(facts.locale, regions);
  const ordered = regions
    .map((region, index) => ({
      region,
      index,
      look: facts.appearances[index] ?? PLAIN,
      value: region.value ?? -Infinity,
      place: byName[index] ?? 0,
    }))
    .sort((a, b) => (ranked && a.value !== b.value ? b.value - a.value : a.place - b.place));
  return {
    id: 'regions',
    caption: facts.caption,
    more: null,
    columns: columns.map(({ key, title, numeric, axis }) => ({ key, title, numeric, axis })),
    rows: ordered.map(({ region, index, look }) => ({
      region: region.code,
      point: null,
      colour: look.fill,
      state: look.state,
      cells: columns.map(({ cell }) => cell(region, look, index)),
    })),
  };
}
