import { describe, expect, it } from 'vitest';
import { readSdmxJson } from '../../../src/data/formats/sdmx-json.js';
import { fixtureJson } from '../../fixtures/read-fixture.js';

const component = (id: string, ...values: readonly unknown[]) => ({ id, values });
/** A flat message over one area and two years, made up. */
const flat = (observations: object, structure: object = {}, dataSet: object = {}) => ({
  data: {
    structures: [
      {
        dimensions: { observation: [component('REF_AREA', { id: 'A', names: { id: 'Daerah' } }), component('TIME_PERIOD', { value: '2023' }, { id: '2024' })] },
        measures: { observation: [{ id: 'OBS_VALUE' }] },
        ...structure,
      },
    ],
    dataSets: [{ structure: 0, action: 'Information', observations, ...dataSet }],
  },
});
const observationsIn = (message: unknown) => readSdmxJson(message).blocks.flatMap(({ observations }) => observations);

describe('SDMX-JSON', () => {
  it('is read flat, with names in any language', () => {
    expect(observationsIn(flat({ '0:0': [1.5], '0:1': [null] }))).toMatchObject([
      { key: [{ id: 'A', name: 'Daerah' }, { id: '2023', name: null }], value: 1.5 },
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
    const said = (id: string) => observationsIn(fixtureJson('sdmx/series.json')).map(({ attributes }) => attributes.flatMap((level) => level.get(id)?.id ?? []).join());
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
    expect(() => observationsIn(flat({ '0:0': [9, 1] }, { measures: { observation: [{ id: 'X' }, { id: 'Y' }] } }))).toThrow('Expected the measure "OBS_VALUE"; there are "X", "Y".');
  });

  it('has no data in a data set that deletes some', () => {
    expect(observationsIn(flat({ '0:0': [1.5] }, {}, { action: 'Delete' }))).toEqual([]);
  });

  it('reads each data set by its own structure', () => {
    const message = flat({ '0:0': [1.5] });
    const other = flat({ '0:1': [2.5] });
    const both = { data: { structures: [...message.data.structures, ...other.data.structures], dataSets: [...message.data.dataSets, { ...other.data.dataSets[0], structure: 1 }] } };
    expect(observationsIn(both).map(({ value }) => value)).toEqual([1.5, 2.5]);
  });

  it.each([
    [flat({ '0:2': [1] }), 'Dimension "TIME_PERIOD" has no value at index "2".'],
    [flat({ '0:constructor': [1] }), 'Dimension "TIME_PERIOD" has no value at index "constructor".'],
    [flat({ '0': [1] }), 'Expected 2 indexes in the key of an observation; received 1.'],
    [flat({}, {}, { structure: 3 }), 'Expected a structure at index 3; there are 1.'],
    [{ data: { structure: {}, dataSets: [] } }, 'Expected an SDMX-JSON 2.0 message with data.structures and data.dataSets.'],
  ])('is refused where it leads nowhere: %#', (message, fault) => {
    expect(() => readSdmxJson(message)).toThrow(fault);
  });
});
