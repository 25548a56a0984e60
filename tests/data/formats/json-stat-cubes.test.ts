import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import { expect, it } from 'vitest';
import { readJsonStat } from '../../../src/data/formats/json-stat.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { kecamatan } from '../register.js';

const REGIONS = kecamatan.map(({ code }) => code);
const YEARS = ['2021', '2022', '2023', '2024'];
const INDICATORS = ['a', 'b', 'c'];

/** Dimensions of a cube, each with its codes; in any order, its index a list or an object in any order of keys. */
const dimensions = fc
  .record({
    area: fc.shuffledSubarray(REGIONS, { minLength: 1, maxLength: 4 }),
    what: fc.shuffledSubarray(INDICATORS, { minLength: 1 }),
    year: fc.shuffledSubarray(YEARS, { minLength: 1 }),
    sex: fc.shuffledSubarray(['x', 'y'], { minLength: 1 }),
  })
  .chain((codes) =>
    fc.record({ codes: fc.constant(codes), order: fc.shuffledSubarray(['area', 'what', 'year', 'sex'] as const, { minLength: 4 }) }),
  );

const cube = dimensions
  .chain(({ codes, order }) => {
    const places = order.reduce((product, id) => product * codes[id].length, 1);
    const entries = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: places, maxLength: places });
    return fc.record({
      codes: fc.constant(codes),
      order: fc.constant(order),
      values: entries(fc.option(fc.integer({ min: 0, max: 999 }))),
      statuses: entries(fc.option(fc.constantFrom('A', 'E', 'P'))),
      sparse: fc.record({ value: fc.boolean(), status: fc.boolean() }),
      indexed: fc.boolean(),
    });
  })
  .map(({ codes, order, values, statuses, sparse, indexed }) => {
    const written = (list: readonly unknown[], isSparse: boolean) =>
      isSparse ? Object.fromEntries([...list.entries()].filter(([, each]) => each !== null).reverse()) : list;
    const indexOf = (list: readonly string[]) =>
      indexed ? Object.fromEntries(list.map((code, at) => [code, at] as const).reverse()) : list;
    const answer = {
      version: '2.0',
      class: 'dataset',
      id: order,
      size: order.map((id) => codes[id].length),
      role: { geo: ['area'], time: ['year'], metric: ['what'] },
      dimension: Object.fromEntries(order.map((id) => [id, { category: { index: indexOf(codes[id]) } }])),
      value: written(values, sparse.value),
      status: written(statuses, sparse.status),
    };
    return { codes, order, answer };
  });

const NOTHING = { value: null, status: null };

it('any cube is read as an independent reader does, cell by cell', () => {
  fc.assert(
    fc.property(cube, ({ codes, order, answer }) => {
      const reader = JSONstat(answer);
      codes.sex.forEach((code, sex) => {
        const expected = codes.area.flatMap((region, area) =>
          codes.what.flatMap((indicator, what) =>
            codes.year.map((period, year) => {
              const at = { area, what, year, sex };
              return [`${region} ${indicator} ${period}`, reader.Data(order.map((id) => at[id])) ?? NOTHING] as const;
            }),
          ),
        );
        const known = expected.filter(([, { value, status }]) => value !== null || status !== null);
        // A filter that lets nothing through is refused.
        if (known.length === 0) return;
        const input = readJsonStat(answer, { filter: { sex: code } }, { regions: padangRegister, source: { id: 'api' } });
        const found = new Map(
          input.observations?.map(({ region, indicator, period, value, status }) => [
            `${region} ${indicator ?? ''} ${period ?? ''}`,
            { value, status },
          ]),
        );
        for (const [key, cell] of expected) expect(found.get(key) ?? NOTHING).toEqual(cell);
        expect(found.size).toBe(Array.isArray(answer.value) ? expected.length : known.length);
      });
    }),
    { numRuns: 300 },
  );
});
