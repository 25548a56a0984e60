import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetJsonSchema } from '../../scripts/dataset-json-schema.js';

const committed = readFileSync(new URL('../../dataset.schema.json', import.meta.url), 'utf8');

describe('dataset.schema.json', () => {
  it('is what npm run build:schema makes of the one definition in code', () => {
    expect(committed).toBe(datasetJsonSchema());
  });

  it('says what it is and which draft it follows', () => {
    expect(JSON.parse(committed)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'urn:padang-map:dataset',
      title: 'Dataset of padang-map',
      type: 'object',
    });
  });

  it('tells a human author what a field means', () => {
    const { properties, $defs: definitions } = JSON.parse(committed);
    expect(properties.sources.description).toMatch(/listed first is shown/);
    expect(definitions.observation.properties.region.description).toMatch(/Kemendagri code.*BPS code/);
    expect(definitions.observation.properties.status.description).toMatch(/illustrative/);
    expect(definitions.indicator.properties.breaks.description).toMatch(/strictly increasing/);
  });

  it('asks for no more than the definition does', () => {
    const { $defs: definitions } = JSON.parse(committed);
    expect(definitions.observation.required).toEqual(['region']);
    expect(definitions.indicator.required).toEqual(['id']);
    expect(definitions.point.required).toEqual(['id', 'lngLat']);
  });
});
