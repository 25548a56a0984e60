import { describe, expect, it } from 'vitest';
import { readSdmxJson } from '../../../src/data/formats/sdmx-json.js';
import { fixtureJson } from '../../fixtures/read-fixture.js';
import { flatMessage as flat } from './sdmx-messages.js';

const component = (id: string, ...values: readonly unknown[]) => ({ id, values });
const observationsIn = (message: unknown) => readSdmxJson(message).blocks.flatMap(({ observations }) => observations);

describe('SDMX-JSON', () => {
  it('is read flat, with names in any language', () => {
    expect(observationsIn(flat({ '0:0': [1.5], '0:1': [null] }))).toMatchObject([
      {
        key: [
          { id: 'A', name: 'Daerah' },
          { id: '2023', name: null },
        ],
        value: 1.5,
      },
      { key: [{ id: 'A' }, { id: '2024' }], value: null },
    ]);
  });

  it('is read in series, with dimensions that are the same for all', () => {
    const { blocks, title, sender } = readSdmxJson(fixtureJson('sdmx/series.json'));
    expect([title, sender]).toEqual(['Made-up indicators', 'Made-up office']);
    expect(blocks[0]!.dimensions.map(({ id }) => id)).toEqual(['FREQ', 'REF_AREA', 'INDICATOR', 'TIME_PERIOD']);
    expect(blocks[0]!.observations.map(({ key, value }) => [key.map(({ id }) => id).join('.'), value])).toEqual([
      ['A.1371010.RATE.2023', 1.5],
      ['A.1371010.RATE.2024', 2.5],
      ['A.1371010.COUNT.2024', 12.3],
      ['A.K9.RATE.2024', 87.65],
      ['A.K9.COUNT.2024', 0.1],
    ]);
  });

  it('finds attributes at every level, the nearest first', () => {
    const said = (id: string) =>
      observationsIn(fixtureJson('sdmx/series.json')).map(({ attributes }) =>
        attributes.flatMap((level) => level.get(id)?.id ?? []).join(),
      );
    expect(said('UNIT_MEASURE')).toEqual(['PT', 'PT', 'PS', 'PT', 'PS']);
    expect(said('DECIMALS')).toEqual(['1', '1', '1', '1', '1']);
    expect(said('TITLE')).toEqual(Array(5).fill('Made-up values'));
    expect(said('OBS_STATUS')).toEqual(['', 'E', '', '', '']);
    expect(said('CONF_STATUS')).toEqual(['F', 'F', 'F', 'C', 'F']);
  });

  it('takes attributes that are written in place: texts, texts by language, several of them', () => {
    const attributes = { observation: ['A', 'B', 'C', 'D'].map((id) => ({ id })) };
    const [only] = observationsIn(flat({ '0:0': [1, 'x', { en: 'y', id: 'z' }, ['p', 'q'], 5] }, { attributes }));
    const said = ['A', 'B', 'C', 'D'].map((id) => only!.attributes[0]!.get(id)!.id);
    expect(said).toEqual(['x', 'y z', 'p q', '5']);
  });

  it('takes the value from among several measures by its name', () => {
    const measures = { observation: [{ id: 'OTHER' }, { id: 'OBS_VALUE' }] };
    const attributes = { observation: [component('OBS_STATUS', { id: 'E' })] };
    const [only] = observationsIn(flat({ '0:0': [9, 1.5, 0] }, { measures, attributes }));
    expect(only).toMatchObject({ value: 1.5, attributes: [new Map([['OBS_STATUS', { id: 'E', name: null }]]), new Map()] });
    expect(() => observationsIn(flat({ '0:0': [9, 1] }, { measures: { observation: [{ id: 'X' }, { id: 'Y' }] } }))).toThrow(
      'Expected the measure "OBS_VALUE"; there are "X", "Y".',
    );
  });

  it('takes the only measure whatever its name, and one that its structure leaves out', () => {
    const attributes = { observation: [component('OBS_STATUS', { id: 'E' })] };
    for (const measures of [{ observation: [{ id: 'RATE' }] }, null])
      expect(observationsIn(flat({ '0:0': [1.5, 0] }, { measures, attributes }))).toMatchObject([
        { value: 1.5, attributes: [new Map([['OBS_STATUS', { id: 'E', name: null }]]), new Map()] },
      ]);
  });

  it.each([{}, { observation: [] }])('takes no attribute for a value where its structure has no measure: %j', (measures) => {
    expect(() =>
      observationsIn(flat({ '0:0': [0] }, { measures, attributes: { observation: [component('OBS_STATUS', { id: 'E' })] } })),
    ).toThrow('Expected the measure "OBS_VALUE"; there is none.');
  });

  it('takes a value from the list of its measure, where the places in that list stand for values', () => {
    const measures = { observation: [component('OBS_VALUE', { id: '12.5' }, { value: 7 }, { id: 'LOW' })] };
    const found = observationsIn(flat({ '0:0': [1], '0:1': [0] }, { measures }));
    expect(found.map(({ value, fault }) => [value, fault])).toEqual([
      [7, null],
      [12.5, null],
    ]);
    const faults = [2, 3, '0', [0]].map((given) => observationsIn(flat({ '0:0': [given] }, { measures }))[0]);
    expect(faults.map((each) => [each?.value, each?.fault?.received])).toEqual([
      [null, 'LOW'],
      [null, '3'],
      [null, '"0"'],
      [null, '[0]'],
    ]);
  });

  it.each([-1, '-1', '-1.0'])('has no value where its measure reserves it for none: %j', (given) => {
    const measures = {
      observation: [
        { id: 'OBS_VALUE', format: { dataType: 'Double', sentinelValues: [{ name: 'Made up' }, { value: '-1', name: 'Non-response' }] } },
      ],
    };
    expect(observationsIn(flat({ '0:0': [given], '0:1': [0] }, { measures })).map(({ value, fault }) => [value, fault])).toEqual([
      [null, null],
      [0, null],
    ]);
  });

  it.each([
    ['1.5E3', 1500],
    [' 2 ', 2],
    ['-.5', -0.5],
    [1e-7, 1e-7],
    ['NaN', null],
    [null, null],
  ])('reads %j as the number %j', (given, value) => {
    expect(observationsIn(flat({ '0:0': [given] }))).toMatchObject([{ value, fault: null }]);
  });

  it.each(['INF', '0x10', '1,5', '', true, [1]])('reads no number of %j', (given) => {
    expect(observationsIn(flat({ '0:0': [given] }))).toMatchObject([{ value: null, fault: { kind: 'not-numeric' } }]);
  });

  it('has no data in a data set that deletes some', () => {
    expect(observationsIn(flat({ '0:0': [1.5] }, {}, { action: 'Delete' }))).toEqual([]);
  });

  it('reads each data set by its own structure', () => {
    const message = flat({ '0:0': [1.5] });
    const other = flat({ '0:1': [2.5] });
    const both = {
      data: {
        structures: [...message.data.structures, ...other.data.structures],
        dataSets: [...message.data.dataSets, { ...other.data.dataSets[0], structure: 1 }],
      },
    };
    expect(observationsIn(both).map(({ value }) => value)).toEqual([1.5, 2.5]);
  });

  it.each([
    [flat({ '0:2': [1] }), 'Dimension "TIME_PERIOD" has no value at index "2".'],
    [flat({ '0:constructor': [1] }), 'Dimension "TIME_PERIOD" has no value at index "constructor".'],
    [flat({ '0:01': [1] }), 'Dimension "TIME_PERIOD" has no value at index "01".'],
    [flat({ '0': [1] }), 'Expected 2 indexes in the key of an observation; received 1.'],
    [flat({}, {}, { structure: 3 }), 'Expected a structure at index 3; there are 1.'],
    [{ data: { structure: {}, dataSets: [] } }, 'Expected an SDMX-JSON 2.0 message with data.structures and data.dataSets.'],
  ])('is refused where it leads nowhere: %#', (message, fault) => {
    expect(() => readSdmxJson(message)).toThrow(fault);
  });
});
