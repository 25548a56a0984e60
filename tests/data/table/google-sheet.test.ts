import { describe, expect, it } from 'vitest';
import { fileAt, titleOf } from '../../../src/data/table/file.js';
import { csvAddressOf, isGoogleSheet } from '../../../src/data/table/google-sheet.js';

const SHEETS = 'https://docs.google.com/spreadsheets';
const LINKS = [
  [`${SHEETS}/d/e/2PACX-1vQ_x/pubhtml?gid=5&single=true`, `${SHEETS}/d/e/2PACX-1vQ_x/pub?output=csv&gid=5&single=true`],
  [`${SHEETS}/d/e/2PACX-1vQ_x/pubhtml`, `${SHEETS}/d/e/2PACX-1vQ_x/pub?output=csv`],
  [`${SHEETS}/d/e/2PACX-1vQ_x/pubhtml#gid=7`, `${SHEETS}/d/e/2PACX-1vQ_x/pub?output=csv&gid=7&single=true`],
  [`${SHEETS}/d/e/2PACX-1vQ_x/pub?output=csv`, `${SHEETS}/d/e/2PACX-1vQ_x/pub?output=csv`],
  [`${SHEETS}/d/e/2PACX-1vQ_x/pub?gid=0&single=true&output=csv`, `${SHEETS}/d/e/2PACX-1vQ_x/pub?output=csv&gid=0&single=true`],
  [`${SHEETS}/d/e/2PACX-1vQ_x/pub?output=xlsx`, `${SHEETS}/d/e/2PACX-1vQ_x/pub?output=csv`],
  [`${SHEETS}/d/1AbC-d_9/edit#gid=12`, `${SHEETS}/d/1AbC-d_9/export?format=csv&gid=12`],
  [`${SHEETS}/d/1AbC-d_9/edit?gid=12#gid=12`, `${SHEETS}/d/1AbC-d_9/export?format=csv&gid=12`],
  [`${SHEETS}/d/1AbC-d_9/edit?usp=sharing`, `${SHEETS}/d/1AbC-d_9/export?format=csv`],
  [`${SHEETS}/d/1AbC-d_9/edit#gid=0&range=A1:B4`, `${SHEETS}/d/1AbC-d_9/export?format=csv&gid=0`],
  [`${SHEETS}/d/1AbC-d_9/view`, `${SHEETS}/d/1AbC-d_9/export?format=csv`],
  [`${SHEETS}/d/1AbC-d_9/htmlview?usp=drive_link`, `${SHEETS}/d/1AbC-d_9/export?format=csv`],
  [`${SHEETS}/d/1AbC-d_9`, `${SHEETS}/d/1AbC-d_9/export?format=csv`],
  [`${SHEETS}/d/1AbC-d_9/export?format=csv&gid=3`, `${SHEETS}/d/1AbC-d_9/export?format=csv&gid=3`],
  [`${SHEETS}/u/1/d/1AbC-d_9/edit#gid=2`, `${SHEETS}/d/1AbC-d_9/export?format=csv&gid=2`],
  ['https://docs.google.com/a/padang.example/spreadsheets/d/1AbC-d_9/edit', `${SHEETS}/d/1AbC-d_9/export?format=csv`],
  [` ${SHEETS}/d/1AbC-d_9/edit?gid=x `, `${SHEETS}/d/1AbC-d_9/export?format=csv`],
] as const;

describe('the link of a sheet', () => {
  it.each(LINKS)('%s leads to its CSV', (link, address) => {
    expect(isGoogleSheet(link)).toBe(true);
    expect(csvAddressOf(link)).toBe(address);
    expect(csvAddressOf(address)).toBe(address);
  });

  it.each([
    'data/psm.csv',
    '',
    'https://padang.example/spreadsheets/d/x/edit',
    'https://docs.google.com/document/d/x/edit',
    `${SHEETS}/create`,
    'https://evil.example/?u=https://docs.google.com/spreadsheets/d/x',
    'https://docs.google.com.evil.example/spreadsheets/d/x/edit',
  ])('is not %j, which stays as it is', (link) => {
    expect(isGoogleSheet(link)).toBe(false);
    expect(csvAddressOf(link)).toBe(link);
  });

  it('names a file that can be found, and whose name says nothing of what it holds', () => {
    const file = fileAt(LINKS[6][0]);
    expect(file).toEqual({ name: 'Google Sheets', url: LINKS[6][0] });
    expect(titleOf(file!)).toBeNull();
  });
});
