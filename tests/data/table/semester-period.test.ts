import { expect, it } from 'vitest';
import { readCsv, validate } from '../../../src/core.js';

it('reads semesters and quarters in the cells of a period, and as the heads of columns', () => {
  const periodsOf = (csv: string) => validate(readCsv(csv)).dataset.observations.map(({ period }) => period);
  expect(periodsOf('kecamatan,periode,persen\nPauh,2024-S1,4.5\nPauh,2024-Q3,5.5')).toEqual(['2024-S1', '2024-Q3']);
  expect(periodsOf('kecamatan,2024-S1,2024-S2\nPauh,4.5,5.5')).toEqual(['2024-S1', '2024-S2']);
});
