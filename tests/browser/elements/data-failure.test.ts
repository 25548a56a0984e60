import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { csvAdapter } from '../../../src/data/adapters/csv.adapter.js';
import { AdapterError } from '../../../src/model/errors.js';
import type { PadangMap } from '../../../src/index.js';
import { eventually } from '../../eventually.js';
import { HeldAdapter } from '../../fakes/held-adapter.js';
import { addressOf, titled } from '../made-up-data.js';
import { allInside, inside, placeMap, readyMap } from '../placed-map.js';

const failure = () => new AdapterError('network', 'Not reached.', { adapterId: 'held', retryable: true });

const asked = (adapter: HeldAdapter, count: number) => eventually(() => expect(adapter.questions).toHaveLength(count));

const regionsOf = (map: PadangMap) => allInside(map, 'path[data-region]').length;

/** A map that shows the answer of an adapter. */
async function answered(title: string): Promise<{ readonly map: PadangMap; readonly adapter: HeldAdapter }> {
  const adapter = new HeldAdapter();
  const map = placeMap({ properties: { adapter } });
  await asked(adapter, 1);
  adapter.questions[0]?.answer(titled(title));
  await map.whenReady();
  return { map, adapter };
}

describe('a source that fails', () => {
  it('rejects whenReady with the error, tells it, and shows what to do', async () => {
    const adapter = new HeldAdapter();
    const map = placeMap({ properties: { adapter } });
    const told = vi.fn<(event: HTMLElementEventMap['padang-error']) => void>();
    map.addEventListener('padang-error', told);
    await asked(adapter, 1);
    const error = failure();
    const ready = map.whenReady();
    adapter.questions[0]?.fail(error);
    await expect(ready).rejects.toBe(error);
    await map.updateComplete;
    expect(map.status).toBe('error');
    expect(map.scene).toBeNull();
    expect(told.mock.calls.map(([{ detail }]) => detail.error)).toEqual([error]);
    expect(inside(map, '[role=alert]').textContent).toContain('Data tidak dapat dimuat.');
    expect(inside(map, '[role=alert]').textContent).not.toContain('Not reached.');
  });

  it('never leaves the map of the one before standing', async () => {
    const map = await readyMap();
    map.src = addressOf('no JSON');
    await expect(map.whenReady()).rejects.toBeInstanceOf(Error);
    await map.updateComplete;
    expect(regionsOf(map)).toBe(0);
    expect(allInside(map, '.pm-title, [part=legend], [part=table]')).toEqual([]);
    expect(map.toCSV()).toBe('');
    expect(map.toSVG()).toBe('');
    expect(map.report.entries).toEqual([]);
  });

  it('says so in the language of the element', async () => {
    const map = placeMap({ attributes: { src: addressOf('no JSON'), lang: 'en' } });
    await expect(map.whenReady()).rejects.toBeInstanceOf(Error);
    await map.updateComplete;
    expect(inside(map, '[role=alert]').textContent).toContain('The data could not be read.');
  });

  it('is tried again by the button', async () => {
    const adapter = new HeldAdapter();
    const map = placeMap({ properties: { adapter } });
    await asked(adapter, 1);
    adapter.questions[0]?.fail(failure());
    await expect(map.whenReady()).rejects.toBeInstanceOf(AdapterError);
    await map.updateComplete;
    await userEvent.click(inside(map, '[role=alert] button'));
    await asked(adapter, 2);
    expect(map.status).toBe('loading');
    adapter.questions[1]?.answer(titled('Again'));
    await map.whenReady();
    expect(regionsOf(map)).toBe(11);
    expect(allInside(map, '[role=alert]')).toEqual([]);
  });

  it('gives way to another that does not', async () => {
    const map = placeMap({ attributes: { src: addressOf('no JSON') } });
    await expect(map.whenReady()).rejects.toBeInstanceOf(Error);
    map.removeAttribute('src');
    await expect(map.whenReady()).resolves.toBeUndefined();
    expect(regionsOf(map)).toBe(11);
  });

  it('leaves a static figure in sight, with the failure beside it and not over it', async () => {
    const map = placeMap({ attributes: { src: addressOf('no JSON') }, inside: '<figure class="padang-map"><p>Gambar statis</p></figure>' });
    await expect(map.whenReady()).rejects.toBeInstanceOf(Error);
    await map.updateComplete;
    const figure = map.querySelector('figure')!.getBoundingClientRect();
    const alert = inside(map, '[role=alert]').getBoundingClientRect();
    expect(figure.height).toBeGreaterThan(10);
    expect(alert.height).toBeGreaterThan(10);
    expect(alert.top).toBeGreaterThanOrEqual(figure.bottom);
  });
});

describe('what is said of a failure', () => {
  const failed = async (error: unknown, lang: string): Promise<string> => {
    const adapter = new HeldAdapter();
    const map = placeMap({ attributes: { lang }, properties: { adapter } });
    await asked(adapter, 1);
    adapter.questions[0]?.fail(error);
    await expect(map.whenReady()).rejects.toBe(error);
    await map.updateComplete;
    return inside(map, '[role=alert]').textContent;
  };

  it.each([
    [['network', 'timeout', 'http-status'], /dapat dimuat.*Periksa sambungan internet/s, /could not be loaded.*Check the connection/s],
    [['content-type'], /halaman web atau gambar, bukan data/, /web page or a picture, and no data/],
    [['unreadable', 'too-large', 'empty'], /dapat dibaca.*bukan CSV/s, /could not be read.*neither a CSV/s],
  ] as const)('%j is told from the others, with what to do', async (codes, indonesian, english) => {
    for (const code of codes) {
      const error = new AdapterError(code, 'Told to developers.', { adapterId: 'held', retryable: false });
      expect(await failed(error, 'id')).toMatch(indonesian);
      expect(await failed(error, 'en')).toMatch(english);
    }
  });

  it('a page’s own error is told as one of a source that did not come', async () => {
    expect(await failed(new Error('Own.'), 'id')).toContain('Periksa sambungan internet');
  });

  it.each([
    [
      'id',
      'Tidak ada baris data yang dapat dipakai.',
      '2 catatan tentang data yang dibaca',
      'Baris 2: nama wilayah bisa berarti lebih dari satu',
    ],
    ['en', 'No row of the data could be used.', '2 remarks on the data read', 'Row 2: '],
  ])('data of which nothing matched are told row by row, in %s, and are in the report', async (lang, said, notice, row) => {
    const map = placeMap({
      attributes: { lang },
      properties: { adapter: csvAdapter(addressOf('kecamatan,2024\nPadang,3.5\nMedan,4.5', 'text/csv')) },
    });
    await expect(map.whenReady()).rejects.toMatchObject({ code: 'data-invalid' });
    await map.updateComplete;
    expect(map.report).toMatchObject({ received: 2, kept: 0 });
    expect(map.report.entries.map((entry) => [entry.kind, entry.row, entry.received])).toEqual([
      ['ambiguous', 2, 'Padang'],
      ['unmatched', 3, 'Medan'],
      ['assumed', null, ''],
    ]);
    expect(inside(map, '[role=alert]').textContent).toContain(said);
    expect(inside(map, '[role=alert]').textContent).not.toMatch(/sambungan|connection/);
    expect(inside(map, 'details.notice summary').textContent).toBe(notice);
    expect(inside(map, 'details.notice li').textContent).toContain(row);
    map.adapter = null;
    await map.whenReady();
    expect(map.report.entries).toEqual([]);
    expect(allInside(map, '.notice')).toEqual([]);
  });

  it('an adapter that cannot load is refused as one, and named', async () => {
    const map = placeMap({ properties: { adapter: { id: 'empty' } as unknown as PadangMap['adapter'] } });
    const error = await map.whenReady().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AdapterError);
    expect(error).toMatchObject({ code: 'unreadable', adapterId: 'empty', message: expect.stringContaining('load') as string });
  });

  it('an address that is none is refused as one, with the address', async () => {
    const map = placeMap({ attributes: { src: 'http://[' } });
    await expect(map.whenReady()).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      message: 'Expected the URL of a dataset in src; received "http://[".',
    });
    await map.updateComplete;
    expect(inside(map, '[role=alert]').textContent).toContain('Data tidak dapat dibaca.');
  });
});

describe('a refresh that fails', () => {
  it('keeps the map, and reports the rows of which nothing could be kept until the map’s own are read again', async () => {
    const { map, adapter } = await answered('Kept');
    const own = map.report;
    const refreshed = map.refresh();
    await asked(adapter, 2);
    adapter.questions[1]?.answer({ observations: [{ region: 'Atlantis', value: 1 }] });
    await expect(refreshed).rejects.toMatchObject({ code: 'data-invalid' });
    await map.updateComplete;
    expect(regionsOf(map)).toBe(11);
    expect(map.report.entries.map(({ kind }) => kind)).toContain('unmatched');
    expect(inside(map, '.progress').textContent).toContain('Tidak ada baris data');
    expect(inside(map, 'details.notice li').textContent).toContain('Atlantis');
    const again = map.refresh();
    await asked(adapter, 3);
    adapter.questions[2]?.fail(failure());
    await expect(again).rejects.toBeInstanceOf(AdapterError);
    expect(map.report).toBe(own);
  });

  it('keeps the map, says so, and is tried again by the button', async () => {
    const { map, adapter } = await answered('Kept');
    const refreshed = map.refresh();
    await asked(adapter, 2);
    adapter.questions[1]?.fail(failure());
    await expect(refreshed).rejects.toBeInstanceOf(AdapterError);
    await map.updateComplete;
    expect(map.status).toBe('error');
    expect(regionsOf(map)).toBe(11);
    expect(inside(map, '.pm-title').textContent).toContain('Kept');
    expect(inside(map, '.progress').textContent).toContain('Data tidak dapat dimuat.');
    await userEvent.click(inside(map, '.progress button'));
    await asked(adapter, 3);
    adapter.questions[2]?.answer(titled('Mended'));
    await map.whenReady();
    expect(inside(map, '.pm-title').textContent).toContain('Mended');
    expect(inside(map, '.progress').textContent.trim()).toBe('');
  });

  it('says that data are on their way while they are', async () => {
    const { map, adapter } = await answered('Kept');
    const refreshed = map.refresh();
    await asked(adapter, 2);
    await map.updateComplete;
    expect(inside(map, '.progress').textContent).toContain('Memuat data');
    expect(regionsOf(map)).toBe(11);
    adapter.questions[1]?.answer(titled('New'));
    await refreshed;
    expect(inside(map, '.progress').textContent.trim()).toBe('');
  });
});

describe('while another source is being loaded', () => {
  it('the map that is there stays as it is, with no notice about what the new data will have', async () => {
    const map = await readyMap();
    const adapter = new HeldAdapter();
    map.adapter = adapter;
    map.indicator = 'contoh-bagian';
    await asked(adapter, 1);
    await map.updateComplete;
    expect(allInside(map, '.notice')).toEqual([]);
    expect(inside(map, '.pm-title').textContent).toContain('2008');
    adapter.questions[0]?.answer(titled('New'));
    await map.whenReady();
    expect(inside(map, '.pm-title').textContent).toContain('New');
  });

  it('an empty element says what is going on', async () => {
    const map = placeMap({ properties: { adapter: new HeldAdapter() } });
    await eventually(() => expect(inside(map, '.state').textContent.trim()).toBe('Memuat data …'));
    expect(inside(map, '.state').getAttribute('role')).toBe('status');
    expect(inside(map, '[part=map]').getBoundingClientRect().height).toBeGreaterThan(300);
  });
});
