import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/data/table/read-csv.js';
import type { Validated } from '../../src/data/validated.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import type { Dataset } from '../../src/model/dataset.js';
import { DataValidationError } from '../../src/model/errors.js';
import { damagedFile, numbersIn } from './damaged-files.js';
import { validatedCsv, validatedMadeUp } from './inputs.js';

const FILES = 10_000;
/** How much more work a file may be than the mean of all: each is a small table, and none may be a trap. */
const MOST_TIMES = 100;

/** What a damaged file became; `null` where it was refused with a DataValidationError. */
function readDamaged(bytes: Uint8Array): Validated | null {
  try {
    return validatedMadeUp(readCsv(bytes, { regions: padangRegister }));
  } catch (error) {
    if (error instanceof DataValidationError) return null;
    throw error;
  }
}

/** A file as it was read, and what the processor spent on it: others may work on the same machine. */
function timed(bytes: Uint8Array): { readonly read: Validated | null; readonly tookMs: number } {
  const start = process.cpuUsage();
  const read = readDamaged(bytes);
  const { user, system } = process.cpuUsage(start);
  return { read, tookMs: (user + system) / 1000 };
}

/** Every number that a map of the dataset could show, but how many rows a region has in a list, and what they add up to. */
function numbersOf({ indicators, observations, pointLayers }: Dataset): readonly number[] {
  const counted = new Set(indicators.flatMap(({ id, itemCount }) => (itemCount === undefined ? [] : [id, itemCount])));
  return [
    ...observations.filter(({ indicator }) => !counted.has(indicator)).flatMap(({ value, lower, upper }) => [value, lower, upper]),
    ...pointLayers.flatMap(({ points }) => points.flatMap(({ lngLat, amountRupiah }) => [...lngLat, amountRupiah])),
  ].filter((number) => number !== null);
}

describe('damaged files', () => {
  it(
    'are read or refused, none by much more work than the others, and no number on the map is one that the file does not have',
    { timeout: 600_000 },
    () => {
      const foreign: unknown[] = [];
      let [kept, numbers, slowest, slowestMs, sumMs] = [0, 0, 0, 0, 0];
      for (let seed = 1; seed <= FILES; seed += 1) {
        const bytes = damagedFile(seed);
        const { read, tookMs } = timed(bytes);
        if (tookMs > slowestMs) [slowest, slowestMs] = [seed, tookMs];
        sumMs += tookMs;
        if (!read) continue;
        kept += 1;
        const standing = numbersIn(bytes);
        for (const number of numbersOf(read.dataset)) {
          numbers += 1;
          if (!standing.has(Math.abs(number))) foreign.push({ seed, number });
        }
      }
      console.log(
        `${FILES} damaged files: ${kept} read with ${numbers} numbers, ${FILES - kept} refused, none crashed; ` +
          `slowest ${slowestMs.toFixed(0)} ms, ${(sumMs / FILES).toFixed(2)} ms each; ${foreign.length} numbers not in their file`,
      );
      expect(foreign).toEqual([]);
      // Read again, so that what came once, as where memory is cleared, does not count.
      const bytes = damagedFile(slowest);
      const leastMs = Math.min(...[1, 2, 3].map(() => timed(bytes).tookMs));
      expect(leastMs / (sumMs / FILES), `seed ${slowest}`).toBeLessThan(MOST_TIMES);
      // Most are not damaged so that nothing could be read: the numbers were looked at.
      expect(kept).toBeGreaterThan(FILES / 2);
    },
  );
});

describe('the numbers that stand in a file', () => {
  const standing = (text: string) => numbersIn(new TextEncoder().encode(text));

  it.each([
    ['a;1.234,5', 1234.5],
    ['a,12,5', 12.5],
    ['a,12,5', 12],
    ['a;Rp1.250.000', 1250000],
    ['a;1 234 567', 1234567],
    ['a;1.234', 1.234],
    ['a;1.234', 1234],
    ['a;Rp.250.000', 250000],
  ])('of %j include %d', (text, number) => {
    expect(standing(text).has(number)).toBe(true);
  });

  it.each([
    ['a;12;34', 1234],
    ['a;12.5', 125.5],
    ['13.71.05', 137105],
    ['a;4,25', 4.3],
  ])('of %j do not include %d', (text, number) => {
    expect(standing(text).has(number)).toBe(false);
  });

  it('are all that the map shows of a sound file', () => {
    const text = 'kecamatan;2023;2024\nPauh;4,25;1.234,5\nNanggalo;(7,5);3';
    const numbers = numbersOf(validatedCsv(text).dataset);
    expect(numbers).toEqual([4.25, 1234.5, -7.5, 3]);
    expect(numbers.filter((number) => !standing(text).has(Math.abs(number)))).toEqual([]);
  });
});
