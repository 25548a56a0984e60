import { describe, expect, it } from 'vitest';
import { readSdmxCsv } from '../../../src/data/formats/sdmx-csv.js';

const lines = (...each: readonly string[]) => each.join('\r\n');
const HEAD = 'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS';
const valuesIn = (text: string, decimal?: ',' | '.') => readSdmxCsv(text, decimal).block.observations.map(({ value }) => value);

describe('SDMX-CSV', () => {
  it('has the dimensions in front of the value and the attributes behind it', () => {
    const { block } = readSdmxCsv(lines(HEAD, 'dataflow,X:Y(1.0),I,A,2024,1.5,E'));
    expect(block.dimensions.map(({ id }) => id)).toEqual(['REF_AREA', 'TIME_PERIOD']);
    expect(block.observations).toEqual([
      {
        key: [
          { id: 'A', name: null },
          { id: '2024', name: null },
        ],
        value: 1.5,
        fault: null,
        attributes: [new Map([['OBS_STATUS', { id: 'E', name: null }]])],
        row: 2,
      },
    ]);
  });

  it('takes codes and names in one cell, or in two columns', () => {
    const both = lines(
      'STRUCTURE;STRUCTURE_ID;ACTION;SERIES_KEY;OBS_KEY;REF_AREA: Area;TIME_PERIOD: Time;OBS_VALUE: Value;OBS_STATUS: Status',
      'dataflow;X:Y(1.0): Made up;I;A;A.2024;A: Area: one;2024: 2024;1,5;E: Estimated',
    );
    const two = lines(
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Area,TIME_PERIOD,Time,OBS_VALUE,Value,OBS_STATUS,Status',
      'dataflow,X:Y(1.0),Made up,I,A,Area: one,2024,,1.5,,E,Estimated',
    );
    for (const text of [both, two]) {
      const { block } = readSdmxCsv(text);
      expect(block.dimensions).toMatchObject([
        { id: 'REF_AREA', name: 'Area' },
        { id: 'TIME_PERIOD', name: 'Time' },
      ]);
      expect(block.observations).toMatchObject([{ key: [{ id: 'A', name: 'Area: one' }, { id: '2024' }], value: 1.5 }]);
      expect(block.observations[0]!.attributes[0]!.get('OBS_STATUS')).toEqual({ id: 'E', name: 'Estimated' });
    }
  });

  it('may go without an action, and may have a sign for several values', () => {
    expect(valuesIn(lines('STRUCTURE[|],STRUCTURE_ID,AREA,OBS_VALUE,NOTE[]', 'dataflow,X,A,5,a|b'))).toEqual([5]);
    expect(readSdmxCsv(lines('"STRUCTURE"\tSTRUCTURE_ID\tAREA\tOBS_VALUE', 'dataflow\tX\tA\t5')).block.observations).toHaveLength(1);
  });

  it('reads numbers with points where commas part the cells, else as its column is written', () => {
    const head = HEAD.replaceAll(',', ';');
    expect(valuesIn(lines(HEAD, 'd,X,I,A,2023,1.234,', 'd,X,I,A,2024,5,'))).toEqual([1.234, 5]);
    expect(valuesIn(lines(head, 'd;X;I;A;2023;1,25;', 'd;X;I;A;2024;1.234;'))).toEqual([1.25, 1234]);
    expect(valuesIn(lines(head, 'd;X;I;A;2023;1.234;'), '.')).toEqual([1.234]);
    const { block } = readSdmxCsv(lines(head, 'd;X;I;A;2023;1.234;'));
    expect(block.observations).toMatchObject([{ value: null, fault: { kind: 'ambiguous-number', received: '1.234' } }]);
    expect(valuesIn(lines(HEAD, 'd,X,I,A,2023,-1.5E-3,', 'd,X,I,A,2024,NaN,'))).toEqual([-0.0015, null]);
  });

  it('has cells in quotes, with signs and line breaks of their own', () => {
    const { block } = readSdmxCsv(lines(`${HEAD},NOTE`, 'd,X,I,"A",2024,"5",,"one, ""two""\nthree"'));
    expect(block.observations[0]!.attributes[0]!.get('NOTE')).toEqual({ id: 'one, "two"\nthree', name: null });
  });

  it('has no data in rows that delete some', () => {
    expect(valuesIn(lines(HEAD, 'd,X,D,A,2023,-,', 'd,X,I,A,2024,5,', 'd,X,D,,,,', 'd,X,R,A,2025,6,'))).toEqual([5, 6]);
  });

  it('has data in rows that a component of the same name as the action says something of', () => {
    expect(valuesIn(lines('STRUCTURE,STRUCTURE_ID,AREA,OBS_VALUE,ACTION', 'd,X,A,5,Done'))).toEqual([5]);
  });

  it('has an observation without a value where its key is whole', () => {
    expect(readSdmxCsv(lines(HEAD, 'd,X,I,A,2023,,O')).block.observations).toMatchObject([{ value: null, fault: null }]);
  });

  it('lets a row of a part of the key speak for all that agree', () => {
    const { block } = readSdmxCsv(lines(HEAD, 'd,X,I,A,2023,1,', 'd,X,I,B,2023,2,E', 'd,X,I,,2023,,P', 'd,X,I,A,2024,3,'));
    const statuses = block.observations.map(({ attributes }) => attributes.flatMap((level) => level.get('OBS_STATUS')?.id ?? []));
    expect(statuses).toEqual([['P'], ['E', 'P'], []]);
    const { block: off } = readSdmxCsv(lines(HEAD, 'd,X,I,A,2023,1,', 'd,X,I,B,2023,2,', 'd,X,I,A,~,,P'));
    expect(off.observations.map(({ attributes }) => attributes.flatMap((level) => level.get('OBS_STATUS')?.id ?? []))).toEqual([['P'], []]);
  });

  it('leaves out a row with more or fewer cells than the header, and says which', () => {
    const { block, findings } = readSdmxCsv(lines(HEAD, 'd,X,I,A,2023,1,5,', 'd,X,I,A,2024,2,', 'd,X,I', ''));
    expect(block.observations).toMatchObject([{ value: 2, row: 3 }]);
    expect(findings.map(({ kind, row }) => [kind, row])).toEqual([
      ['invalid', 2],
      ['invalid', 4],
    ]);
  });

  it.each([
    ['DATAFLOW,A,OBS_VALUE\nX,1,2', 'Expected SDMX-CSV 2.0, which begins with the column STRUCTURE.'],
    ['STRUCTURE,STRUCTURE_ID,ACTION,AREA,VALUE\nd,X,I,A,1', 'Expected a column OBS_VALUE; there are "AREA", "VALUE".'],
    ['STRUCTURE,STRUCTURE_ID,ACTION,AREA,OBS_VALUE\nd,X,I,"A,1', 'A quote that is opened in row 2 is never closed.'],
    ['STRUCTURE,STRUCTURE_ID,ACTION,OBS_VALUE,AREA\nd,X,I,1,A', 'Expected the dimensions in front of OBS_VALUE; there are none.'],
  ])('is refused where it is another: %j', (text, message) => {
    expect(() => readSdmxCsv(text)).toThrow(message);
  });
});
