import { personalCell } from './personal-data.js';
import { isBareName, personalHeader } from './personal-headers.js';
import { personalNumber, personalText, personalWrittenNumber, type PersonalKind } from './personal-text.js';
import type { WithheldColumns } from './withheld.js';

type Row = Readonly<Record<string, unknown>>;

const isRow = (raw: unknown): raw is Row => typeof raw === 'object' && raw !== null;

/** Fields of an observation or a point that hold a text of its own, which can go without the row. */
const TEXTS = ['note', 'method', 'source', 'period', 'status', 'level'] as const;
/** Fields without which there is no observation. */
const NAMES = ['region', 'indicator', 'column'] as const;
const NUMBERS = ['value', 'lower', 'upper'] as const;

/** What texts say, each distinct one looked at once while a dataset is read. */
export class TextReader {
  readonly #known = new Map<string, PersonalKind | null>();

  /** Of a text, or of one in both languages; `null` of anything else. */
  kindOf(value: unknown): PersonalKind | null {
    if (typeof value === 'string') {
      if (value.length < 5) return null;
      let kind = this.#known.get(value);
      if (kind === undefined) this.#known.set(value, (kind = personalText(value)));
      return kind;
    }
    if (!isRow(value)) return null;
    const { id, en } = value;
    return (typeof id === 'string' ? this.kindOf(id) : null) ?? (typeof en === 'string' ? this.kindOf(en) : null);
  }
}

const numberKind = (value: unknown): PersonalKind | null => {
  if (typeof value === 'number') return personalNumber(value);
  return typeof value === 'string' ? personalWrittenNumber(value) : null;
};

/** What becomes of a row: fields to be emptied, each with what was in it; `null` where all of it is withheld. */
type Verdict = ReadonlyMap<string, PersonalKind> | null;
const SOUND: Verdict = new Map();

/** A series of observations: those of one column, or where none is named of one indicator. */
function seriesName(row: Row): string {
  const name = row['column'] ?? row['indicator'];
  return typeof name === 'string' ? name : 'value';
}

/** What is known of the indicators of observations. */
export interface IndicatorNames {
  /** Those that were withheld, by id. */
  readonly refused: ReadonlyMap<string, PersonalKind>;
  readonly titles: ReadonlyMap<string, string>;
}

interface Series {
  /** Under which the report names it. */
  readonly name: string;
  readonly header: PersonalKind | null;
  values: number;
  personal: number;
}

/** Looks at observations as they were handed in. */
class ObservationGuard {
  readonly #texts: TextReader;
  readonly #withheld: WithheldColumns;
  readonly #names: IndicatorNames;
  readonly #series = new Map<unknown, Series>();

  constructor(texts: TextReader, withheld: WithheldColumns, names: IndicatorNames) {
    this.#texts = texts;
    this.#withheld = withheld;
    this.#names = names;
  }

  #seriesOf(row: Row): Series {
    const name = row['column'] ?? row['indicator'];
    const known = this.#series.get(name);
    if (known) return known;
    const { indicator, value } = row;
    const id = typeof indicator === 'string' ? indicator : '';
    const refused = this.#names.refused.get(id);
    const cells = typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
    const says = (header: unknown) => (typeof header === 'string' ? personalHeader(header, cells) : null);
    const header = refused ?? says(name) ?? says(this.#names.titles.get(id));
    const made = { name: refused === undefined ? seriesName(row) : id, header, values: 0, personal: 0 };
    this.#series.set(name, made);
    return made;
  }

  /** Whether most of what a series holds was withheld, so that the rest of it goes too. */
  isWithheld(row: Row): boolean {
    const { personal, values } = this.#seriesOf(row);
    return personal > 0 && personal * 2 >= values;
  }

  verdictOn(row: Row): Verdict {
    const series = this.#seriesOf(row);
    if (series.header !== null) {
      this.#withheld.add(series.name, series.header);
      return null;
    }
    for (const field of NAMES) {
      const kind = this.#texts.kindOf(row[field]);
      if (kind === null) continue;
      this.#withheld.add(field, kind);
      return null;
    }
    let emptied: Map<string, PersonalKind> | null = null;
    for (const field of TEXTS) {
      const value = row[field];
      const kind = value == null ? null : this.#texts.kindOf(value);
      if (kind !== null) (emptied ??= new Map()).set(field, kind);
    }
    for (const field of NUMBERS) {
      const value = row[field];
      const kind = value == null ? null : numberKind(value);
      if (kind !== null) (emptied ??= new Map()).set(field, kind);
    }
    series.values += 1;
    if (emptied?.has('value')) series.personal += 1;
    return emptied ?? SOUND;
  }
}

/**
 * Observations without what may tell who someone is. Where it is the region or the indicator, or the column is one of
 * such values, the whole observation is withheld; the others keep the number of their row.
 */
export function guardObservations(
  rows: readonly unknown[],
  names: IndicatorNames,
  { texts, withheld }: { readonly texts: TextReader; readonly withheld: WithheldColumns },
): readonly unknown[] {
  const guard = new ObservationGuard(texts, withheld, names);
  const verdicts = new Map<number, Verdict>();
  const opaque = new Set<number>();
  rows.forEach((row, index) => {
    try {
      const verdict = isRow(row) ? guard.verdictOn(row) : SOUND;
      if (verdict !== SOUND) verdicts.set(index, verdict);
    } catch {
      // What throws when it is looked at is no plain data, and is refused as such.
      opaque.add(index);
    }
  });
  if (verdicts.size === 0) return rows;
  for (const [index, verdict] of verdicts)
    for (const [field, kind] of verdict ?? []) withheld.add(field === 'value' ? seriesName(rows[index] as Row) : field, kind);
  return rows.flatMap((row, index) => {
    if (!isRow(row) || opaque.has(index)) return [row];
    const verdict = verdicts.get(index);
    if (verdict === null || guard.isWithheld(row)) return [];
    const kept: Record<string, unknown> = { ...row, row: row['row'] ?? index + 1 };
    for (const field of verdict?.keys() ?? []) kept[field] = null;
    return [kept];
  });
}

/** A point's properties without those that may tell who someone is; the very ones where there are none such. */
function guardProperties(properties: Row, layer: string, withheld: WithheldColumns): Row {
  const kindOf = (key: string, value: unknown) =>
    personalCell(key, value) ?? personalText(key) ?? (isBareName(key) && typeof value === 'string' ? 'name' : null);
  const kept = Object.entries(properties).filter(([key, value]) => {
    const kind = value === null ? null : kindOf(key, value);
    if (kind !== null) withheld.add(`${layer}: ${personalText(key) === null ? key : 'properties'}`, kind);
    return kind === null;
  });
  return kept.length === Object.keys(properties).length ? properties : Object.fromEntries(kept);
}

/** Points of a layer without what may tell who someone is; a name or an id that does gives way to the point's number. */
export function guardPoints(
  points: readonly unknown[],
  layer: string,
  { texts, withheld }: { readonly texts: TextReader; readonly withheld: WithheldColumns },
): readonly unknown[] {
  const guardPoint = (point: Row, number: number): Row => {
    const kept: Record<string, unknown> = {};
    const kindOf = (value: unknown) => texts.kindOf(typeof value === 'number' ? String(value) : value);
    for (const field of ['id', 'name', 'region', ...TEXTS] as const) {
      const kind = kindOf(point[field]);
      if (kind === null) continue;
      withheld.add(`${layer}: ${field}`, kind);
      kept[field] = field === 'id' ? `point-${number}` : null;
    }
    const { properties } = point;
    const shown = isRow(properties) ? guardProperties(properties, layer, withheld) : properties;
    if (shown !== properties) kept['properties'] = shown;
    return Object.keys(kept).length === 0 ? point : { ...point, ...kept };
  };
  return points.map((point, index) => {
    try {
      return isRow(point) ? guardPoint(point, index + 1) : point;
    } catch {
      // As with observations: it is refused for what it is.
      return point;
    }
  });
}
