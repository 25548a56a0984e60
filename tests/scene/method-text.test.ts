import { regionsOf } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from '../../demo/src/gallery/fixtures.js';
import { CLASSIFICATION_METHODS } from '../../src/model/dataset.js';
import { LANGUAGES } from '../../src/model/text.js';
import type { Scene } from '../../src/scene/scene.js';
import { fixtureScene, MESSAGES, PADANG, sceneOf, validated } from './scene-of.js';

/** The numbers in an English legend text. */
function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\u2212?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replace('\u2212', '-').replace(/,/g, '')));
}

/** Holds every region's value to the ends that its class's text prints. */
function expectPrintedClasses(scene: Scene): number {
  const { legend } = scene;
  let held = 0;
  for (const { value, classIndex, classText } of regionsOf(scene)) {
    if (value === null || classIndex === null || classText === null) continue;
    const ends = numbersIn(classText);
    const isFirst = classIndex === 0;
    const isLast = classIndex === legend.rows.filter(({ kind }) => kind === 'class').length - 1;
    if (isFirst && isLast) continue;
    const [lower, upper] = isFirst ? [-Infinity, ends[0]!] : isLast ? [ends[0]!, Infinity] : [ends[0]!, ends[1]!];
    expect(value, classText).toBeGreaterThanOrEqual(lower);
    expect(value, classText).toBeLessThan(upper);
    held += 1;
  }
  return held;
}

const classed = FIXTURES.filter(
  ({ id }) => /^(method|classes|year|values-(zero|ties|change)|kind-per)/.test(id) && !/reference|continuous/.test(id),
);

describe('the printed classes', () => {
  it.each(classed.map(({ id }) => id))('hold the values drawn in them, as they are printed: %s', (id) => {
    expect(expectPrintedClasses(fixtureScene(id, { language: 'en' }))).toBeGreaterThanOrEqual(11);
  });

  it('have more digits than the values where fewer would put a value on the other side of a break', () => {
    const data = validated(FIXTURES.find(({ id }) => id === 'method-jenks')!.data);
    const values = [0, 12.32, 24.68, 3, 4, 5, 6, 15, 16, 17, 18];
    const observations = data.observations.map((each, index) => ({ ...each, value: values[index]! }));
    const scene = sceneOf({ ...data, observations }, { classification: 'equal-interval', classes: 2, language: 'en' });
    expect(scene.legend.rows.map(({ text }) => text)).toEqual(['below 12.34%', '12.34% or more']);
    expect(expectPrintedClasses(scene)).toBe(11);
  });

  it.each(['low-welfare-families', 'psm-per-10000-people'])('hold the published values too: %s', (indicator) => {
    for (const classification of CLASSIFICATION_METHODS.filter((method) => !/reference|continuous|manual/.test(method)))
      expect(expectPrintedClasses(sceneOf(PADANG, { indicator, classification, language: 'en' }))).toBe(11);
  });
});

describe('the method', () => {
  it.each(CLASSIFICATION_METHODS.flatMap((method) => LANGUAGES.map((language) => [method, language] as const)))(
    'is printed in plain words: %s in %s',
    (method, language) => {
      const { legend } = fixtureScene(`method-${method}`, { language });
      expect(legend.methodText).toContain(MESSAGES[language].methods[method]);
    },
  );

  it.each([
    ['method-quantile', 'id', '9, 15 dan 18 %'],
    ['method-manual', 'en', 'at 10, 15 and 20%'],
    ['method-equal-interval', 'id', '11,6; 16,8 dan 22,1 %'],
    ['method-standard-deviation', 'id', '7,8; 14,1 dan 20,4 %'],
    ['values-change-diverging', 'id', '\u22122,0; \u22120,5; 0,5 dan 2,0 poin'],
  ] as const)('comes with its breaks: %s', (id, language, breaks) => {
    expect(fixtureScene(id, { language }).legend.methodText!.replace(/\u00a0/g, ' ')).toContain(breaks);
  });

  it('is not named where there is one class only, whose value is printed instead', () => {
    const { legend } = fixtureScene('values-all-equal');
    expect(legend.methodText).toBeNull();
    expect(legend.rows.map(({ text, count }) => [text, count])).toEqual([['7,5\u00a0%', 11]]);
  });

  it('is that of the page, else the indicator’s own, else natural breaks', () => {
    expect(sceneOf(PADANG).legend.methodText).toContain(MESSAGES.id.methods.manual);
    expect(sceneOf(PADANG, { classification: 'quantile' }).legend.methodText).toContain(MESSAGES.id.methods.quantile);
    expect(sceneOf(PADANG, { indicator: 'psm-per-10000-people' }).legend.methodText).toContain(MESSAGES.id.methods.jenks);
  });
});

describe('shading without classes', () => {
  it('prints the least and the greatest value, and shades each region by its own', () => {
    const scene = fixtureScene('method-continuous', { language: 'en' });
    const { legend } = scene;
    expect(legend.gradient).toMatchObject({ minText: '6.3%', maxText: '27.3%' });
    expect(legend.rows).toEqual([]);
    const fillOf = new Map(regionsOf(scene).map(({ value, fill }) => [value, fill]));
    expect(fillOf.get(6.3)).toBe(legend.gradient!.colours[0]);
    expect(fillOf.get(27.3)).toBe(legend.gradient!.colours[8]);
    expect(new Set(fillOf.values()).size).toBe(11);
  });
});
