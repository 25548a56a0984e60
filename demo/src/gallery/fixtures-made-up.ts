import type { DatasetInput, PadangMap } from 'padang-map';

/** A text in both languages. */
interface BothLanguages {
  readonly id: string;
  readonly en: string;
}

/** One map of the gallery: made-up data, and what a page sets to show them. */
export interface Fixture {
  readonly id: string;
  readonly title: BothLanguages;
  /** What the map shows, in one sentence. */
  readonly shows: BothLanguages;
  readonly data: DatasetInput;
  /** Properties of the element; all others have their default. */
  readonly set: Partial<
    Pick<
      PadangMap,
      'indicator' | 'period' | 'classification' | 'classes' | 'breaks' | 'palette' | 'size' | 'layers' | 'selected' | 'showValues'
    >
  >;
  /** Whether the table tells something that the map does not. */
  readonly withTable?: boolean;
}

/** Fixtures that belong together, under one heading. */
export interface FixtureGroup {
  readonly id: string;
  readonly title: BothLanguages;
  readonly fixtures: readonly Fixture[];
}

type IndicatorInput = NonNullable<DatasetInput['indicators']>[number];
export type PointInput = NonNullable<DatasetInput['pointLayers']>[number]['points'][number];
export type ObservationInput = NonNullable<DatasetInput['observations']>[number];

/** The 11 kecamatan by code, in the order of the values below. */
export const KECAMATAN = Array.from({ length: 11 }, (_, index) => `13.71.${String(index + 1).padStart(2, '0')}`);

/** Made-up shares in per cent, one for each kecamatan: no ties, and every method gives other classes. */
export const SHARES = [12.4, 8.1, 6.3, 7.2, 21.7, 15.8, 18.9, 16.6, 11.2, 9.5, 27.3];

/** What a made-up observation may say beside region, period and value. */
export type Cell = number | Omit<ObservationInput, 'region'>;

/** Observations for the kecamatan in their order; a value alone is illustrative. */
export function cells(row: readonly Cell[], more: Omit<ObservationInput, 'region'> = {}): readonly ObservationInput[] {
  return row.map((cell, index) => ({
    region: KECAMATAN[index] ?? '',
    status: 'illustrative',
    period: '2024',
    ...more,
    ...(typeof cell === 'number' ? { value: cell } : cell),
  }));
}

/** The source of all that the gallery invents. */
export const EXAMPLE_SOURCE = {
  id: 'contoh',
  title: { id: 'Data contoh untuk galeri, bukan data nyata', en: 'Example data for the gallery, not real data' },
  publisher: 'padang-map',
};

/** An indicator that calls itself an example; a share in per cent unless told otherwise. */
export function indicator(more: Partial<IndicatorInput> = {}): IndicatorInput {
  return {
    id: 'contoh-bagian',
    title: { id: 'Angka contoh: bagian keluarga', en: 'Example figure: share of families' },
    unit: 'percent',
    decimals: 1,
    kind: 'rate',
    subject: 'family',
    direction: 'higher-is-worse',
    source: EXAMPLE_SOURCE.id,
    ...more,
  };
}

/** A dataset with one made-up indicator, or with those given. */
export function madeUp(
  observations: readonly ObservationInput[],
  described: Partial<IndicatorInput> = {},
  more: Partial<DatasetInput> = {},
): DatasetInput {
  const first = indicator(described);
  return {
    id: 'contoh',
    version: '1',
    title: { id: 'CONTOH, bukan data', en: 'EXAMPLE, not data' },
    indicators: [first],
    sources: [EXAMPLE_SOURCE],
    observations: observations.map((observation) => ({ indicator: first.id, ...observation })),
    ...more,
  };
}
