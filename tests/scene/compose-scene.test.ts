import { regionsOf } from '../regions-of.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from '../../demo/src/gallery/fixtures.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { composeScene } from '../../src/scene/compose-scene.js';
import { DEFAULT_VIEW } from '../../src/scene/view.js';
import { anyDataset, anyView } from './any-dataset.js';
import { deepFreeze } from './deep-freeze.js';
import { fixtureScene, fixtureView, LOCALES, MESSAGES, PADANG, regionIn, sceneOf, validated } from './scene-of.js';

const codesOf = (warnings: readonly { readonly code: string }[]) => warnings.map(({ code }) => code);

describe('a scene', () => {
  it.each(FIXTURES.map(({ id, data }) => [id, data] as const))('of %s is plain data, and the same for the same input', (id, data) => {
    const dataset = deepFreeze(validated(data));
    const view = deepFreeze({ ...DEFAULT_VIEW, ...fixtureView(id) });
    const scene = composeScene(dataset, deepFreeze(padangBoundaries()), view, LOCALES.id);
    expect(structuredClone(scene)).toEqual(scene);
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
    expect(composeScene(structuredClone(dataset), padangBoundaries(), structuredClone(view), LOCALES.id)).toEqual(scene);
  });

  it('of any data and view changes nothing that it is given', () => {
    fc.assert(
      fc.property(anyDataset, anyView, (dataset, view) => {
        const scene = sceneOf(deepFreeze(dataset), deepFreeze(view));
        expect(structuredClone(scene)).toEqual(scene);
        expect(regionsOf(scene).map(({ code }) => code)).toEqual(padangBoundaries().regions.map(({ code }) => code));
      }),
    );
  });

  it('of neither an indicator nor points is refused', () => {
    expect(() => sceneOf({ ...PADANG, indicators: [] })).toThrow(TypeError);
  });
});

describe('what is shown unless chosen otherwise', () => {
  it('is the first indicator with values for this map, in its latest period with a value', () => {
    const { indicators } = PADANG;
    const kotaFirst = { ...PADANG, indicators: [...indicators.filter(({ id }) => id === 'poverty-rate'), ...indicators] };
    expect(sceneOf(kotaFirst).panels[0].indicator).toBe('low-welfare-families');

    const years = fixtureScene('year-2024', { period: null });
    expect(years.panels[0].period).toBe('2024');
    const data = validated(FIXTURES.find(({ id }) => id === 'year-2024')!.data);
    const emptied = data.observations.map((each) => (each.period === '2024' ? { ...each, value: null, status: 'O' as const } : each));
    expect(sceneOf({ ...data, observations: emptied }).panels[0].period).toBe('2023');
  });

  it('is offered with the other choices, each once and one chosen', () => {
    const scene = sceneOf(PADANG, { indicator: 'psm' });
    expect(scene.frame.indicators.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['psm']);
    expect(scene.frame.indicators.map(({ id }) => id)).not.toContain('poverty-rate');
    const {
      frame: { periods },
    } = fixtureScene('year-2022');
    expect(periods.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['2021', false],
      ['2022', true],
      ['2023', false],
      ['2024', false],
    ]);
  });

  it('has four classes on this map of eleven', () => {
    expect(fixtureScene('method-jenks').legend.rows).toHaveLength(4);
  });
});

describe('a choice that cannot be met', () => {
  it.each([
    ['unknown-indicator', { indicator: 'nothing' }, 'nothing'],
    ['unknown-period', { period: '1999' }, '1999'],
    ['unknown-layer', { layers: ['nowhere'] }, 'nowhere'],
    ['unknown-region', { within: '13.71.99' }, '13.71.99'],
    ['classification-failed', { classification: 'reference' }, MESSAGES.id.methods.reference],
    ['classification-failed', { classification: 'manual', breaks: [20, 10] }, MESSAGES.id.methods.manual],
    ['classification-failed', { classification: 'jenks', classes: 12 }, MESSAGES.id.methods.jenks],
  ] as const)('falls back to the default with a warning that names it: %s', (code, view, named) => {
    const plain = sceneOf(PADANG, { classification: 'jenks' });
    const scene = sceneOf(PADANG, { classification: 'jenks', ...view });
    expect(codesOf(scene.frame.warnings)).toEqual([code]);
    expect(scene.frame.warnings[0]!.text).toContain(named);
    expect({ ...scene, frame: { ...scene.frame, warnings: [] } }).toEqual(plain);
  });

  it('says how many figures are of a lower level than is drawn, and says nothing of the city’s own', () => {
    const kelurahan = validated({
      indicators: [{ id: 'rate', unit: 'percent', kind: 'rate' }],
      observations: ['13.71', '13.71.08', '13.71.11.1001', '13.71.11.1002'].map((region) => ({ region, indicator: 'rate', value: 5 })),
    });
    expect(sceneOf(kelurahan).frame.warnings).toEqual([
      { code: 'other-level', text: MESSAGES.id.otherLevel({ count: 2, level: 'Kecamatan' }) },
    ]);
    expect(codesOf(sceneOf(PADANG, { indicator: 'psm' }).frame.warnings)).toEqual([]);
  });

  it('leaves no warning where all can be met', () => {
    expect(sceneOf(PADANG, { indicator: 'psm' }).frame.warnings).toEqual([]);
  });

  it('says so where there is no value at all, and still draws every region', () => {
    const scene = fixtureScene('values-none');
    expect(codesOf(scene.frame.warnings)).toEqual(['no-values']);
    expect(regionsOf(scene).map(({ state }) => state)).toEqual(Array.from({ length: 11 }, () => 'missing'));
    expect(scene.frame.statusLine).toContain('tidak ada data');
  });
});

describe('breaks', () => {
  const years = ['2021', '2022', '2023', '2024'].map((year) => fixtureScene(`year-${year}`));

  it('are pooled over all periods: a colour means the same in every year', () => {
    const keys = years.map(({ legend }) => legend.rows.map((row) => ({ ...row, count: 0, countText: '' })));
    expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(1);
    expect(new Set(years.map(({ legend }) => legend.rows.map(({ count }) => count).join())).size).toBeGreaterThan(1);
  });

  it('are those of the values on this map: the city’s own figure has no part in them', () => {
    const data = validated(FIXTURES.find(({ id }) => id === 'method-jenks')!.data);
    const city = { ...data.observations[0]!, region: '13.71', value: 99 };
    expect(sceneOf({ ...data, observations: [...data.observations, city] }).legend).toEqual(sceneOf(data).legend);
  });

  it('give circles one scale over all periods too', () => {
    const count = { ...PADANG.indicators.find(({ id }) => id === 'psm')!, id: 'c' };
    const observation = {
      ...PADANG.observations.find(({ indicator }) => indicator === 'psm')!,
      indicator: 'c',
      region: '13.71.01',
      status: 'A' as const,
    };
    const dataset = {
      ...PADANG,
      indicators: [count],
      observations: [
        { ...observation, period: '2020', value: 100 },
        { ...observation, period: '2021', value: 25 },
      ],
    };
    expect(regionIn(sceneOf(dataset, { period: '2021' }), '13.71.01').circleShare).toBe(0.25);
    expect(regionIn(sceneOf(dataset, { period: '2020' }), '13.71.01').circleShare).toBe(1);
  });
});

describe('a count', () => {
  it.each(['kind-count', 'kind-amount', 'states-circles'])('is never filled: %s', (id) => {
    const scene = fixtureScene(id);
    const {
      frame: { warnings },
      panels: [{ encoding }],
      legend,
    } = scene;
    expect(encoding).toBe('circle');
    expect(regionsOf(scene).every(({ fill, classIndex }) => fill === null && classIndex === null)).toBe(true);
    expect(legend.rows.every(({ kind }) => kind === 'state')).toBe(true);
    expect(legend.sizes).toHaveLength(1);
    expect(legend.notes.join(' ')).toContain('lingkaran');
    expect(warnings).toEqual([]);
  });

  it.each([{ classification: 'quantile' as const }, { breaks: [10, 20] }])('tells a page that insists on a fill why not: %j', (view) => {
    const scene = fixtureScene('kind-count', view);
    expect(scene.panels[0].encoding).toBe('circle');
    expect(codesOf(scene.frame.warnings)).toEqual(['fill-for-count']);
    expect(scene.frame.warnings[0]!.text).toBe(MESSAGES.id.countsAsCircles);
    expect(codesOf(fixtureScene('kind-count-insisted').frame.warnings)).toEqual(['fill-for-count']);
  });

  it('has circles whose area is in proportion, none for zero, and a pattern where there is no value', () => {
    const scene = fixtureScene('states-circles');
    const greatest = Math.max(...regionsOf(scene).map(({ value }) => value ?? 0));
    for (const { value, circleShare, state } of regionsOf(scene)) {
      expect(circleShare).toBe(value === null ? null : value / greatest);
      expect(state === null).toBe(value !== null);
    }
  });
});

it('shows the first indicator that has a value, where none is asked for, and the first where none has', () => {
  const observations = ['a', 'b', 'c'].map((indicator, index) => ({
    indicator,
    region: '13.71.08',
    period: '2024',
    value: index === 0 ? null : index * 5,
  }));
  const shown = (some: typeof observations, view = {}) => sceneOf(validated({ observations: some }), view).panels[0].indicator;
  expect(shown(observations)).toBe('b');
  expect(shown(observations, { indicator: 'a' })).toBe('a');
  expect(shown(observations.map((each) => ({ ...each, value: null })))).toBe('a');
});

it('says a value once where it is the only one, and so its class', () => {
  const dataset = validated({
    indicators: [{ id: 'a', unit: 'percent', kind: 'rate' }],
    observations: [{ indicator: 'a', region: 'Pauh', level: 'kecamatan', period: '2024', value: 4.5 }],
  });
  expect(regionIn(sceneOf(dataset), '13.71.08')).toMatchObject({
    classText: '4,5\u00a0%',
    spoken: 'Pauh: 4,5\u00a0%, status tidak disebut.',
  });
});

describe('regions without a value', () => {
  it('bear the state that their status says, in words too', () => {
    const scene = fixtureScene('states-all');
    const told = Object.fromEntries(
      regionsOf(scene).map(({ code, state, valueText, spoken }) => [code, { state, says: spoken.includes(valueText) }]),
    );
    expect(told).toMatchObject({
      '13.71.02': { state: 'missing', says: true },
      '13.71.04': { state: 'missing', says: true },
      '13.71.06': { state: 'suppressed', says: true },
      '13.71.08': { state: 'not-applicable', says: true },
      '13.71.11': { state: 'missing', says: true },
    });
    expect(regionIn(scene, '13.71.04').statusText).toBe('tidak dikumpulkan');
  });

  it('do not include those whose value is zero', () => {
    const zero = regionsOf(fixtureScene('values-zero')).filter(({ value }) => value === 0);
    expect(zero).toHaveLength(4);
    expect(zero.every(({ classIndex, state }) => classIndex === 0 && state === null)).toBe(true);
  });
});
