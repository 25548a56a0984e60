import type { DatasetInput } from '../../src/model/dataset.schema.js';
import { readCsv } from '../../src/data/table/read-csv.js';
import { validate } from '../../src/data/validate.js';
import type { Validated } from '../../src/data/validated.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import type { Observation } from '../../src/model/dataset.js';
import type { ReportKind } from '../../src/model/report.js';

/** Takes anything through the one door, against Padang's register. */
export const validated = (input: unknown): Validated => validate(input, padangRegister);

/** Of made-up values, which are nobody's: small ones stay, and points stay where they are. */
export const AS_IT_IS = { disclosure: { minimumCount: 0, coarsen: 'none' } } as const;

/** Takes made-up values through the one door. */
export const validatedMadeUp = (input: DatasetInput): Validated => validated({ ...input, ...AS_IT_IS });

/** Takes a CSV of made-up values through the one door. */
export const validatedCsv = (text: string): Validated => validatedMadeUp(readCsv(text, { regions: padangRegister }));

/** Observations of one declared indicator, a share in per cent, through the one door. */
export const validatedShares = (observations: readonly object[], more: Partial<DatasetInput> = {}): Validated =>
  validated({
    indicators: [{ id: 'poverty', unit: 'percent', kind: 'rate' }],
    observations: observations.map((each) => ({ indicator: 'poverty', ...each })),
    ...more,
  });

/** Region and value of each observation. */
export const valuesOf = ({ dataset }: Validated): readonly (readonly [string, number | null])[] =>
  dataset.observations.map(({ region, value }: Observation) => [region, value]);

/** Kind and row of each entry of the report, stated assumptions aside. */
export const entriesOf = ({ report }: Validated): readonly (readonly [ReportKind, number | null])[] =>
  report.entries.filter(({ kind }) => kind !== 'assumed').map(({ kind, row }) => [kind, row]);
