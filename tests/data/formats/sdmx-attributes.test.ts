import { describe, expect, it } from 'vitest';
import { readSdmxJson } from '../../../src/data/formats/sdmx-json.js';
import { flatMessage, readMessage } from './sdmx-messages.js';

const component = (id: string, more: object = {}) => ({ id, ...more });
const SECRET = 98765.4321;
const CONFIDENTIALITY = component('CONF_STATUS', { values: [{ id: 'F' }, { id: 'C' }] });
const MULTIPLIER = component('UNIT_MULT', { values: [{ id: '0' }, { id: '3' }] });

/** What each observation says of an attribute, at all levels, the nearest first. */
const saidOf = (message: unknown, id: string) =>
  readSdmxJson(message).blocks.flatMap(({ observations }) =>
    observations.map(({ attributes }) => attributes.flatMap((level) => level.get(id)?.id ?? []).join(' ')),
  );

describe('attributes of a group', () => {
  /** Two areas in two years, both of one sex, which stands first in the message and second in the key. */
  const grouped = (
    groups: object,
    attributes: readonly object[] = [CONFIDENTIALITY],
    positions: readonly (number | undefined)[] = [1, 0, 2],
  ) => {
    const [sex, area, time] = positions.map((keyPosition) => (keyPosition === undefined ? {} : { keyPosition }));
    return {
      data: {
        structures: [
          {
            dimensions: {
              dataSet: [component('SEX', { ...sex, values: [{ id: 'T' }] })],
              observation: [
                component('REF_AREA', { ...area, values: [{ id: 'Pauh' }, { id: 'Kuranji' }] }),
                component('TIME_PERIOD', { ...time, values: [{ id: '2023' }, { id: '2024' }] }),
              ],
            },
            attributes: { dimensionGroup: attributes },
          },
        ],
        dataSets: [{ dimensionGroupAttributes: groups, observations: { '0:0': [1], '1:0': [SECRET], '1:1': [3] } }],
      },
    };
  };

  it('go by the places of the dimensions in the key, wherever these stand in the message', () => {
    expect(saidOf(grouped({ '1::0': [1] }), 'CONF_STATUS')).toEqual(['', 'C', '']);
    expect(saidOf(grouped({ ':0:1': [1] }), 'CONF_STATUS')).toEqual(['', '', 'C']);
    expect(JSON.stringify(readMessage(grouped({ '1::': [1] })))).not.toContain('98765');
  });

  it('go by their order in the message where no place is told, time being last', () => {
    expect(saidOf(grouped({ '0:1:0': [1] }, undefined, []), 'CONF_STATUS')).toEqual(['', 'C', '']);
    expect(saidOf(grouped({ '1:0:0': [1] }, undefined, [1, 0, undefined]), 'CONF_STATUS')).toEqual(['', 'C', '']);
  });

  it('are those of all where a dimension is switched off', () => {
    expect(saidOf(grouped({ '1:~:~': [1] }), 'CONF_STATUS')).toEqual(['', 'C', 'C']);
  });

  it.each([
    ['1:0', 'Expected 3 indexes in the key of a group; received 2.'],
    ['1:0:0:0', 'Expected 3 indexes in the key of a group; received 4.'],
    ['1::x', 'Expected indexes in the key of a group; received "x".'],
    ['01::', 'Expected indexes in the key of a group; received "01".'],
  ])('are refused where nobody can tell whose they are: %s', (key, message) => {
    expect(() => readMessage(grouped({ [key]: [1] }))).toThrow(message);
  });
});

describe('the default of an attribute', () => {
  const ofGroups = (groups: object, ...attributes: readonly object[]) =>
    flatMessage({ '0:0': [SECRET], '0:1': [2] }, { attributes: { dimensionGroup: attributes } }, { dimensionGroupAttributes: groups });

  it('goes for what no group speaks of', () => {
    const secret = { ...CONFIDENTIALITY, default: 'C' };
    expect(saidOf(ofGroups({ ':1': [0] }, secret), 'CONF_STATUS')).toEqual(['C', 'F']);
    expect(JSON.stringify(readMessage(ofGroups({ ':1': [0] }, secret)))).not.toContain('98765');
  });

  it('does not go before what another group says', () => {
    const groups = { '0:': [null, 0], '0:0': [1], '0:1': [1] };
    const message = ofGroups(groups, { ...MULTIPLIER, default: '0' }, component('TITLE', { values: [{ id: 'x' }] }));
    expect(saidOf(message, 'UNIT_MULT')).toEqual(['3', '3']);
    expect(readMessage(message).observations?.map(({ value }) => value)).toEqual([98_765_432.1, 2000]);
  });

  it('does not go before what another level says', () => {
    const attributes = { observation: [{ ...MULTIPLIER, default: '0' }], dataSet: [MULTIPLIER] };
    expect(saidOf(flatMessage({ '0:0': [5], '0:1': [5, 0] }, { attributes }, { attributes: [1] }), 'UNIT_MULT')).toEqual(['3', '0 3']);
  });
});

describe('a value of an attribute', () => {
  const statusOf = (entry: unknown) =>
    flatMessage({ '0:0': [SECRET, 0], '0:1': [1] }, { attributes: { observation: [component('CONF_STATUS', { values: [entry] })] } });

  it.each([{ name: 'Confidential' }, { names: { en: 'Free' } }, {}, { value: { en: 'C' } }, { values: ['F', 'C'] }, { value: true }])(
    'that has no code is not taken for a free one: %j',
    (entry) => {
      expect(JSON.stringify(readMessage(statusOf(entry)))).not.toContain('98765');
    },
  );

  it.each([null, { id: 'F' }, { value: 'F' }, { values: ['F'] }])('says nothing, or that the value is free: %j', (entry) => {
    expect(JSON.stringify(readMessage(statusOf(entry)))).toContain('98765');
  });
});
