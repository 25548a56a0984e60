import { describe, expect, it, vi } from 'vitest';
import { csvAdapter } from '../../../src/data/adapters/csv.adapter.js';
import type { DataRequest, DatasetInput, PadangMap } from '../../../src/index.js';
import { eventually } from '../../eventually.js';
import { HeldAdapter } from '../../fakes/held-adapter.js';
import { demoDataset } from '../demo-dataset.js';
import { addressOf, titled } from '../made-up-data.js';
import { allInside, inside, placeContainer, placeMap, readyMap } from '../placed-map.js';

const titleOf = (map: PadangMap) => inside(map, '.pm-title > span').textContent;

const asked = (adapter: HeldAdapter, count = 1) => eventually(() => expect(adapter.questions).toHaveLength(count));

const at = (title: string) => addressOf(JSON.stringify(titled(title)));

describe('the source of the data', () => {
  it('is data before adapter before src before the bundled dataset', async () => {
    const adapter = { id: 'a', load: () => Promise.resolve(titled('Adapter')) };
    const map = await readyMap({ attributes: { src: at('Src') }, properties: { data: titled('Data'), adapter } });
    expect(titleOf(map)).toBe('Data');
    map.data = null;
    await map.whenReady();
    expect(titleOf(map)).toBe('Adapter');
    map.adapter = null;
    await map.whenReady();
    expect(titleOf(map)).toBe('Src');
    map.removeAttribute('src');
    await map.whenReady();
    expect(titleOf(map)).toContain('2008');
  });

  it('of lower rank is not asked where one of higher rank is set', async () => {
    const adapter = new HeldAdapter();
    await readyMap({ properties: { data: titled('Data'), adapter } });
    expect(adapter.questions).toEqual([]);
  });

  it('may be a CSV, whose codes and names are joined and whose faults are noticed', async () => {
    const map = await readyMap({ attributes: { src: new URL('two-codes.csv', import.meta.url).href } });
    const values = allInside(map, 'tr[data-region]').map((row) => [row.getAttribute('data-region'), row.querySelector('td')?.textContent]);
    expect(values.slice(0, 3)).toEqual([
      ['13.71.05', '12,50'],
      ['13.71.06', '9,50'],
      ['13.71.01', '7,25'],
    ]);
    expect(map.report.entries.map(({ kind, row }) => [kind, row])).toContainEqual(['ambiguous', 5]);
    expect(inside(map, 'details.notice summary').textContent).toBe('1 catatan tentang data yang dibaca');
    expect(inside(map, 'details.notice li').textContent).toContain('Baris 5');
  });

  it('may be a sheet of Google Sheets, by the link that people copy', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => new Response('kecamatan,2024\nPauh,7', { headers: { 'content-type': 'text/csv' } }));
    try {
      const map = await readyMap({ attributes: { src: 'https://docs.google.com/spreadsheets/d/1AbC/edit?usp=sharing#gid=3' } });
      expect(fetched.mock.calls.map(([url]) => url)).toContain('https://docs.google.com/spreadsheets/d/1AbC/export?format=csv&gid=3');
      expect(map.scene?.panels[0].readings.filter(({ value }) => value !== null)).toMatchObject([{ code: '13.71.08', value: 7 }]);
    } finally {
      fetched.mockRestore();
    }
  });

  it('whose unit or kind was guessed says so quietly under the faults, and alone opens no notice', async () => {
    const csv = (rows: string) =>
      placeMap({ properties: { adapter: csvAdapter(addressOf(`kecamatan,tingkat\n1371010,12.5\n13.71.01,7.25${rows}`, 'text/csv')) } });
    const guessed = csv('');
    await guessed.whenReady();
    expect(guessed.report.entries.map(({ kind }) => kind)).toEqual(['assumed']);
    expect(allInside(guessed, '.notice')).toEqual([]);
    const faulty = csv('\nPadang,3.5');
    await faulty.whenReady();
    expect(inside(faulty, 'details.notice summary').textContent).toBe('1 catatan tentang data yang dibaca');
    const lines = allInside(faulty, 'details.notice li');
    expect(lines.map(({ className }) => className)).toEqual(['', 'quiet']);
    expect(lines[1]?.textContent.trim()).toBe(
      'satuan, jenis, atau apa yang dihitung tidak disebut; dibaca dari nama dan angkanya (tingkat)',
    );
  });

  it('tells which region a misspelt name was taken for, and which column was not read', async () => {
    const text = 'No,kecamatan,persen,ulasan\n1,Kurnji,12.5%,baik\n2,Pauh,7.25%,baik\n3,Padang,3%,baik';
    const map = placeMap({ properties: { adapter: csvAdapter(addressOf(text, 'text/csv')) } });
    await map.whenReady();
    const quiet = allInside(map, 'details.notice li.quiet').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(quiet).toContain('Baris 2: dibaca sebagai Kuranji – Kurnji');
    expect(quiet).toContain('kolom ini tidak dibaca (ulasan)');
  });

  it.each(['data', 'adapter'] as const)(
    'has title and source of the page where %s names none, and keeps its own where it does',
    async (property) => {
      const sources = [{ id: 's', title: 'Sendiri' }];
      const named = (input: object) => {
        const data = { ...input, observations: [{ indicator: 'angka', region: '13.71.08', value: 5 }] } as DatasetInput;
        const properties = { [property]: property === 'data' ? data : { id: 'own', load: () => Promise.resolve(data) } };
        return readyMap({ attributes: { heading: 'Judul Halaman', 'source-name': 'Dinas Sosial', 'source-url': '/dinsos' }, properties });
      };
      const bare = await named({ indicators: [{ id: 'angka', unit: 'percent', kind: 'rate' }] });
      expect(titleOf(bare)).toBe('Judul Halaman');
      expect(bare.scene?.sources).toEqual([{ text: 'Dinas Sosial', url: new URL('/dinsos', document.baseURI).href }]);
      bare.heading = 'Judul Lain';
      await bare.whenReady();
      expect(titleOf(bare)).toBe('Judul Lain');
      const own = await named({ indicators: [{ id: 'angka', title: 'Angka', unit: 'percent', kind: 'rate', source: 's' }], sources });
      expect([titleOf(own), own.scene?.sources]).toEqual(['Angka', [{ text: 'Sendiri', url: null }]]);
    },
  );

  it('is asked for what the element is to show', async () => {
    const adapter = new HeldAdapter();
    placeMap({ properties: { adapter, indicator: 'x', period: '2024' } });
    await asked(adapter);
    expect(adapter.questions[0]?.request).toEqual({ indicator: 'x', period: '2024', level: 'kecamatan' });
  });

  it('is not asked again for what it handed over already', async () => {
    const adapter = new HeldAdapter();
    const map = placeMap({ properties: { adapter } });
    await asked(adapter);
    adapter.questions[0]?.answer(titled('One'));
    await map.whenReady();
    map.period = '2024';
    map.classes = 3;
    map.selected = ['13.71.01'];
    await map.whenReady();
    expect(adapter.questions).toHaveLength(1);
  });
});

describe('an adapter that hands over only what it was asked for', () => {
  const { indicators, observations, ...rest } = demoDataset;
  const narrowed = (indicator = 'area'): DatasetInput => ({
    ...rest,
    indicators: (indicators ?? []).filter(({ id }) => id === indicator),
    observations: (observations ?? []).filter((each) => each.indicator === indicator),
  });
  const load = vi.fn(({ indicator }: DataRequest) => Promise.resolve(narrowed(indicator)));
  const adapter = { id: 'narrowing', load };

  it('is asked again when the page turns to another indicator, and back to the first', async () => {
    const map = await readyMap({ properties: { adapter } });
    expect(map.scene?.panels[0].indicator).toBe('area');
    map.indicator = 'psm';
    await map.whenReady();
    expect(map.scene?.panels[0].indicator).toBe('psm');
    expect(allInside(map, '.notice')).toEqual([]);
    map.removeAttribute('indicator');
    map.indicator = null;
    await map.whenReady();
    expect(map.scene?.panels[0].indicator).toBe('area');
  });

  it('is asked again when the page turns while it is being asked', async () => {
    const held = new HeldAdapter();
    const map = placeMap({ properties: { adapter: held } });
    await asked(held);
    map.indicator = 'psm';
    const shown = map.whenReady().then(() => map.scene?.panels[0].indicator);
    held.questions[0]?.answer(narrowed());
    await asked(held, 2);
    expect(held.questions[1]?.request.indicator).toBe('psm');
    held.questions[1]?.answer(narrowed('psm'));
    await expect(shown).resolves.toBe('psm');
  });

  it('is not asked twice for what it does not have', async () => {
    const map = await readyMap({ properties: { adapter } });
    map.indicator = 'nothing';
    load.mockClear();
    await map.whenReady().catch(() => undefined);
    await map.updateComplete;
    expect(load).toHaveBeenCalledTimes(1);
  });
});

describe('an answer', () => {
  it('that is older never replaces a newer one, whichever comes first', async () => {
    const [older, newer] = [new HeldAdapter('older'), new HeldAdapter('newer')];
    const map = placeMap({ properties: { adapter: older } });
    await asked(older);
    map.adapter = newer;
    await asked(newer);
    newer.questions[0]?.answer(titled('Newer'));
    await map.whenReady();
    older.questions[0]?.answer(titled('Older'));
    await map.whenReady();
    expect(titleOf(map)).toBe('Newer');
  });

  it('of an adapter that does not heed the abort does not replace the newer one', async () => {
    const answers: ((title: string) => void)[] = [];
    const deaf = (id: string) => ({
      id,
      load: () => new Promise<ReturnType<typeof titled>>((resolve) => answers.push((title) => resolve(titled(title)))),
    });
    const map = placeMap({ properties: { adapter: deaf('older') } });
    await eventually(() => expect(answers).toHaveLength(1));
    map.adapter = deaf('newer');
    await eventually(() => expect(answers).toHaveLength(2));
    answers[0]?.('Older');
    answers[1]?.('Newer');
    await map.whenReady();
    expect(titleOf(map)).toBe('Newer');
  });

  it('to a refresh replaces what was there, and only the last of several is taken', async () => {
    const adapter = new HeldAdapter();
    const map = placeMap({ properties: { adapter } });
    await asked(adapter);
    adapter.questions[0]?.answer(titled('One'));
    await map.whenReady();
    const first = map.refresh();
    await asked(adapter, 2);
    const second = map.refresh();
    await asked(adapter, 3);
    expect(adapter.questions[1]?.signal.aborted).toBe(true);
    adapter.questions[2]?.answer(titled('Three'));
    await Promise.all([first, second]);
    expect(titleOf(map)).toBe('Three');
  });
});

describe('an abort', () => {
  const errorsOf = (map: PadangMap): unknown[] => {
    const errors: unknown[] = [];
    map.addEventListener('padang-error', ({ detail }) => errors.push(detail.error));
    return errors;
  };

  it('on a change of the source is no error', async () => {
    const [first, second] = [new HeldAdapter('first'), new HeldAdapter('second')];
    const map = placeMap({ properties: { adapter: first } });
    const errors = errorsOf(map);
    await asked(first);
    const ready = map.whenReady();
    map.adapter = second;
    await asked(second);
    expect(first.questions[0]?.signal.aborted).toBe(true);
    second.questions[0]?.answer(titled('Second'));
    await expect(ready).resolves.toBeUndefined();
    expect(errors).toEqual([]);
    expect(map.status).toBe('ready');
  });

  it('on leaving the page is no error, and coming back asks again', async () => {
    const adapter = new HeldAdapter();
    const map = placeMap({ properties: { adapter } });
    const errors = errorsOf(map);
    await asked(adapter);
    const ready = map.whenReady();
    map.remove();
    expect(adapter.questions[0]?.signal.aborted).toBe(true);
    placeContainer().append(map);
    await asked(adapter, 2);
    adapter.questions[1]?.answer(titled('Back'));
    await ready;
    expect(titleOf(map)).toBe('Back');
    expect(errors).toEqual([]);
  });
});

describe('whenReady', () => {
  it('pends anew after a change', async () => {
    const adapter = new HeldAdapter();
    const map = await readyMap();
    map.adapter = adapter;
    let isReady = false;
    const ready = map.whenReady().then(() => (isReady = true));
    await asked(adapter);
    expect(isReady).toBe(false);
    expect(map.status).toBe('loading');
    adapter.questions[0]?.answer(titled('Later'));
    await ready;
    expect(titleOf(map)).toBe('Later');
  });

  it('waits for what was set while it waited', async () => {
    const [first, second] = [new HeldAdapter('first'), new HeldAdapter('second')];
    const map = placeMap({ properties: { adapter: first } });
    await asked(first);
    const ready = map.whenReady().then(() => titleOf(map));
    first.questions[0]?.answer(titled('First'));
    map.adapter = second;
    await asked(second);
    second.questions[0]?.answer(titled('Second'));
    await expect(ready).resolves.toBe('Second');
  });

  it('waits for a palette and for the other language', async () => {
    const map = await readyMap();
    map.palette = 'Greens';
    map.lang = 'en';
    await map.whenReady();
    expect(inside(map, 'path[data-class="3"]').getAttribute('fill')).toBe('#238b45');
    expect(inside(map, '.pm-status').textContent).toContain('published');
  });
});

describe('two loads at once', () => {
  it('of one adapter by two elements make one request, whose answer both show', async () => {
    const adapter = new HeldAdapter();
    const maps = [placeMap({ properties: { adapter } }), placeMap({ properties: { adapter } })];
    await asked(adapter);
    await Promise.all(maps.map(({ updateComplete }) => updateComplete));
    adapter.questions[0]?.answer(titled('Shared'));
    await Promise.all(maps.map((map) => map.whenReady()));
    expect(maps.map(titleOf)).toEqual(['Shared', 'Shared']);
    expect(adapter.questions).toHaveLength(1);
  });

  it('stay one for the other element when one leaves the page', async () => {
    const adapter = new HeldAdapter();
    const [leaving, staying] = [placeMap({ properties: { adapter } }), placeMap({ properties: { adapter } })];
    await asked(adapter);
    leaving.remove();
    expect(adapter.questions[0]?.signal.aborted).toBe(false);
    adapter.questions[0]?.answer(titled('Still'));
    await staying.whenReady();
    expect(titleOf(staying)).toBe('Still');
    expect(adapter.questions).toHaveLength(1);
  });

  it('of one address make one request', async () => {
    // A full list of entries would take no more.
    performance.clearResourceTimings();
    const address = new URL(`two-codes.csv?once=${performance.now()}`, import.meta.url).href;
    const maps = [placeMap({ attributes: { src: address } }), placeMap({ attributes: { src: address } })];
    await Promise.all(maps.map((map) => map.whenReady()));
    await eventually(() => expect(performance.getEntriesByName(address)).not.toEqual([]));
    expect(performance.getEntriesByName(address)).toHaveLength(1);
  });

  it('by refresh() twice in one turn make one request', async () => {
    const adapter = new HeldAdapter();
    const map = placeMap({ properties: { adapter } });
    await asked(adapter);
    adapter.questions[0]?.answer(titled('One'));
    await map.whenReady();
    const both = [map.refresh(), map.refresh()];
    await asked(adapter, 2);
    adapter.questions[1]?.answer(titled('Two'));
    await Promise.all(both);
    expect(titleOf(map)).toBe('Two');
    expect(adapter.questions).toHaveLength(2);
  });
});

describe('a refresh', () => {
  it('asks anew while another element waits for an older answer, which each then shows of its own', async () => {
    const adapter = new HeldAdapter();
    const [first, second] = [placeMap({ properties: { adapter } }), placeMap({ properties: { adapter } })];
    await asked(adapter);
    const refreshed = first.refresh();
    await asked(adapter, 2);
    adapter.questions[1]?.answer(titled('Newer'));
    await refreshed;
    adapter.questions[0]?.answer(titled('Older'));
    await second.whenReady();
    expect([first, second].map(titleOf)).toEqual(['Newer', 'Older']);
  });
});
