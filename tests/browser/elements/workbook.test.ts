import { afterEach, describe, expect, it } from 'vitest';
import { xlsxAdapter } from '../../../src/adapters.js';
import { handMade, line } from '../../data/formats/xlsx/hand-made.js';
import { readyMap } from '../placed-map.js';

/** Made-up values of Pauh and Kuranji in 2023 and 2024. */
const book = new URL('made-up.xlsx', import.meta.url).href;

const { Worker } = globalThis;
afterEach(() => {
  globalThis.Worker = Worker;
});

describe('a workbook', () => {
  it('is taken by src', async () => {
    const map = await readyMap({ attributes: { src: book } });
    const shown = map.scene?.panels[0].readings.flatMap(({ code, value }) => (value === null ? [] : [[code, value]]));
    expect(map.scene?.panels[0].period).toBe('2024');
    expect(shown).toEqual([
      ['13.71.08', 2.5],
      ['13.71.09', 4.5],
    ]);
  });

  it('of any size is read without a worker, which a strict page forbids to make of a text', async () => {
    globalThis.Worker = function () {
      throw new DOMException('Refused by the page.', 'SecurityError');
    } as never;
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      line(index + 2, 'Pauh', 1000 + (index % 9000), `${Math.floor(index / 9000)}`, index + 0.5),
    );
    const file = new Blob([handMade({ sheets: { Data: line(1, 'kecamatan', 'tahun', 'sumber', 'nilai') + rows.join('') } }).slice()]);
    const url = URL.createObjectURL(file);
    const input = await xlsxAdapter(url).load({}, { signal: new AbortController().signal });
    URL.revokeObjectURL(url);
    expect(input.observations).toHaveLength(20_000);
    expect(input.observations?.[19_999]?.value).toBe(19_999.5);
  });
});
