import { describe, expect, it } from 'vitest';
import { agamNagari, madeUpCsv } from '../../fixtures/agam/agam.js';
import { pseudoLocale } from '../../i18n/pseudo-locale.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { noticesOf, shownBy, textOf } from '../shown-by.js';

const src = () => URL.createObjectURL(new Blob([madeUpCsv], { type: 'text/csv' }));

describe('a second place, by data alone', () => {
  it('is joined, drawn and named in the element, under the levels of its own', async () => {
    const map = await readyMap({ attributes: { src: src(), level: 'nagari', lang: 'en' }, properties: { boundaries: agamNagari } });
    expect(map.scene).toMatchObject({ frame: { level: 'nagari', place: 'Kabupaten Agam' } });
    expect(map.report.kept).toBe(164);
    expect(allInside(map, 'path[data-region]')).toHaveLength(82);
    expect(textOf(inside(map, 'thead'))).toContain('District');
    expect(textOf(inside(map, 'figcaption'))).toContain('second half of 2024');
    expect(noticesOf(map).join(' ')).not.toContain('level');
    expect(JSON.stringify(shownBy(map))).not.toContain('Kota Padang');
  });

  it('leaves levels that it does not have named and unmet', async () => {
    const map = await readyMap({ attributes: { src: src(), level: 'kelurahan', lang: 'en' }, properties: { boundaries: agamNagari } });
    expect(map.scene?.frame.level).toBe('nagari');
    expect(noticesOf(map).join(' ')).toContain('kelurahan');
  });
});

describe('a third language', () => {
  it('is what the element speaks, in its direction, before and after it is set', async () => {
    const map = await readyMap({ attributes: { lang: 'id' }, properties: { locale: pseudoLocale } });
    const figure = inside(map, 'figure');
    expect([figure.getAttribute('lang'), figure.getAttribute('dir')]).toEqual(['en-XA', 'rtl']);
    expect(getComputedStyle(figure).direction).toBe('rtl');
    expect(getComputedStyle(inside(map, '.pm-map')).direction).toBe('ltr');
    expect(textOf(figure)).toContain('Source·ecruoS');
    const later = await readyMap({ attributes: { lang: 'id' } });
    later.locale = pseudoLocale;
    await later.whenReady();
    expect(shownBy(later)).toEqual(shownBy(map));
    later.locale = null;
    await later.whenReady();
    expect(inside(later, 'figure').getAttribute('lang')).toBe('id');
  });

  it.each([{ tag: 'not a tag' }, 5, {}])('that is none (%j) is as good as none', async (locale) => {
    const map = await readyMap({ attributes: { lang: 'en' }, properties: { locale: locale as never } });
    expect(map.scene?.frame.language).toBe('en');
  });
});
