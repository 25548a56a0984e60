import { describe, expect, it } from 'vitest';
import { fixture } from '../../demo/src/gallery/fixtures.js';
import { loadKelurahan } from '../../src/core.js';
import { bundledLocale } from '../../src/i18n/bundled-locale.js';
import { LANGUAGES } from '../../src/model/text.js';
import { composeScene } from '../../src/scene/compose-scene.js';
import type { Scene } from '../../src/scene/scene.js';
import { DEFAULT_VIEW } from '../../src/scene/view.js';
import { DEMO, fixtureScene, MESSAGES, PADANG, sceneOf, validated } from './scene-of.js';

/** What stands under each name, by the name, with plain spaces. */
const labelsOf = ({ panels: [{ readings, valueLabels }] }: Scene): Readonly<Record<string, string>> =>
  Object.fromEntries(readings.map(({ name }, index) => [name, (valueLabels?.[index] ?? '').replaceAll('\u00a0', ' ')]));

const codesOf = (scene: Scene) => scene.frame.warnings.map(({ code }) => code);

describe('what stands under the names', () => {
  it('is nothing unless it is asked for', () => {
    expect(sceneOf(PADANG).panels[0].valueLabels).toBeNull();
  });

  it('is the figure, in the writing of the language, and no line breaks it', () => {
    expect(labelsOf(sceneOf(PADANG, { showValues: true }))['Bungus Teluk Kabung']).toBe('35,4 %');
    expect(labelsOf(sceneOf(PADANG, { showValues: true, language: 'en' }))['Bungus Teluk Kabung']).toBe('35.4%');
    const area = sceneOf(PADANG, { showValues: true, indicator: 'area' });
    expect(labelsOf(area)['Koto Tangah']).toBe('232,25 km²');
    expect(area.panels[0].valueLabels?.join('')).not.toContain(' ');
  });

  it('leaves a long unit to the legend', () => {
    const { legend, ...scene } = fixtureScene('kind-per-thousand', { showValues: true });
    expect(Object.values(labelsOf({ ...scene, legend })).every((label) => /^\d,\d\d \(CONTOH\)$/.test(label))).toBe(true);
    expect(legend.rows.map(({ text }) => text).join()).toContain('per 1.000 keluarga');
  });

  it.each(LANGUAGES)('is the class and never a figure where values are compared with a reference (%s)', (language) => {
    const { estimateBadge, belowLabel, aboveLabel, states } = MESSAGES[language];
    const labels = Object.values(labelsOf(sceneOf(PADANG, { showValues: true, language, indicator: 'poverty-rate-estimate' })));
    expect(labels).toHaveLength(11);
    expect(new Set(labels)).toEqual(new Set([belowLabel, states.unclear, aboveLabel].map((word) => `${word} (${estimateBadge})`)));
    expect(labels.join('')).not.toMatch(/\d/);
  });

  it.each(LANGUAGES)('keeps the word of what is no published figure (%s)', (language) => {
    const mixed = sceneOf(validated(fixture('origin-mixed').data), { showValues: true, language });
    mixed.panels[0].readings.forEach(({ mark }, index) => expect(mixed.panels[0].valueLabels?.[index]).toContain(`(${String(mark)})`));
  });

  it.each(['states-all', 'states-reference', 'states-circles'])('is the state in words, never a figure, where there is none: %s', (id) => {
    const [{ readings, valueLabels, appearances }] = fixtureScene(id, { showValues: true }).panels;
    const empty = readings.flatMap(({ value }, index) => (value === null ? [index] : []));
    expect(empty.length).toBeGreaterThan(2);
    for (const index of empty) expect(valueLabels?.[index]).toBe(MESSAGES.id.states[appearances[index]!.state!]);
  });

  it('is zero where the value is', () => {
    expect(labelsOf(fixtureScene('states-circles', { showValues: true }))['Padang Barat']).toBe('0 (CONTOH)');
  });

  it('is nothing where there is no value at all, which the figure says once', () => {
    expect(fixtureScene('values-none', { showValues: true }).panels[0].valueLabels).toBeNull();
  });

  it('is nothing where points come alone, and no warning says so', () => {
    const alone = sceneOf({ ...DEMO, indicators: [], observations: [] }, { showValues: true });
    expect(alone.panels[0].valueLabels).toBeNull();
    expect(codesOf(alone)).toEqual([]);
  });
});

describe('on a map of more than 15 regions', async () => {
  const boundaries = await loadKelurahan();
  const figures = validated({
    indicators: [{ id: 'houses', title: 'Rumah layak', unit: 'percent', kind: 'rate' }],
    observations: boundaries.regions.map(({ code }, value) => ({ indicator: 'houses', region: code, period: '2024', value })),
  });
  const scene = (language: 'id' | 'en', showValues: boolean, within: string | null) =>
    composeScene(figures, boundaries, { ...DEFAULT_VIEW, language, showValues, within }, bundledLocale(language));

  it.each(LANGUAGES)('names stand alone, and a warning says why (%s)', (language) => {
    const whole = scene(language, true, null);
    expect(whole.panels[0].valueLabels).toBeNull();
    expect(whole.frame.warnings.map(({ code, text }) => [code, /\b15\b.*\b104\b/.test(text)])).toEqual([['too-many-values', true]]);
    expect(codesOf(scene(language, false, null))).toEqual([]);
  });

  it('values stand with the names of the up to 15 kelurahan of one kecamatan', () => {
    for (const { code, name } of boundaries.parents ?? []) {
      const part = scene('id', true, code);
      expect(part.panels[0].valueLabels, name).toHaveLength(part.panels[0].readings.length);
      expect(codesOf(part), name).toEqual([]);
    }
  });
});
