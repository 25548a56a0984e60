import { expect, it } from 'vitest';
import { indonesian } from '../../src/i18n/id.js';
import { exportSvg } from '../../src/render/static/export-svg.js';
import { fixtureScene } from '../scene/scene-of.js';

/** Letters to an em in the widest of the usual sans-serif faces. */
const LETTERS_PER_EM = 1.85;

it.each(['clusters-many', 'states-all', 'points-edge-cases', 'method-reference'])('no line of the image of %s leaves it', (id) => {
  const image = exportSvg(fixtureScene(id), indonesian);
  const [, width = NaN] = /viewBox="0 0 (\d+)/.exec(image) ?? [];
  // Texts of the image's own column bear a weight; those of the map within it do not.
  const lines = [...image.matchAll(/<text x="(\d+)" y="[\d.]+" font-size="([\d.]+)" font-weight="400"[^>]*>([^<]*)</g)];
  expect(lines.length).toBeGreaterThan(5);
  for (const [, x, fontPx, text = ''] of lines)
    expect(Number(x) + (text.length / LETTERS_PER_EM) * Number(fontPx), text).toBeLessThanOrEqual(Number(width));
});
