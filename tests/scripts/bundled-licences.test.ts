import { expect, it } from 'vitest';
import { bundledIn, licencesIn } from '../../scripts/bundled-licences.js';

const HEADING = /^## (.+) - \d+\.\d+\.\d+\S* \((.+)\)$/gm;

it('names each package that MapLibre has in its own files, with its version, licence and text', () => {
  const bundled = bundledIn('maplibre-gl');
  expect(bundled).toEqual(expect.arrayContaining(['@mapbox/vector-tile', 'earcut', 'gl-matrix', 'pbf', 'potpack']));
  const licences = licencesIn('maplibre-gl', '');
  const headings = [...licences.matchAll(HEADING)];
  expect(headings.map(([, name]) => name)).toEqual(bundled);
  expect(headings.every(([, , licence]) => licence !== 'no licence named')).toBe(true);
  expect(licences.match(/Permission (is hereby granted|to use, copy)|Redistribution and use/g)?.length).toBeGreaterThanOrEqual(
    bundled.length - 2,
  );
});

it('does not name again what is listed', () => {
  const licences = licencesIn('maplibre-gl', '## earcut - 3.0.0 (ISC)\n');
  expect(licences).not.toContain('## earcut - ');
  expect(licences).toContain('## pbf - ');
});
