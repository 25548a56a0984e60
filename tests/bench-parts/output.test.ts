import { describe, expect, it } from 'vitest';
import { readOptions } from '../bench/options.js';
import { atMost, verdict } from '../bench/parts/figures.js';
import { markdownTable, times, written } from '../bench/parts/markdown-table.js';

describe('the output', () => {
  it('is a Markdown table whose columns stand under one another', () => {
    expect(
      markdownTable(
        ['page', 'ms', '× static'],
        [
          ['d3 | by hand', '12'],
          ['Leaflet', '1234', '2.90 ×'],
        ],
      ),
    ).toBe(
      [
        '| page          |   ms | × static |',
        '| ------------- | ---: | -------: |',
        '| d3 \\| by hand |   12 |          |',
        '| Leaflet       | 1234 |   2.90 × |',
      ].join('\n'),
    );
  });

  it('writes a dash where nothing was measured', () => {
    expect([written(undefined), written(null), written(Number.NaN, 1), times(null)]).toEqual(['–', '–', '–', '–']);
    expect([written(12.345, 1), times(1.789)]).toEqual(['12.3', '1.79 ×']);
  });

  it('judges a figure by its limit, and one that was not measured not at all', () => {
    const verdicts = [1.8, 1.81, null].map((measured) => verdict(atMost('plain', measured, 1.8, ' ×')));
    expect(verdicts).toEqual(['met', 'NOT MET', '–']);
    expect(atMost('plain', null, 1.8, ' ×')).toEqual({ name: 'plain', target: '≤ 1.8 ×', measured: 'not available', isMet: null });
  });
});

describe('the command line', () => {
  it('measures everything in nine rounds unless told otherwise', () => {
    expect(readOptions([])).toEqual({
      rounds: 9,
      subjects: ['first-map', 'change', 'large', 'create-remove', 'read'],
      isQuick: false,
      build: true,
      jsonFile: null,
    });
  });

  it('reads each option', () => {
    expect(readOptions(['--rounds', '3', '--only', 'large', '--only', 'change', '--no-build', '--json', 'all.json'])).toEqual({
      rounds: 3,
      subjects: ['change', 'large'],
      isQuick: false,
      build: false,
      jsonFile: 'all.json',
    });
    expect(readOptions(['--quick'])).toMatchObject({ rounds: 2, isQuick: true });
  });

  it.each([[['--rounds', '0']], [['--rounds', 'many']], [['--only', 'small']], [['--fast']]])('refuses %j', (args) => {
    expect(() => readOptions(args)).toThrow(TypeError);
  });
});
