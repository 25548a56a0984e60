import { describe, expect, it } from 'vitest';
import { PADANG, sceneOf } from './scene-of.js';

const { id: known, title } = PADANG.indicators[1]!;

describe('an indicator', () => {
  it.each([known, title['id']!, title['en']!.toUpperCase(), ` ${title['id']!}  `])('is found by its id, else by its title: %j', (asked) => {
    const {
      frame: { warnings },
      panels: [{ indicator }],
    } = sceneOf(PADANG, { indicator: asked });
    expect([indicator, warnings.filter(({ code }) => code === 'unknown-indicator')]).toEqual([known, []]);
  });

  it('that there is not is told with the ids of those that there are', () => {
    const {
      frame: { warnings },
    } = sceneOf(PADANG, { indicator: 'miskin' });
    expect(warnings.map(({ text }) => text).join(' ')).toContain('Yang ada: “low-welfare-families”, “poverty-rate-estimate”');
  });
});
