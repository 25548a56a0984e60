import type { FrameInput } from '../../model/dataset.schema.js';
import type { ReportEntry } from '../../model/report.js';
import { listOf, type Frame } from '../late-observations.js';
import { cellsBy, guardObservations } from './guard-observations.js';
import { guardPoints } from './guard-points.js';
import { areSound } from './sound-columns.js';
import { personalHeader } from './personal-headers.js';
import type { PersonalKind } from './personal-text.js';
import { TextReader } from './text-reader.js';
import { WithheldColumns } from './withheld.js';
import { textIn } from '../../model/text.js';

type IndicatorInput = NonNullable<FrameInput['indicators']>[number];

/** A described thing without texts that may tell who someone is. */
function guardTexts<Described extends object>(described: Described, path: string, texts: TextReader, withheld: WithheldColumns): Described {
  const personal = Object.entries(described).flatMap(([field, value]) => {
    const kind = texts.kindOf(value);
    if (kind === null) return [];
    withheld.add(path === '' ? field : `${path}.${field}`, kind);
    return [[field, null] as const];
  });
  return personal.length === 0 ? described : { ...described, ...Object.fromEntries(personal) };
}

/** Things of which none has an id that may tell who someone is, each without such texts. */
function guardEach<Described extends { readonly id: string }>(
  all: readonly Described[],
  path: string,
  texts: TextReader,
  withheld: WithheldColumns,
): Described[] {
  return all.flatMap((each) => {
    const kind = texts.kindOf(each.id);
    if (kind === null) return [guardTexts(each, path, texts, withheld)];
    withheld.add(`${path}.id`, kind);
    return [];
  });
}

const titleOf = ({ id, title }: IndicatorInput): string => (typeof title === 'string' ? title : title ? textIn(title, 'id') : id);

/** Ids of the indicators of some observations. */
function indicatorsOf(rows: readonly unknown[]): ReadonlySet<unknown> {
  return new Set(rows.map((row) => (typeof row === 'object' && row !== null && 'indicator' in row ? row.indicator : undefined)));
}

/** Values looked at to tell whether an indicator is of figures after all. */
const MOST_CELLS = 1000;

/** Indicators whose name says that they are no figures, and whose values do not count: numbers by which people are known. */
function refusedAmong({ indicators, columns, observations }: Frame): ReadonlyMap<string, PersonalKind> {
  const refused = new Map<string, PersonalKind>();
  let values: ReadonlyMap<unknown, readonly string[]> | null = null;
  for (const indicator of indicators ?? []) {
    const kindBy = (cells: readonly string[]) => personalHeader(titleOf(indicator), cells) ?? personalHeader(indicator.id, cells);
    if (kindBy([]) === null) continue;
    values ??= cellsBy(columns ? listOf(columns) : (observations ?? []), (row) => row['indicator']);
    const kind = kindBy((values.get(indicator.id) ?? []).slice(0, MOST_CELLS));
    if (kind !== null) refused.set(indicator.id, kind);
  }
  return refused;
}

/**
 * A dataset as handed in, without what may tell who someone is: numbers of identity, phone numbers, e-mail and street
 * addresses, bank accounts, dates of birth and, by their header, names of persons. What was withheld is reported by
 * column, never by value. What holds nothing of the kind comes back as it is.
 */
export function guardFrame(frame: Frame, report: (entry: ReportEntry) => void): Frame {
  const texts = new TextReader();
  const withheld = new WithheldColumns();
  const refused = refusedAmong(frame);
  const titles = new Map((frame.indicators ?? []).map((indicator) => [indicator.id, titleOf(indicator)]));
  // Row by row only what may hold something: of columns each text is looked at once.
  const columns = frame.columns && areSound(frame.columns, { refused, titles }, texts) ? frame.columns : null;
  const rows = frame.columns && !columns ? listOf(frame.columns) : (frame.observations ?? []);
  const observations = guardObservations(rows, { refused, titles }, { texts, withheld });
  // An indicator of which every observation was withheld goes with them.
  const left = observations.length === rows.length ? null : { before: indicatorsOf(rows), after: indicatorsOf(observations) };
  const isGone = ({ id }: IndicatorInput) => refused.has(id) || (left !== null && left.before.has(id) && !left.after.has(id));
  const indicators = (frame.indicators ?? []).filter((indicator) => !isGone(indicator));
  const notes = (frame.notes ?? []).filter((note) => {
    const kind = texts.kindOf(note);
    if (kind !== null) withheld.add('notes', kind);
    return kind === null;
  });
  for (const [id, kind] of refused) withheld.add(id, kind, 0);
  const { id, title, version } = frame;
  const guarded: Frame = {
    ...frame,
    columns,
    ...guardTexts({ id, title, version }, '', texts, withheld),
    indicators: guardEach(indicators, 'indicators', texts, withheld),
    sources: guardEach(frame.sources ?? [], 'sources', texts, withheld),
    notes,
    observations: [...observations],
    pointLayers: guardEach(frame.pointLayers ?? [], 'pointLayers', texts, withheld).map((layer) => ({
      ...layer,
      points: [...guardPoints(layer.points, layer.id, { texts, withheld })],
    })),
  };
  for (const entry of withheld.entries) report(entry);
  return guarded;
}
