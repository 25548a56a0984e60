import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allInside, placeContainer, readyMap } from '../placed-map.js';
import { shownBy } from '../shown-by.js';

const PROPERTIES = [
  'indicator',
  'period',
  'level',
  'classification',
  'classes',
  'breaks',
  'palette',
  'layers',
  'selected',
  'lang',
  'theme',
  'renderer',
  'label',
  'showValues',
  'hideLegend',
  'hideTable',
  'hideControls',
  'hideSource',
  'hideSummary',
  'messages',
  'boundaries',
] as const;

const circle: unknown[] = [];
circle.push(circle);

const GARBAGE: readonly unknown[] = [
  null,
  undefined,
  0,
  -1,
  NaN,
  Infinity,
  2008,
  '',
  ' ',
  'x',
  '13.71.05',
  true,
  false,
  [],
  [null],
  [undefined],
  [{}],
  ['x', 3],
  {},
  Object.create(null),
  [Object.create(null)],
  circle,
  Symbol('x'),
  [Symbol('x')],
  () => 'x',
  new Date(0),
  10n,
  document.body,
];

const faults: unknown[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent) => {
  faults.push('reason' in event ? event.reason : event.error);
  event.preventDefault();
};

beforeEach(() => {
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
});
afterEach(() => {
  window.removeEventListener('error', note);
  window.removeEventListener('unhandledrejection', note);
  faults.length = 0;
});

describe('anything at all', () => {
  it.each(PROPERTIES)('in the property %s leaves a whole map, and throws nothing', async (property) => {
    const map = await readyMap();
    for (const value of GARBAGE) {
      Object.assign(map, { [property]: value });
      await map.whenReady();
      expect(allInside(map, 'path[data-region][fill]')).toHaveLength(11);
    }
    Object.assign(map, { [property]: document.createElement('padang-map')[property] });
    await map.whenReady();
    expect(shownBy(map)).toEqual(shownBy(await readyMap()));
    expect(faults).toEqual([]);
  });

  it('in several properties at once, set from the start or later, leaves a whole map', async () => {
    const settings = fc.dictionary(fc.constantFrom(...PROPERTIES), fc.constantFrom(...GARBAGE));
    await fc.assert(
      fc.asyncProperty(settings, settings, async (first, later) => {
        const map = await readyMap({ properties: first });
        Object.assign(map, later);
        await map.whenReady();
        expect(allInside(map, 'path[data-region][fill]')).toHaveLength(11);
        map.remove();
      }),
      { numRuns: 25 },
    );
    expect(faults).toEqual([]);
  });

  it('as data is an error that is shown and told, and nothing throws', async () => {
    for (const data of GARBAGE.filter((each) => each != null)) {
      const map = document.createElement('padang-map');
      const told: unknown[] = [];
      map.addEventListener('padang-error', ({ detail }) => told.push(detail.error));
      Object.assign(map, { data });
      placeContainer().append(map);
      await expect(map.whenReady()).rejects.toMatchObject({ name: 'DataValidationError' });
      await map.updateComplete;
      expect(told).toHaveLength(1);
      expect(map.status).toBe('error');
      expect(allInside(map, 'path[data-region]')).toEqual([]);
      expect(allInside(map, '[role=alert] button')).toHaveLength(1);
    }
    expect(faults).toEqual([]);
  });

  it('as adapter is an error that is shown and told, and nothing throws', async () => {
    const adapters = [
      0,
      'x',
      {},
      { load: 5 },
      { load: () => 5 },
      { load: () => Promise.reject(new Error('no')) },
      {
        id: 'x',
        load: () => {
          throw new Error('no');
        },
      },
    ];
    for (const adapter of adapters) {
      const map = document.createElement('padang-map');
      Object.assign(map, { adapter });
      placeContainer().append(map);
      await expect(map.whenReady()).rejects.toBeInstanceOf(Error);
      await map.updateComplete;
      expect(map.status).toBe('error');
      expect(allInside(map, '[role=alert] button')).toHaveLength(1);
    }
    expect(faults).toEqual([]);
  });

  it('undefined in place of a source is the default', async () => {
    const map = await readyMap();
    Object.assign(map, { src: undefined, data: undefined, adapter: undefined });
    await map.whenReady();
    expect(shownBy(map)).toEqual(shownBy(await readyMap()));
  });
});

describe('own wording', () => {
  it('replaces texts, functions and single texts of a record', async () => {
    const messages = {
      chooseView: 'Lihat apa',
      classCount: ({ count }: { count: number }) => `${count} kecamatan`,
      statuses: { A: 'sudah terbit' },
    };
    const map = await readyMap({ properties: { messages: messages } });
    expect(allInside(map, 'select').map((select) => select.getAttribute('aria-label'))).toContain('Lihat apa');
    expect(shownBy(map).legend.join()).toMatch(/\d kecamatan/);
    expect(shownBy(map).status.join()).toContain('sudah terbit');
  });

  it('of the wrong kind, or that throws, leaves the interface its own texts', async () => {
    const plain = shownBy(await readyMap());
    const broken = [
      { statusLine: 'text', loading: 5, chooseView: null, statuses: 'x', levels: null, methodLine: {} },
      {
        classCount: () => undefined,
        statusLine: () => {
          throw new Error('no');
        },
        states: [],
        unknown: 'x',
      },
      'text',
      7,
      [1],
    ];
    for (const messages of broken) {
      const map = await readyMap({ properties: { messages: messages as never } });
      expect(shownBy(map)).toEqual(plain);
    }
    expect(faults).toEqual([]);
  });
});
