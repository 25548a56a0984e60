import { regionsOf } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import { composeScene, padangBoundaries } from '../../src/core.js';
import { english } from '../../src/i18n/en.js';
import { renderStatic } from '../../src/static.js';
import { pseudoLocale } from '../i18n/pseudo-locale.js';
import { PADANG } from './scene-of.js';

const INDICATOR = 'poverty-rate-estimate';

describe('a third language', () => {
  const scene = composeScene(PADANG, padangBoundaries(), { locale: pseudoLocale, indicator: INDICATOR });

  it('has its words in all that is said, twice as long', () => {
    expect([scene.frame.language, scene.frame.dir]).toEqual(['en-XA', 'rtl']);
    expect(scene.frame.badges).toEqual(['Estimate·etamitsE']);
    expect(scene.frame.operation).toContain('Escape·epacsE');
    expect(scene.tables[0]!.columns.map(({ title }) => title)).toContain('Range·egnaR');
    expect(scene.legend.rows.map(({ text }) => text)).toContain('Below·woleB the·eht city·ytic’s·s figure·erugif');
    const inEnglish = composeScene(PADANG, padangBoundaries(), { language: 'en', indicator: INDICATOR });
    expect(scene.frame.operation.length).toBeGreaterThan(inEnglish.frame.operation.length * 1.7);
    expect(regionsOf(scene).map(({ value, classIndex }) => [value, classIndex])).toEqual(
      regionsOf(inEnglish).map(({ value, classIndex }) => [value, classIndex]),
    );
  });

  it('has its formats, and of what the data do not say in it the nearest language', () => {
    expect(regionsOf(scene)[0]!.detailText).toContain('of·fo a·a hundred·derdnuh');
    expect(scene.frame.title).toBe(PADANG.indicators.find(({ id }) => id === INDICATOR)!.title['en']);
  });

  it('goes before the language that is asked for, and is no part of what is plain data', () => {
    expect(composeScene(PADANG, padangBoundaries(), { locale: pseudoLocale, language: 'id' }).frame.language).toBe('en-XA');
    expect(structuredClone(scene)).toEqual(scene);
  });

  it('is set in its direction in a static figure, but for the map', () => {
    const figure = renderStatic(PADANG, { locale: pseudoLocale, indicator: INDICATOR });
    expect(figure).toMatch(/^<figure class="padang-map" lang="en-XA" dir="rtl"/);
    expect(figure).toContain('Source·ecruoS');
    expect(renderStatic(PADANG, { lang: 'en' })).toMatch(/^<figure class="padang-map" lang="en" dir="ltr"/);
  });

  it('that is only a tag has its digits among Indonesian words', () => {
    const malay = renderStatic(PADANG, { lang: 'ms', indicator: 'low-welfare-families' });
    expect(malay).toContain('lang="ms"');
    expect(malay).toContain('Sumber');
    expect(malay).toMatch(/\d\.\d+\u00a0%/);
    expect(malay).not.toContain(english.sourceLabel);
  });
});
