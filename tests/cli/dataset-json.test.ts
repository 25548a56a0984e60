import { describe, expect, it } from 'vitest';
import { datasetJson } from '../../src/cli/dataset-json.js';
import { problems } from '../../src/model/problems.js';
import { readCsv } from '../../src/data/table/read-csv.js';
import { validate } from '../../src/data/validate.js';
import { regionAt } from '../../src/geo/locate.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { DataValidationError } from '../../src/model/errors.js';
import type { LngLat } from '../../src/model/region.js';
import { damagedFile } from '../data/damaged-files.js';

const FILES = 1000;
const door = (input: unknown) => validate(input, padangRegister, { locate: (lngLat: LngLat) => regionAt(padangBoundaries(), lngLat) });

/** What the one door makes of a damaged file with the usual protection; `null` where it refuses it. */
function keptOf(seed: number) {
  try {
    return door(readCsv(damagedFile(seed), { regions: padangRegister, file: { name: 'contoh.csv', url: null } }));
  } catch (error) {
    if (error instanceof DataValidationError) return null;
    throw error;
  }
}

describe('a dataset written as JSON', () => {
  it('comes back from the one door as it is, with nothing to mend and letter by letter, whatever file it was made of', () => {
    let [kept, suppressed, coarsened] = [0, 0, 0];
    for (let seed = 1; seed <= FILES; seed += 1) {
      const first = keptOf(seed);
      if (!first) continue;
      kept += 1;
      const text = [...datasetJson(first.dataset)].join('');
      const again = door(JSON.parse(text));
      expect(again.dataset).toEqual(first.dataset);
      expect(problems(again.report)).toEqual([]);
      expect([...datasetJson(again.dataset)].join('')).toBe(text);
      suppressed += first.dataset.observations.filter(({ status }) => status === 'Q').length;
      coarsened += first.dataset.pointLayers.flatMap(({ points }) => points).filter((point) => point.coarsened === true).length;
    }
    // Enough of them had what is kept back, so that it was looked at.
    expect(kept).toBeGreaterThan(FILES / 2);
    expect(suppressed).toBeGreaterThan(0);
    expect(coarsened).toBeGreaterThan(0);
  }, 60_000);

  it('has a line of its own for each part, and says a value that is missing', () => {
    const { dataset } = door({
      indicators: [{ id: 'x', unit: 'percent' }],
      observations: [{ region: '13.71.08', indicator: 'x', value: null }],
      pointLayers: [
        { id: 'a', points: [{ id: '1', lngLat: [100.42, -0.93] }] },
        { id: 'b', points: [] },
      ],
      notes: ['satu', 'dua'],
    });
    const lines = [...datasetJson(dataset)].join('').split('\n');
    expect(lines.filter((line) => line.includes('"value":null'))).toHaveLength(1);
    expect(lines.filter((line) => /^ {8}\{"id":"1"/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^ {4}\{"id":"(satu|dua)"/.test(line))).toHaveLength(2);
  });
});
