import { describe, expect, it } from 'vitest';
import { fixtureJson } from '../../fixtures/read-fixture.js';
import { validatedMadeUp } from '../inputs.js';
import { HEAD, readMessage as read, row, shownOf as shown } from './sdmx-messages.js';

describe('a value that is not free for publication', () => {
  const SECRET = '98765.4321';

  it.each(['N', 'C', 'D', 'S', 'A', 'P', 'n', 'X9', 'F C', ' '])(
    'leaves nothing behind but that it is suppressed: CONF_STATUS %j',
    (code) => {
      const input = read(`${HEAD},CONF_STATUS\n${row(`Pauh,2024,${SECRET},${code}`)}\n${row('Kuranji,2024,1,F')}`);
      const free = code.trim() === '';
      expect(JSON.stringify(input).includes('98765')).toBe(free);
      expect(input.observations?.[0]).toMatchObject(free ? { value: 98765.4321 } : { value: null, status: 'Q' });
      if (free) return;
      expect(input.findings).toEqual([
        expect.objectContaining({ kind: 'suppressed', column: 'CONF_STATUS', received: code, detail: expect.stringMatching(/^1 values/) }),
      ]);
      expect(validatedMadeUp(input).report.entries.filter(({ kind }) => kind === 'suppressed')).toHaveLength(2);
    },
  );

  it.each(['F', 'f', ''])('is not one whose status is %j', (code) => {
    expect(shown(`${HEAD},CONF_STATUS\n${row(`Pauh,2024,5,${code}`)}`)).toEqual([['value', '13.71.08', '2024', 5, 'unstated']]);
  });

  it.each(['CONF_STATUS', 'conf_status', 'OBS_CONF', 'CONF_STATUS: Confidentiality', 'CONF_STATUS[]', 'CONF_STATUS[en;fr]'])(
    'is told by the column %s',
    (column) => {
      expect(JSON.stringify(read(`${HEAD},${column}\n${row(`Pauh,2024,${SECRET},C`)}`))).not.toContain('98765');
    },
  );

  it('is told by a dimension too', () => {
    const text = `STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,CONF_STATUS,OBS_VALUE\n${row(`Pauh,C,${SECRET}`)}\n${row('Kuranji,F,2')}`;
    expect(JSON.stringify(read(text))).not.toContain('98765');
  });

  it('is told by a row that speaks of a part of the key', () => {
    const text = `${HEAD},CONF_STATUS\n${row(`Pauh,2024,${SECRET},`)}\n${row('Kuranji,2024,2,')}\n${row('Pauh,,,C')}`;
    expect(JSON.stringify(read(text))).not.toContain('98765');
    expect(shown(text)).toEqual([
      ['value', '13.71.08', '2024', null, 'Q'],
      ['value', '13.71.09', '2024', 2, 'unstated'],
    ]);
  });

  it('is not free because a nearer level says so, where another says it is not', () => {
    const text = `${HEAD},CONF_STATUS\n${row(`Pauh,2024,${SECRET},F`)}\n${row('Pauh,,,C')}\n${row('Kuranji,2024,2,F')}`;
    expect(JSON.stringify(read(text))).not.toContain('98765');
  });

  it('is not even seen where it could not be read', () => {
    const text = `${HEAD},CONF_STATUS\n${row('Pauh,2024,98765x,C')}\n${row('Kuranji,2024,1,F')}\n${row('Nanggalo,2024,5x,F')}`;
    const input = read(text);
    expect(JSON.stringify(input)).not.toContain('98765');
    expect(input.findings).toContainEqual(expect.objectContaining({ kind: 'not-numeric', row: 4, received: '5x' }));
    const message = fixtureJson('sdmx/series.json');
    message.data.dataSets[0].series['1:0'].observations['1'][0] = '98765x';
    message.data.dataSets[0].series['0:0'].observations['1'][0] = { five: 5 };
    expect(JSON.stringify(read(message))).not.toContain('98765');
    expect(read(message).findings).toContainEqual(expect.objectContaining({ kind: 'not-numeric', received: '{"five":5}' }));
  });

  interface Series {
    readonly attributes: unknown[];
    readonly observations: Readonly<Record<string, unknown[]>>;
  }
  const seriesOf = (dataSet: { readonly series: Readonly<Record<string, Series>> }) => Object.values(dataSet.series);

  /** The made-up message with its status of confidentiality at another level, and nothing said at the observation. */
  function withStatusAt(level: 'dataSet' | 'dimensionGroup' | 'series' | 'default', code: unknown) {
    const message = fixtureJson('sdmx/series.json');
    const { attributes } = message.data.structures[0];
    const [dataSet] = message.data.dataSets;
    const [status] = attributes.observation.splice(1, 1);
    delete status.default;
    for (const one of seriesOf(dataSet)) for (const values of Object.values(one.observations)) values.splice(2);
    if (level === 'default') attributes.observation.push({ ...status, default: code });
    else attributes[level].push(status);
    if (level === 'dataSet') dataSet.attributes.push(code);
    if (level === 'dimensionGroup') for (const values of Object.values<unknown[]>(dataSet.dimensionGroupAttributes)) values.push(code);
    if (level === 'series') for (const one of seriesOf(dataSet)) one.attributes.push(code);
    return message;
  }

  it.each(['dataSet', 'dimensionGroup', 'series'] as const)('is told at the level of %s', (level) => {
    expect(shown(withStatusAt(level, 1)).map(([, , , value]) => value)).toEqual([null, null, null, null, null]);
    expect(shown(withStatusAt(level, 0)).map(([, , , value]) => value)).toEqual([1.5, 2.5, 87.65, 12300, 100]);
  });

  it('is told by the default', () => {
    expect(shown(withStatusAt('default', 'N')).map(([, , , value]) => value)).toEqual([null, null, null, null, null]);
    expect(shown(withStatusAt('default', 'F')).map(([, , , value]) => value)).toEqual([1.5, 2.5, 87.65, 12300, 100]);
  });

  it.each([7, -1, '1', 0.5, {}, true, [0, 1]])('is one whose status cannot be looked up: %j', (code) => {
    expect(shown(withStatusAt('series', code)).map(([, , , value]) => value)).toEqual([null, null, null, null, null]);
  });
});
