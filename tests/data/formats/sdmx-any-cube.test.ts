import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMessage } from './sdmx-messages.js';

/** Dimensions in the order of the key; what each holds is made up but for the areas. */
const CODES = { FREQ: ['A'], REF_AREA: ['Pauh', 'Kuranji'], INDICATOR: ['R', 'N'], TIME_PERIOD: ['2023', '2024', '2025'] } as const;
type DimensionId = keyof typeof CODES;
const DIMENSIONS: readonly DimensionId[] = ['FREQ', 'REF_AREA', 'INDICATOR', 'TIME_PERIOD'];
const ATTRIBUTES = { OBS_STATUS: ['A', 'E', 'P'], CONF_STATUS: ['F', 'C', 'N'], UNIT_MULT: ['0', '3', '-2'] } as const;
type AttributeId = keyof typeof ATTRIBUTES;
const IDS: readonly AttributeId[] = ['OBS_STATUS', 'CONF_STATUS', 'UNIT_MULT'];

type Key = Readonly<Record<DimensionId, number>>;
/** One attribute: which dimensions it depends on, what it says for each combination of these, and else. */
interface Said {
  readonly on: readonly DimensionId[];
  /** Indexes into its codes by the places of what it depends on; `null` where nothing is said. */
  readonly table: ReadonlyMap<string, number | null>;
  readonly fallback: number | null;
}

const KEYS: readonly Key[] = CODES.FREQ.flatMap((_, FREQ) =>
  CODES.REF_AREA.flatMap((_area, REF_AREA) =>
    CODES.INDICATOR.flatMap((_what, INDICATOR) =>
      CODES.TIME_PERIOD.map((_time, TIME_PERIOD) => ({ FREQ, REF_AREA, INDICATOR, TIME_PERIOD })),
    ),
  ),
);
const groupOf = (key: Key, on: readonly DimensionId[]) => DIMENSIONS.map((id) => (on.includes(id) ? `${key[id]}` : '')).join(':');
const groupsOn = (on: readonly DimensionId[]) => [...new Set(KEYS.map((key) => groupOf(key, on)))];

const said: fc.Arbitrary<Said> = fc.shuffledSubarray([...DIMENSIONS]).chain((on) => {
  const groups = groupsOn(on);
  return fc.record({
    on: fc.constant(on),
    table: fc
      .array(fc.option(fc.nat(2)), { minLength: groups.length, maxLength: groups.length })
      .map((each) => new Map(groups.map((group, at) => [group, each[at] ?? null]))),
    fallback: fc.option(fc.nat(2)),
  });
});

const cube = fc.record({
  attributes: fc.record({ OBS_STATUS: said, CONF_STATUS: said, UNIT_MULT: said }),
  values: fc.array(fc.option(fc.integer({ min: -9999, max: 9999 })), { minLength: KEYS.length, maxLength: KEYS.length }),
  // Where each dimension and attribute stands in the message.
  order: fc.shuffledSubarray([...DIMENSIONS], { minLength: DIMENSIONS.length }),
  ofSeries: fc.subarray<DimensionId>(['REF_AREA', 'INDICATOR']),
  asGroups: fc.boolean(),
});
type Cube = typeof cube extends fc.Arbitrary<infer Value> ? Value : never;

const codeAt = (id: AttributeId, index: number | null | undefined) => (index == null ? null : (ATTRIBUTES[id][index] ?? null));
const ownOf = ({ on, table }: Said, key: Key) => table.get(groupOf(key, on)) ?? null;
const saidOf = (id: AttributeId, attribute: Said, key: Key) => codeAt(id, ownOf(attribute, key) ?? attribute.fallback);

/** What must come of each key. */
function expected({ attributes, values }: Cube): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(
    KEYS.map((key, at): readonly [string, unknown] => {
      const [status, secrecy, power] = IDS.map((id) => saidOf(id, attributes[id], key));
      const value = values[at] ?? null;
      const where = `${CODES.REF_AREA[key.REF_AREA]} ${CODES.INDICATOR[key.INDICATOR]} ${CODES.TIME_PERIOD[key.TIME_PERIOD]}`;
      if (secrecy != null && secrecy !== 'F') return [where, [null, 'Q']];
      return [where, [value === null ? null : Number(`${value}e${power ?? 0}`), status]];
    }),
  );
}

function found(message: unknown) {
  return new Map(
    readMessage(message).observations?.map(({ region, indicator, period, value, status }) => [
      `${region} ${indicator ?? ''} ${period ?? ''}`,
      [value, status],
    ]),
  );
}

function asJson({ attributes, values, order, ofSeries, asGroups }: Cube, isFlat: boolean) {
  const inSeries = isFlat ? [] : order.filter((id) => ofSeries.includes(id));
  const inObservation = order.filter((id) => id !== 'FREQ' && !inSeries.includes(id));
  const component = (id: DimensionId) => ({ id, keyPosition: DIMENSIONS.indexOf(id), values: CODES[id].map((code) => ({ id: code })) });
  const levelOf = ({ on }: Said) => {
    if (on.every((id) => id === 'FREQ')) return 'dataSet';
    if (asGroups && on.length < DIMENSIONS.length) return 'dimensionGroup';
    return inSeries.length > 0 && on.every((id) => id === 'FREQ' || inSeries.includes(id)) ? 'series' : 'observation';
  };
  const at = (level: string) => IDS.filter((id) => levelOf(attributes[id]) === level);
  const components = (level: string) =>
    at(level).map((id) => ({
      id,
      values: ATTRIBUTES[id].map((code) => ({ id: code })),
      ...(attributes[id].fallback !== null && { default: codeAt(id, attributes[id].fallback) }),
    }));
  const rawOf = (level: string, key: Key) => at(level).map((id) => ownOf(attributes[id], key));
  const [first] = KEYS;
  if (!first) throw new Error('There are no keys.');
  const groups = new Map<string, (number | null)[]>();
  at('dimensionGroup').forEach((id, place, { length }) => {
    for (const [group, index] of attributes[id].table) {
      if (index === null) continue;
      const raw = groups.get(group) ?? Array<number | null>(length).fill(null);
      raw[place] = index;
      groups.set(group, raw);
    }
  });
  const observations = new Map<string, [string, (number | null)[], Key][]>();
  KEYS.forEach((key, place) => {
    const series = inSeries.map((id) => key[id]).join(':');
    const members = observations.get(series) ?? [];
    observations.set(series, [
      ...members,
      [inObservation.map((id) => key[id]).join(':'), [values[place] ?? null, ...rawOf('observation', key)], key],
    ]);
  });
  const written = (members: readonly [string, (number | null)[], Key][]) => Object.fromEntries(members.map(([key, raw]) => [key, raw]));
  return {
    data: {
      structures: [
        {
          dimensions: { dataSet: [component('FREQ')], series: inSeries.map(component), observation: inObservation.map(component) },
          measures: { observation: [{ id: 'OBS_VALUE' }] },
          attributes: Object.fromEntries(['dataSet', 'dimensionGroup', 'series', 'observation'].map((level) => [level, components(level)])),
        },
      ],
      dataSets: [
        {
          attributes: rawOf('dataSet', first),
          dimensionGroupAttributes: Object.fromEntries(groups),
          ...(inSeries.length === 0
            ? { observations: written([...observations.values()].flat()) }
            : {
                series: Object.fromEntries(
                  [...observations].map(([key, members]) => [
                    key,
                    { attributes: rawOf('series', members[0]?.[2] ?? first), observations: written(members) },
                  ]),
                ),
              }),
        },
      ],
    },
  };
}

function asCsv({ attributes, values, order, asGroups }: Cube): string {
  const isGrouped = ({ on, fallback }: Said) => asGroups && fallback === null && on.length < DIMENSIONS.length;
  const line = (dimensions: readonly string[], value: string, codes: readonly (string | null)[]) =>
    ['dataflow', 'X:Y(1.0)', 'I', ...dimensions, value, ...codes.map((code) => code ?? '')].join(',');
  const rows = KEYS.map((key, at) =>
    line(
      order.map((id) => CODES[id][key[id]] ?? ''),
      `${values[at] ?? ''}`,
      IDS.map((id) => (isGrouped(attributes[id]) ? null : saidOf(id, attributes[id], key))),
    ),
  );
  const groups = IDS.filter((id) => isGrouped(attributes[id])).flatMap((id) =>
    KEYS.map((key) =>
      line(
        order.map((each) => (attributes[id].on.includes(each) ? (CODES[each][key[each]] ?? '') : '')),
        '',
        IDS.map((each) => (each === id ? codeAt(id, ownOf(attributes[id], key)) : null)),
      ),
    ),
  );
  return [['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...order, 'OBS_VALUE', ...IDS].join(','), ...rows, ...new Set(groups)].join('\n');
}

it('any cube is the same in every writing, wherever its dimensions and attributes stand', () => {
  fc.assert(
    fc.property(cube, (each) => {
      const known = expected(each);
      expect(found(asJson(each, true))).toEqual(known);
      expect(found(asJson(each, false))).toEqual(known);
      expect(found(asCsv(each))).toEqual(known);
    }),
    { numRuns: 300 },
  );
});
