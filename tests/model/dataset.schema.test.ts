import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseFrame, parseObservation } from '../../src/model/dataset.schema.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const isValid = new Ajv().compile(read('dataset.schema.json') as object);

describe('dataset.schema.json, to a validator of its own kind,', () => {
  it.each(['padang', 'demo'])('takes the bundled dataset %s', (name) => {
    isValid(read(`geodata/datasets/${name}.json`));
    expect(isValid.errors).toBeNull();
  });

  it.each([
    { observations: [{ region: '1371010', value: '4,5' }] },
    { observations: [{ region: 1371010, value: null, status: null }] },
    { $schema: './dataset.schema.json' },
  ])('takes what the definition in code takes: %j', (input) => {
    expect(isValid(input)).toBe(true);
    expect(parseFrame(input)).toHaveProperty('value');
  });

  it.each([{ value: 5 }, { region: null }, { region: 'Pauh', value: [] }, { region: 'Pauh', level: 5 }])(
    'refuses what the definition in code refuses: %j',
    (observation) => {
      expect(isValid({ observations: [observation] })).toBe(false);
      expect(parseObservation(observation)).toHaveProperty('fault');
    },
  );
});
