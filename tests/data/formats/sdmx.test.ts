import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSdmx, type SdmxOptions } from '../../../src/data/formats/sdmx.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { fixtureJson, fixtureText } from '../../fixtures/read-fixture.js';
import { validatedMadeUp } from '../inputs.js';
import { HEAD, readMessage as read, row, shownOf as shown } from './sdmx-messages.js';

describe('a message of SDMX', () => {
  it('is read in both writings alike: region, indicator, period and status', () => {
    expect(shown(fixtureJson('sdmx/series.json'))).toEqual([
      ['RATE', '13.71.05', '2023', 1.5, 'unstated'],
      ['RATE', '13.71.05', '2024', 2.5, 'E'],
      ['RATE', '13.71.08', '2024', null, 'Q'],
      ['COUNT', '13.71.05', '2024', 12300, 'unstated'],
      ['COUNT', '13.71.08', '2024', 100, 'unstated'],
    ]);
    expect(shown(fixtureText('sdmx/flat.csv'))).toEqual([
      ['RATE.F', '13.71.05', '2024', 1.5, 'A'],
      ['RATE.F', '13.71.07', '2024', null, 'Q'],
      ['RATE.M', '13.71.05', '2024', 2.5, 'E'],
    ]);
  });

  it('says of each indicator its title, unit, decimals and what does not vary, and names its sender', () => {
    const { indicators, sources } = read(fixtureJson('sdmx/series.json'));
    expect(indicators).toEqual([
      { id: 'RATE', title: 'Made-up rate', unit: 'percent', kind: 'rate', decimals: 1, definition: 'Frequency: Annual', source: 'api' },
      {
        id: 'COUNT',
        title: 'Made-up count',
        unit: 'Persons',
        kind: 'count',
        subject: 'person',
        decimals: 0,
        definition: 'Frequency: Annual',
        source: 'api',
      },
    ]);
    expect(sources).toEqual([{ id: 'api', title: 'Made-up office', publisher: 'Made-up office' }]);
    expect(read(fixtureText('sdmx/flat.csv')).sources).toEqual([{ id: 'api', title: 'api' }]);
  });

  it('has an indicator for each combination of what else varies, unless a filter says which is wanted', () => {
    expect(read(fixtureText('sdmx/flat.csv')).indicators?.map(({ id }) => id)).toEqual(['RATE.F', 'RATE.M']);
    const filtered = read(fixtureText('sdmx/flat.csv'), { filter: { SEX: 'M' } });
    expect(filtered.indicators).toMatchObject([{ id: 'RATE', definition: 'FREQ: A; SEX: M' }]);
    expect(() => read(fixtureText('sdmx/flat.csv'), { filter: { SEX: 'X' } })).toThrow('the filter {"SEX":"X"}');
    expect(() => read(fixtureText('sdmx/flat.csv'), { filter: { AGE: 'X' } })).toThrow(
      'Expected a dimension "AGE"; there are "FREQ", "REF_AREA"',
    );
  });

  it('tells indicators apart that are of two data sets, and filters what any of them has', () => {
    const message = fixtureJson('sdmx/series.json');
    const { dataSets, structures } = message.data;
    const [frequency] = structures[0].dimensions.dataSet;
    const monthly = { ...structures[0], dimensions: { ...structures[0].dimensions, dataSet: [{ ...frequency, values: [{ id: 'M' }] }] } };
    const both = { data: { structures: [...structures, monthly], dataSets: [...dataSets, { ...dataSets[0], structure: 1 }] } };
    const ids = (options?: SdmxOptions) => read(both, options).indicators?.map(({ id }) => id);
    expect(ids()).toEqual(['RATE.A', 'COUNT.A', 'RATE.M', 'COUNT.M']);
    expect(ids({ filter: { FREQ: 'M' } })).toEqual(['RATE', 'COUNT']);
    expect(read(both, { filter: { FREQ: 'M' } }).observations).toHaveLength(5);
  });

  it('names a period that is none here, and how many values it had', () => {
    const { report } = validatedMadeUp(read(fixtureText('sdmx/flat.csv')));
    expect(report.entries).toContainEqual(
      expect.objectContaining({
        kind: 'invalid',
        received: '2024-W01',
        detail: 'Expected a year, semester, quarter, month or day as period; 1 values were left out.',
      }),
    );
  });

  it('lets options name the dimensions, and says which there are', () => {
    const text = `STRUCTURE,STRUCTURE_ID,ACTION,PLACE,WHAT,WHEN,OBS_VALUE\n${row('Pauh,x,2024-07,1')}\n${row('Pauh,y,2024-07,2')}`;
    const dimensions = { region: 'PLACE', indicator: 'WHAT', period: 'WHEN' };
    expect(shown(text, { dimensions })).toEqual([
      ['x', '13.71.08', '2024-07', 1, 'unstated'],
      ['y', '13.71.08', '2024-07', 2, 'unstated'],
    ]);
    expect(() => read(text)).toThrow('name it by the option "dimensions.region". There are "PLACE", "WHAT", "WHEN".');
    expect(() => read(text, { dimensions: { region: 'WHERE' } })).toThrow('Expected a dimension "WHERE"');
  });

  it('has a place without a value where a status says why', () => {
    expect(shown(`${HEAD},OBS_STATUS\n${row('Pauh,2024,,O')}\n${row('Kuranji,2024,1,A')}`)).toEqual([
      ['value', '13.71.08', '2024', null, 'O'],
      ['value', '13.71.09', '2024', 1, 'A'],
    ]);
  });

  it('keeps what is known of an indicator, and takes the only one for values that name none', () => {
    const indicators = [{ id: 'mine', title: 'Mine', kind: 'count', subject: 'family' }] as const;
    expect(read(`${HEAD}\n${row('Pauh,2024,5')}`, { indicators })).toMatchObject({
      indicators,
      observations: [{ indicator: 'mine', value: 5 }],
    });
  });

  it('makes an indicator of each unit where one has several', () => {
    const text = `${HEAD},UNIT_MEASURE\n${row('Pauh,2024,5,PT')}\n${row('Kuranji,2024,6,PS')}`;
    expect(read(text).indicators).toMatchObject([
      { id: 'PT', unit: 'percent' },
      { id: 'PS', unit: 'PS' },
    ]);
  });
});

describe('a multiplier of the unit', () => {
  it('is applied in decimal, without dust', () => {
    const decimal = fc.tuple(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: -6, max: 9 }),
    );
    fc.assert(
      fc.property(decimal, ([digits, places, power]) => {
        const written = Number(`${digits}e${-places}`);
        const [{ value } = { value: undefined }] = read(`${HEAD},UNIT_MULT\n${row(`Pauh,2024,${written},${power}`)}`).observations ?? [];
        expect(value).toBe(Number(`${digits}e${power - places}`));
      }),
    );
  });

  it.each([
    ['12.3', '3', 12300],
    ['0.07', '2', 7],
    ['1.1', '-2', 0.011],
    ['5', '', 5],
    ['1.5E3', '3', 1_500_000],
    ['-.5', '1', -5],
  ])('makes %s with %s %d', (value, power, expected) => {
    expect(read(`${HEAD},UNIT_MULT\n${row(`Pauh,2024,${value},${power}`)}`).observations).toMatchObject([{ value: expected }]);
  });

  it.each(['x', '0.5', '1000', 'Thousands'])('that is no power of ten leaves the value out: %s', (power) => {
    const input = read(`${HEAD},UNIT_MULT\n${row(`Pauh,2024,5,${power}`)}\n${row('Kuranji,2024,1,0')}`);
    expect(input.observations).toHaveLength(1);
    expect(input.findings).toEqual([expect.objectContaining({ kind: 'invalid', row: 2, column: 'UNIT_MULT', received: power })]);
  });

  it('takes decimals with it', () => {
    expect(read(`${HEAD},UNIT_MULT,DECIMALS\n${row('Pauh,2024,1.25,1,2')}`).indicators).toMatchObject([{ decimals: 1 }]);
  });
});

describe('what is no message', () => {
  it.each(['', 'a,b\n1,2', '[1]', '%PDF-1.7', '{"a":', '{}', '{"data":{}}', '{"data":{"structures":[],"dataSets":[]}}', 'STRUCTURE'])(
    'is refused: %s',
    (text) => {
      expect(() => read(text)).toThrow('Expected');
    },
  );

  it('is refused where its bytes are no UTF-8', () => {
    expect(() => readSdmx(Uint8Array.of(0x7b, 0xff), {}, { regions: padangRegister, source: { id: 'api' } })).toThrow(
      'Expected SDMX-JSON 2.0 or SDMX-CSV 2.0 in UTF-8.',
    );
  });

  it('is refused with the error of the service', () => {
    expect(() => read({ errors: [{ code: 100, title: 'No data' }] })).toThrow('The service tells of an error: No data.');
  });
});
