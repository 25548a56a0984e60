import { regionsOf } from '../regions-of.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionAt } from '../../src/geo/locate.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { kelurahanOf } from '../../src/geo/padang-kelurahan.js';
import type { Dataset, Point, PointLayer } from '../../src/model/dataset.js';
import { LANGUAGES } from '../../src/model/text.js';
import { exportSvg } from '../../src/render/static/export-svg.js';
import { renderStatic } from '../../src/static.js';
import { composeScene } from '../../src/scene/compose-scene.js';
import { DEFAULT_VIEW } from '../../src/scene/view.js';
import { DEMO, fixtureScene, LOCALES, MESSAGES, regionIn, sceneOf } from './scene-of.js';

const GRANTS: Dataset = { ...DEMO, indicators: [], observations: [] };
const [grants] = GRANTS.pointLayers as readonly [PointLayer];

/** A made-up layer of points without amounts. */
const layer = (id: string, points: readonly Partial<Point>[]): PointLayer => ({
  id,
  title: { id: `Titik ${id}`, en: `Points ${id}` },
  amountTitle: null,
  caveat: null,
  source: null,
  points: points.map((point, index) => ({
    id: `${id}-${index}`,
    name: `Contoh ${index}`,
    lngLat: [100.4, -0.92],
    amountRupiah: null,
    period: null,
    properties: {},
    region: null,
    status: 'A',
    ...point,
  })),
});
const of = (...pointLayers: readonly PointLayer[]): Dataset => ({ ...GRANTS, pointLayers });

describe('points without figures of regions', () => {
  it.each(LANGUAGES)(
    'stand on outlines, of which none has a class, a state, a fill or a circle, or is said to lack data (%s)',
    (language) => {
      const scene = sceneOf(GRANTS, { language });
      expect([
        scene.panels[0].indicator,
        scene.panels[0].encoding,
        scene.panels[0].period,
        scene.frame.indicators,
        scene.frame.periods,
      ]).toEqual([null, 'outline', null, [], []]);
      expect(regionsOf(scene)).toHaveLength(11);
      for (const { value, classIndex, state, fill, circleShare, status, statusText } of regionsOf(scene))
        expect([value, classIndex, state, fill, circleShare, status, statusText]).toEqual([null, null, null, null, null, null, '']);
      expect(JSON.stringify(scene).toLowerCase()).not.toContain(MESSAGES[language].statuses.O);
      expect(scene.panels[0].points).toHaveLength(10);
    },
  );

  it('are all shown unless one of their layers is asked for; beside figures none is', () => {
    const both = of(layer('a', [{}]), layer('b', [{}, {}]));
    const shown = (layers: readonly string[]) => sceneOf(both, { layers }).panels[0].points.map(({ layer: id }) => id);
    expect(shown([])).toEqual(['a', 'b', 'b']);
    expect(shown(['b'])).toEqual(['b', 'b']);
    expect(shown(['nowhere'])).toEqual(['a', 'b', 'b']);
    expect(sceneOf(both, { layers: ['nowhere'] }).frame.warnings.map(({ code }) => code)).toEqual(['unknown-layer']);
    expect(sceneOf(DEMO).panels[0].points).toEqual([]);
  });

  it('are shown so, too, where nothing could be kept of an indicator, unless it is asked for', () => {
    const emptied: Dataset = { ...DEMO, observations: [] };
    expect(sceneOf(emptied)).toEqual(sceneOf(GRANTS));
    const asked = sceneOf(emptied, { indicator: 'psm' });
    expect([asked.panels[0].indicator, asked.panels[0].points.length, asked.frame.warnings.map(({ code }) => code)]).toEqual([
      'psm',
      0,
      ['no-values'],
    ]);
    expect(sceneOf({ ...emptied, pointLayers: [] }).panels[0].indicator).toBe('low-welfare-families');
  });

  it.each([
    [
      'id',
      'Kota Padang · 1 Juli 2025',
      'Status: CONTOH, bukan data. Periode: 1 Juli 2025',
      'Peta Kota Padang: Hibah KUBE – CONTOH, bukan data, 1 Juli 2025',
    ],
    [
      'en',
      'Kota Padang · 1 July 2025',
      'Status: EXAMPLE, not data. Period: 1 July 2025',
      'Map of Kota Padang: KUBE grants – EXAMPLE, not data, 1 July 2025',
    ],
  ] as const)('lend the map its title, time, status, name and caveat, each once (%s)', (language, subtitle, statusLine, label) => {
    const scene = sceneOf(GRANTS, { language });
    expect(scene.frame.title).toBe(grants.title[language]);
    expect([scene.frame.subtitle, scene.frame.statusLine, scene.frame.label]).toEqual([subtitle, statusLine, label]);
    expect([scene.frame.caveats, scene.frame.caveat]).toEqual([[grants.caveat?.[language]], grants.caveat?.[language]]);
    expect(scene.sources.map(({ text }) => text)).toEqual(
      sceneOf(DEMO, { language, layers: ['kube-grants'] })
        .sources.slice(-1)
        .map(({ text }) => text),
    );
    expect(scene.tables.map(({ id }) => id)).toEqual(['kube-grants']);
  });

  it('bear their badge with the title, unless it says it; of several layers it names the one', () => {
    const plain = layer('a', [{ period: '2024' }]);
    const madeUp = layer('b', [{ status: 'illustrative', period: '2023' }]);
    expect(sceneOf(GRANTS).frame.badges).toEqual([]);
    expect(sceneOf(of(madeUp)).frame.badges).toEqual(['CONTOH']);
    const scene = sceneOf(of(plain, madeUp));
    expect([scene.frame.title, scene.frame.badges]).toEqual(['Titik a dan Titik b', ['Titik b (CONTOH)']]);
    expect(scene.frame.statusLine).toBe(
      'Status: angka terbit; CONTOH, bukan data. Periode: 2023 – 2024. Titik a: angka terbit, 2024. Titik b: CONTOH, bukan data, 2023',
    );
  });

  it('have a legend of their layers, sizes and clusters, and of no region', () => {
    const { legend } = sceneOf(GRANTS);
    expect(legend.title).toBeNull();
    expect(legend.rows).toEqual([
      { kind: 'layer', isMadeUp: true, text: 'Hibah KUBE – CONTOH, bukan data', count: 10, countText: '10 titik' },
    ]);
    expect([legend.gradient, legend.methodText, legend.referenceText]).toEqual([null, null, null]);
    expect(legend.sizes.map((sizes) => sizes.of)).toEqual(['points']);
    const many = sceneOf(
      of(
        layer(
          'a',
          Array.from({ length: 1200 }, (_, index) => ({ lngLat: [100.4 + index / 1e6, -0.92] as const })),
        ),
      ),
      { language: 'en' },
    );
    expect(many.legend.rows).toEqual([{ kind: 'layer', isMadeUp: false, text: 'Points a', count: 1200, countText: '1,200 points' }]);
    expect([many.legend.sizes, many.legend.clusterText]).toEqual([[], MESSAGES.en.clusterLegend]);
    expect(many.panels[0].clusters.length).toBeGreaterThan(0);
  });

  it('say to those who hear the map how it is operated, without values to go by', () => {
    for (const language of LANGUAGES) {
      const { operationOfOutlines, operationOfPoints } = MESSAGES[language];
      expect(sceneOf(GRANTS, { language }).frame.operation).toBe(`${operationOfOutlines} ${operationOfPoints}`);
    }
  });

  it('name an indicator that was asked for and is not there, and do not say that another is shown', () => {
    const [warning, ...others] = sceneOf(GRANTS, { indicator: 'tiada' }).frame.warnings;
    expect(others).toEqual([]);
    expect(warning?.code).toBe('unknown-indicator');
    expect(warning?.text).toBe('Indikator “tiada” tidak ada dalam data ini, yang berisi titik saja.');
  });
});

describe('how many points lie in a region', () => {
  it('is said of each, as by looking where every point lies', () => {
    const boundaries = padangBoundaries();
    const spot = fc.record({
      longitude: fc.double({ min: 100.25, max: 100.6, noNaN: true }),
      latitude: fc.double({ min: -1.1, max: -0.7, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        const places = spots.map(({ longitude, latitude }) => [longitude, latitude] as const);
        const placed = places.map((lngLat) => regionAt(boundaries, lngLat));
        const scene = sceneOf(
          of(
            layer(
              'a',
              places.map((lngLat, index) => ({ lngLat, region: placed[index] ?? null })),
            ),
          ),
          { language: 'en' },
        );
        const isKnown = placed.some((region) => region !== null);
        for (const { code, valueText, name, spoken } of regionsOf(scene)) {
          const count = placed.filter((region) => region === code).length;
          const said = isKnown ? (count === 1 ? '1 point' : `${count} points`) : '';
          expect(valueText).toBe(said);
          expect(spoken).toBe(said === '' ? `${name}.` : `${name}: ${said}.`);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('goes with the word and the source of the points', () => {
    const region = regionIn(sceneOf(GRANTS), '13.71.08');
    expect([region.valueText, region.mark, region.spoken]).toEqual(['1 titik', 'CONTOH', 'Pauh: 1 titik (CONTOH).']);
    expect(region.sourceText).toBe(sceneOf(GRANTS).panels[0].points[0]?.sourceText);
  });

  it('counts those of its parts, and is not said where they name no region of this map', () => {
    const textsOf = (points: readonly Partial<Point>[]) =>
      new Set(regionsOf(sceneOf(of(layer('a', points)))).map(({ valueText }) => valueText));
    expect(
      regionIn(
        sceneOf(
          of(
            layer('a', [
              { region: '13.71.08.1001', lngLat: padangBoundaries().regions.find(({ code }) => code === '13.71.08')!.labelLngLat },
              { region: '13.71.08' },
              {},
            ]),
          ),
        ),
        '13.71.08',
      ).valueText,
    ).toBe('2 titik');
    expect(textsOf([{ region: '13.71' }, { region: '13.71.08' }])).toEqual(new Set(['']));
    expect(textsOf([{}, {}])).toEqual(new Set(['']));
    const silent = regionIn(sceneOf(of(layer('a', [{ status: 'illustrative' }]))), '13.71.08');
    expect([silent.mark, silent.sourceText, silent.spoken]).toEqual([null, '', 'Pauh.']);
  });

  it('is not said of kelurahan by points that are known by kecamatan alone, which are shown there nevertheless', () => {
    const all = kelurahanOf(padangBoundaries());
    const whole = composeScene(GRANTS, all, DEFAULT_VIEW, LOCALES.id);
    expect(new Set(regionsOf(whole).map(({ valueText }) => valueText))).toEqual(new Set(['']));
    expect([regionsOf(whole).length, whole.panels[0].points.length]).toEqual([104, 10]);
    expect(regionIn(whole, all.regions[0]!.code).spoken).toMatch(/, Kecamatan .+\.$/);
    const part = composeScene(GRANTS, all, { ...DEFAULT_VIEW, within: '13.71.09' }, LOCALES.id);
    expect(part.frame.context).toEqual({ code: '13.71.09', name: 'Kuranji', valueText: null });
    expect(part.frame.subtitle).toBe('Kelurahan di Kecamatan Kuranji · Kota Padang · 1 Juli 2025');
    expect(regionsOf(part).every(({ parentName }) => parentName === null)).toBe(true);
  });
});

describe('the table of points', () => {
  it('has no column of what none of them has', () => {
    const columnsOf = (points: readonly Partial<Point>[]) => sceneOf(of(layer('a', points))).tables[0]!.columns.map(({ key }) => key);
    expect(columnsOf([{}, {}])).toEqual(['name', 'status']);
    expect(columnsOf([{ region: '13.71.08' }, { amountRupiah: 0 }, { period: '2024' }])).toEqual([
      'name',
      'region',
      'amount',
      'period',
      'status',
    ]);
    for (const row of sceneOf(of(layer('a', [{}, { period: '2024' }]))).tables[0]!.rows) expect(row.cells).toHaveLength(3);
  });

  it('is the only one of a fixture with points alone, in the order of the amounts', () => {
    const { tables } = fixtureScene('points-alone');
    expect(tables.map(({ rows }) => rows.map(({ point }) => point))).toEqual([['contoh-3', 'contoh-4', 'contoh-1', 'contoh-2']]);
  });
});

const hasKecamatan = ({ id }: { readonly id: string }) =>
  DEMO.observations.some(({ indicator, region }) => indicator === id && region.length > '13.71'.length);

describe('outlines alone', () => {
  it.each(LANGUAGES)('are what an empty indicator asks for, under the points that are shown (%s)', (language) => {
    const scene = sceneOf(DEMO, { language, indicator: '', layers: ['kube-grants'] });
    const [panel] = scene.panels;
    expect([panel.encoding, panel.indicator, panel.points.length, scene.frame.warnings]).toEqual(['outline', null, 10, []]);
    expect(regionsOf(scene).every(({ value, fill, state }) => value === null && fill === null && state === null)).toBe(true);
    expect(scene.frame.indicators[0]).toEqual({ id: '', text: MESSAGES[language].outlinesAlone, chosen: true });
    expect(scene.frame.indicators.slice(1).map(({ chosen }) => chosen)).toEqual(DEMO.indicators.filter(hasKecamatan).map(() => false));
    expect(scene.tables.map(({ id }) => id)).toEqual(['kube-grants']);
  });

  it.each(LANGUAGES)('without points have the title of their level, and say nothing of data (%s)', (language) => {
    const scene = sceneOf(DEMO, { language, indicator: '' });
    expect([scene.frame.title, scene.frame.badges, scene.frame.statusLine, scene.tables, scene.legend.rows]).toEqual([
      'Kecamatan',
      [],
      '',
      [],
      [],
    ]);
    expect(scene.panels[0].points).toEqual([]);
    expect(scene.frame.label).toContain('Kota Padang');
    expect(JSON.stringify(scene).toLowerCase()).not.toContain(MESSAGES[language].statuses.O);
    for (const { name, spoken } of regionsOf(scene)) expect(spoken).toContain(name);
  });

  it('are in the static figure and in the picture too, and no fill is', () => {
    const figure = renderStatic(DEMO, { indicator: '' });
    const picture = exportSvg(sceneOf(DEMO, { indicator: '' }), MESSAGES.id);
    for (const drawn of [figure, picture]) {
      expect(drawn.match(/class="pm-region pm-unfilled"/g)).toHaveLength(11);
      expect(drawn).not.toContain('data-class=');
    }
    expect(picture).not.toMatch(/<text[^>]*><\/text>/);
  });

  it('offer no choice of none where an indicator is shown', () => {
    expect(sceneOf(DEMO).frame.indicators.every(({ id }) => id !== '')).toBe(true);
  });

  it('of data that have nothing else are their points, as ever', () => {
    expect(sceneOf(GRANTS, { indicator: '' })).toEqual(sceneOf(GRANTS));
  });
});
