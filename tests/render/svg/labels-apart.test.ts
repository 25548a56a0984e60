import { describe, expect, it } from 'vitest';
import { FIXTURE_GROUPS } from '../../../demo/src/gallery/fixtures.js';
import { loadKelurahan } from '../../../src/core.js';
import { bundledLocale } from '../../../src/i18n/bundled-locale.js';
import type { Dataset } from '../../../src/model/dataset.js';
import { LANGUAGES } from '../../../src/model/text.js';
import { cameraFor } from '../../../src/render/default-camera.js';
import { layOutMap } from '../../../src/render/svg/map-layout.js';
import { composeScene } from '../../../src/scene/compose-scene.js';
import type { Scene } from '../../../src/scene/scene.js';
import { DEFAULT_VIEW } from '../../../src/scene/view.js';
import { DEMO, fixtureScene, PADANG, sceneOf, validated } from '../../scene/scene-of.js';
import { drawnLabels, labelFaults } from './drawn-labels.js';

/** From 320 to 1280 px. */
const WIDTHS_PX = Array.from({ length: 11 }, (_, index) => 320 + 96 * index);

/** The labels and leader lines of a scene as they are drawn on a map of a width. */
function drawnAt(scene: Scene, widthPx: number) {
  const size = { widthPx, heightPx: widthPx };
  const { labels, fontPx } = layOutMap(scene, cameraFor(scene.panels[0].boundaries.views[0]!.bounds, size), size);
  return drawnLabels(labels, fontPx);
}

/** What touches or crosses something else on any of the widths. */
const faultsOf = (scene: Scene, widths = WIDTHS_PX) =>
  widths.flatMap((widthPx) =>
    labelFaults(drawnAt(scene, widthPx)).map((fault) => `${String(scene.panels[0].indicator)} at ${widthPx} px: ${fault}`),
  );

/** Each indicator of a dataset in each of its periods. */
const viewsOf = ({ indicators, observations }: Dataset) =>
  indicators.flatMap(({ id }) => {
    const periods = new Set(observations.flatMap((each) => (each.indicator === id ? [each.period] : [])));
    return [...periods].map((period) => ({ indicator: id, period }));
  });

/** But those of hundreds of points, which take long. */
const FIXTURES = FIXTURE_GROUPS.flatMap(({ id, fixtures }) => (id === 'clusters' ? [] : fixtures));

const LABELLED = LANGUAGES.flatMap((language) => [true, false].map((showValues) => ({ language, showValues })));

describe.each([
  ['padang', PADANG, []],
  ['demo', DEMO, ['kube-grants']],
])('on every map of the dataset %s', (_, dataset, layers) => {
  it.each(LABELLED)(
    'no label covers another, and no line crosses another or a label ($language, values: $showValues)',
    { timeout: 120_000 },
    (how) => {
      expect(viewsOf(dataset).flatMap((view) => faultsOf(sceneOf(dataset, { ...view, ...how, layers })))).toEqual([]);
    },
  );
});

describe('on the maps of the gallery', () => {
  it.each(LABELLED)(
    'no label covers another, and no line crosses another or a label ($language, values: $showValues)',
    { timeout: 120_000 },
    (how) => {
      expect(FIXTURES.flatMap(({ id }) => faultsOf(fixtureScene(id, how), [320, 608]))).toEqual([]);
    },
  );
});

describe('on the maps of the kelurahan of one kecamatan', async () => {
  const boundaries = await loadKelurahan();
  const codes = boundaries.regions.map(({ code }) => code);
  const figures = validated({
    indicators: [{ id: 'houses', title: 'Rumah layak', unit: 'percent', kind: 'rate' }],
    observations: codes.map((region, value) => ({ indicator: 'houses', region, period: '2024', value, status: 'E' })),
  });
  it.each(LABELLED)(
    'no label covers another, and no line crosses another or a label ($language, values: $showValues)',
    { timeout: 120_000 },
    (how) => {
      const found = (boundaries.parents ?? []).flatMap(({ code: within }) =>
        faultsOf(composeScene(figures, boundaries, { ...DEFAULT_VIEW, ...how, within }, bundledLocale(how.language)), [320, 608]),
      );
      expect(found).toEqual([]);
    },
  );
});

describe('on a map of the city as wide as a column', () => {
  it.each(LANGUAGES)('each region has its name and its value (%s)', (language) => {
    for (const view of viewsOf(PADANG)) {
      const scene = sceneOf(PADANG, { ...view, language, showValues: true });
      const [{ readings, valueLabels }] = scene.panels;
      if (!valueLabels) continue;
      const words = new Map(drawnAt(scene, 608).labels.map(({ code, lines }) => [code, lines.join(' ')]));
      expect(
        readings.map(({ code }) => words.get(code)),
        view.indicator,
      ).toEqual(readings.map(({ name }, index) => `${name} ${String(valueLabels[index])}`));
    }
  });

  it('on a phone each of the first indicator has its value', () => {
    const scene = sceneOf(PADANG, { showValues: true });
    for (const widthPx of [320, 360, 390]) expect(drawnAt(scene, widthPx).labels, String(widthPx)).toHaveLength(11);
  });
});
