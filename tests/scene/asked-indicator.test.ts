import { expect, it } from 'vitest';
import { PADANG, sceneOf } from './scene-of.js';

it.each(['population', 'Penduduk', ...PADANG.indicators.filter(({ id }) => id === 'population').flatMap(({ title }) => [title.id, title.en.toUpperCase(), ` ${title.id} `])])(
  'an indicator is found by its id, else by its title: %s',
  (asked) => {
    const found = PADANG.indicators.some(({ id, title, shortTitle }) => [id, title.id, shortTitle?.id].includes(asked.trim())) || asked === asked.toUpperCase();
    if (found) expect(sceneOf(PADANG, { indicator: asked }).indicator).toBe('population');
  },
);

it('what is unknown names the ids that there are', () => {
  const { warnings } = sceneOf(PADANG, { indicator: 'miskin' });
  expect(warnings.map(({ text }) => text).join(' ')).toContain('Yang ada: “low-welfare-families”, “poverty-rate-estimate”');
});
