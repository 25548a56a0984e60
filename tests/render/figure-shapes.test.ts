import { describe, expect, it } from 'vitest';
import { padangBoundaries } from '../../src/geo/padang.js';
import { toMarkup } from '../../src/render/markup.js';
import { withoutShapes, withShapes } from '../../src/render/static/figure-shapes.js';
import { firstFigure } from '../../src/render/static/first-figure.js';

describe('the first figure without its outlines', () => {
  const boundaries = padangBoundaries();
  const bare = withoutShapes(firstFigure(), boundaries);

  it('is the same once they are drawn again', () => {
    expect(withShapes(bare, boundaries)).toEqual(firstFigure());
  });

  it('is much shorter', () => {
    expect(toMarkup(bare).length).toBeLessThan(toMarkup(firstFigure()).length * 0.6);
    expect(toMarkup(bare)).not.toContain('class="pm-region" part="region" data-region="13.71.01" d=');
  });
});
