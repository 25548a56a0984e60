import type { ReportKind } from '../../model/report.js';
import type { Category } from './region-text.js';

/** What is said of an observation beside its value, by the id of the attribute in capitals. */
export type Attributes = ReadonlyMap<string, Category>;

/** One observation of a message, whatever the message was written in. */
export interface SdmxObservation {
  /** A category for each dimension. */
  readonly key: readonly Category[];
  /** `null` where there is none, or what is written is no number. */
  readonly value: number | null;
  /** Why what is written could not be read; `null` where it could. Nobody may see it before it is known to be free. */
  readonly fault: { readonly kind: ReportKind; readonly received: string } | null;
  /** Attributes at the observation, then at its series, its groups and its data set: the nearest goes first. */
  readonly attributes: readonly Attributes[];
  /** Row of the file, where it is one of rows. */
  readonly row: number | null;
}

/** Observations of one structure. */
export interface SdmxBlock {
  readonly dimensions: readonly Category[];
  readonly observations: readonly SdmxObservation[];
}

/** Attributes that belong to all observations whose key agrees where this one says something. */
export interface PartialKey {
  /** A code for each dimension; `null` where any will do. */
  readonly codes: readonly (string | null)[];
  readonly attributes: Attributes;
}

/** Finds the attributes that belong to a key by a part of it. */
export function partialKeyFinder(groups: readonly PartialKey[]): (key: readonly string[]) => readonly Attributes[] {
  /** For each set of dimensions that groups speak of, the groups by their codes. */
  const byDimensions = new Map<string, { readonly indexes: readonly number[]; readonly groups: Map<string, Attributes[]> }>();
  for (const { codes, attributes } of groups) {
    const indexes = codes.flatMap((code, index) => (code === null ? [] : [index]));
    const entry = byDimensions.get(indexes.join()) ?? { indexes, groups: new Map<string, Attributes[]>() };
    byDimensions.set(indexes.join(), entry);
    const key = JSON.stringify(indexes.map((index) => codes[index]));
    const members = entry.groups.get(key);
    if (members) members.push(attributes);
    else entry.groups.set(key, [attributes]);
  }
  return (key) =>
    [...byDimensions.values()].flatMap(({ indexes, groups: known }) => known.get(JSON.stringify(indexes.map((index) => key[index]))) ?? []);
}
