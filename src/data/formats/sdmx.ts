import type { DatasetInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import type { Region } from '../../model/region.js';
import type { DecimalSign } from '../parse-number.js';
import type { WordedFinding } from '../worded-finding.js';
import { cellsIn, filtered, type CubeOptions, type CubeRoles, type KeyedCell } from './cube-cells.js';
import { cubeInput } from './cube.js';
import type { Category } from './region-text.js';
import { readSdmxCsv } from './sdmx-csv.js';
import { readSdmxJson, type SdmxJsonMessage } from './sdmx-json.js';
import type { SdmxBlock, SdmxObservation } from './sdmx-message.js';

/** How a message is read. */
export interface SdmxOptions extends CubeOptions {
  /** Decimal sign of an SDMX-CSV that is not parted by commas, where its values do not tell. */
  readonly decimal?: DecimalSign;
}

type SourceInput = NonNullable<DatasetInput['sources']>[number];

/** What is known beside the message: the register, and the source where the message names no sender. */
export interface SdmxFacts {
  readonly regions: readonly Region[];
  readonly source: SourceInput;
}

const ROLES: CubeRoles = {
  region: ['REF_AREA', 'GEO', 'GEOGRAPHY', 'AREA', 'REGION', 'WILAYAH', 'KECAMATAN', 'KELURAHAN'],
  indicator: ['INDICATOR', 'INDIKATOR', 'INDIC', 'SERIES', 'MEASURE'],
  period: ['TIME_PERIOD', 'TIME'],
};

/** Attributes that say whether a value may be published. */
const CONFIDENTIALITY = ['CONF_STATUS', 'OBS_CONF'];

/** Dimensions and attributes as an observation of a block says them, the attribute that is nearest first. */
function sayersOf({ dimensions }: SdmxBlock): (observation: SdmxObservation) => (id: string) => readonly Category[] {
  const places = new Map(dimensions.map(({ id }, index) => [id.toUpperCase(), index]));
  return ({ key, attributes }) =>
    (id) => {
      const said = attributes.flatMap((level) => level.get(id) ?? []);
      const dimension = key[places.get(id) ?? -1];
      return dimension === undefined ? said : [...said, dimension];
    };
}

/** The code for which a value must not be shown; `null` where it is free, at every level that says so. */
function secrecyIn(say: (id: string) => readonly Category[]): string | null {
  return CONFIDENTIALITY.flatMap(say).find(({ id }) => id.toUpperCase() !== 'F')?.id ?? null;
}

/** A value times a power of ten, in decimal: 12.3 with 3 is 12300, and 0.07 with 2 is 7. */
function scaled(value: number, power: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

/** The observations as cells. What is not free for publication stays behind: only that there is something is said. */
function keyed(block: SdmxBlock, findings: WordedFinding[]): readonly KeyedCell[] {
  const secret = new Map<string, number>();
  const sayerOf = sayersOf(block);
  const cells = block.observations.flatMap((observation): readonly KeyedCell[] => {
    const say = sayerOf(observation);
    const [status, unit, decimals, multiplier] = ['OBS_STATUS', 'UNIT_MEASURE', 'DECIMALS', 'UNIT_MULT'].map((id) => say(id)[0] ?? null);
    const secrecy = secrecyIn(say);
    const { key, row, fault } = observation;
    if (secrecy !== null) {
      secret.set(secrecy, (secret.get(secrecy) ?? 0) + 1);
      return [{ key, value: null, status: 'Q', unit: unit ?? null, decimals: null, row }];
    }
    if (fault !== null) {
      findings.push({ ...fault, row, column: 'OBS_VALUE', detail: detailOf('not-a-number') });
      return [];
    }
    const power = multiplier == null ? 0 : Number(multiplier.id);
    if (!Number.isInteger(power) || Math.abs(power) > 30) {
      const detail = detailOf('bad-multiplier');
      findings.push({ kind: 'invalid', row, column: 'UNIT_MULT', received: multiplier?.id ?? '', detail });
      return [];
    }
    const digits = decimals == null ? null : Math.max(0, Number(decimals.id) - power);
    const value = observation.value === null ? null : scaled(observation.value, power);
    return [{ key, value, status: status?.id ?? null, unit: unit ?? null, decimals: digits, row }];
  });
  for (const [received, count] of secret)
    findings.push({ kind: 'suppressed', row: null, column: 'CONF_STATUS', received, detail: detailOf('values-not-free', { count }) });
  return cells;
}

/** A message in either writing; which, its first letter tells. */
function messageIn(bytes: Uint8Array, decimal: DecimalSign | undefined): SdmxJsonMessage & { readonly findings: readonly WordedFinding[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trimStart().startsWith('{')) return { ...readSdmxJson(JSON.parse(text)), findings: [] };
    const { block, findings } = readSdmxCsv(text, decimal);
    return { blocks: [block], title: null, sender: null, findings };
  } catch (cause) {
    if (cause instanceof DataValidationError) throw cause;
    throw new DataValidationError(detailOf('not-sdmx'), [], { cause });
  }
}

/**
 * Reads SDMX-JSON 2.0 or SDMX-CSV 2.0. A value whose confidentiality status is anything but F (free) never leaves this
 * function. `UNIT_MULT` is applied; `UNIT_MEASURE` and `DECIMALS` are those of the indicator.
 * @throws {DataValidationError} where it is neither, or no dimension says the region
 */
export function readSdmx(bytes: Uint8Array, options: SdmxOptions, { regions, source }: SdmxFacts): DatasetInput {
  const { blocks, title, sender, findings: found } = messageIn(bytes, options.decimal);
  const findings = [...found];
  const wanted = filtered(
    blocks.map(({ dimensions, observations }) => ({ dimensions, cells: observations })),
    options.filter,
  );
  const cubes = wanted.map(({ dimensions, cells }) => ({ dimensions, cells: keyed({ dimensions, observations: cells }, findings) }));
  const cells = cellsIn(cubes, options, ROLES);
  const named = sender === null ? source : { ...source, title: sender, publisher: sender };
  return cubeInput(cells, { regions, indicators: options.indicators ?? [], title, source: named }, findings);
}
