import type { Page } from 'playwright';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { servedDemo } from './served-demo.js';

const demo = servedDemo();

/** Made up, with faults that people make. */
const FAULTY = `Angka contoh menurut kecamatan;;
No;Kecamatan;2024
1;1371010;6,9
2;Koto Tengah;4,1
3;Atlantis;4,0
4;Kuranji;abc
`;

interface GivenFile {
  readonly name: string;
  readonly content: string | Buffer;
  readonly type?: string;
}

const chosen = ({ name, content, type = 'text/csv' }: GivenFile) => ({ name, mimeType: type, buffer: Buffer.from(content) });

async function choose(page: Page, file: GivenFile): Promise<void> {
  await page.locator('#try input[type="file"]').setInputFiles(chosen(file));
}

/** Waits until the panel says what it is to say, and gives it. */
async function outcome(page: Page, says: string): Promise<string> {
  const told = page.locator('#try [data-outcome]', { hasText: says });
  await told.waitFor();
  return told.innerText();
}

/** Holds the reading of the first file until `letGo` is called, as a slow disk would. */
async function holdFirstFile(page: Page): Promise<void> {
  await page.evaluate(() => {
    const read: (this: Blob) => Promise<ArrayBuffer> = Reflect.get(Blob.prototype, 'arrayBuffer');
    const held = new Promise<void>((resolve) => Reflect.set(window, 'letGo', resolve));
    Blob.prototype.arrayBuffer = async function () {
      Blob.prototype.arrayBuffer = read;
      await held;
      return read.call(this);
    };
  });
}

const resultMap = (page: Page) => page.locator('#try padang-map');
const valuesOn = (page: Page) =>
  resultMap(page).evaluate((map) => {
    const { scene } = map as HTMLElementTagNameMap['padang-map'];
    return Object.fromEntries((scene?.panels[0].readings ?? []).flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
  });

const WORDS = {
  'index.html': {
    shown: 'tampil di peta',
    failed: 'tidak dapat ditampilkan',
    fine: 'Tidak ada yang perlu diperbaiki',
    values: ': 2 angka, 2 dari 11',
    received: '4 angka diterima, 2 dapat ditampilkan.',
    row: 'Baris',
    example: '25,8',
    pasted: 'Belum ada yang ditempel',
    oneFile: 'satu berkas',
  },
  'en.html': {
    shown: 'is on the map',
    failed: 'cannot be shown',
    fine: 'nothing to mend',
    values: ': 2 values, 2 of 11',
    received: '4 values received, 2 can be shown.',
    row: 'Row',
    example: '25.8',
    pasted: 'Nothing is pasted',
    oneFile: 'one file',
  },
} as const;

describe.each(['index.html', 'en.html'] as const)('the panel for own data on %s', (path) => {
  const words = WORDS[path];

  it('shows a file on a map with a report of its rows, and leads there', async () => {
    const { page, faults } = await demo.open(path);
    await choose(page, { name: 'kemiskinan.csv', content: FAULTY });
    expect(await outcome(page, words.shown)).toContain(words.values);
    expect(await valuesOn(page)).toEqual({ 'Bungus Teluk Kabung': 6.9, 'Koto Tangah': 4.1 });
    const rows = await page.locator('#try [data-result] > table tbody tr').allInnerTexts();
    expect(await page.locator('#try [data-result]').innerText()).toContain(words.received);
    expect(rows.map((row) => row.split(/[\t\n]/)[0])).toEqual([`${words.row} 5`, `${words.row} 6`]);
    expect(rows.join('\n')).toMatch(/“Atlantis”[^]*→ [^]*13\.71\.05[^]*“abc”[^]*→/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('kemiskinan.csv');
    // The status has said it: the heading does not say it again.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))).toBeNull();
    await page.locator('#try .result-head a').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('try-report');
    expect(faults).toEqual([]);
  });

  it('has an example of published figures that can be downloaded and tried', async () => {
    const { page } = await demo.open(path);
    const link = page.locator('#try a[download]');
    const text = await (await page.request.get(new URL((await link.getAttribute('href')) ?? '', demo.url).href)).text();
    expect(text).toMatch(/Bappeda Kota Padang/);
    expect(text).toContain(words.example);
    await page.locator('[data-try-example]').click();
    expect(await outcome(page, words.shown)).toContain(words.fine);
    expect(Object.keys(await valuesOn(page))).toHaveLength(11);
    expect((await valuesOn(page))['Padang Selatan']).toBe(25.8);
  });

  it('takes cells that are pasted from a spreadsheet', async () => {
    const { page } = await demo.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(() => navigator.clipboard.writeText('Kecamatan\t2024\nPauh\t4,5\nKuranji\t5,1\n'));
    await page.locator('#try summary').first().click();
    await page.locator('#try textarea').focus();
    await page.keyboard.press('Control+V');
    await outcome(page, words.shown);
    expect(await valuesOn(page)).toEqual({ Pauh: 4.5, Kuranji: 5.1 });
  });

  it('says so where nothing is pasted', async () => {
    const { page } = await demo.open(path);
    await page.locator('#try summary').first().click();
    await page.locator('[data-show-pasted]').click();
    expect(await outcome(page, words.pasted)).toContain('spreadsheet');
    expect(await resultMap(page).count()).toBe(0);
  });

  it('takes none of several files that are dropped at once, and says so', async () => {
    const { page } = await demo.open(path);
    const dragged = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      for (const name of ['satu.csv', 'dua.csv'])
        data.items.add(new File(['kecamatan,2024\nPauh,14\nKuranji,15\n'], name, { type: 'text/csv' }));
      return data;
    });
    await page.dispatchEvent('h1', 'drop', { dataTransfer: dragged });
    await outcome(page, words.oneFile);
    expect(await resultMap(page).count()).toBe(0);
  });

  it('takes a file that is dropped anywhere on the page', async () => {
    const { page } = await demo.open(path);
    for (const type of ['dragover', 'drop']) {
      const dragged = await page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'jatuh.csv', { type: 'text/csv' }));
        return data;
      }, 'kecamatan,2024\nPauh,14\nKuranji,15\n');
      await page.dispatchEvent('h1', type, { dataTransfer: dragged });
      expect(await page.locator('#try .drop.over').count()).toBe(type === 'dragover' ? 1 : 0);
    }
    await outcome(page, 'jatuh.csv');
    await outcome(page, words.shown);
    expect(await valuesOn(page)).toEqual({ Pauh: 14, Kuranji: 15 });
  });

  const unfit: readonly (readonly [GivenFile, RegExp])[] = [
    [{ name: 'kosong.csv', content: '' }, /kosong\.|nothing in it/],
    [{ name: 'rusak.xlsx', content: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 1, 2]) }, /tidak utuh|damaged/],
    [
      { name: 'lama.xls', content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), type: 'application/vnd.ms-excel' },
      /\.xls/,
    ],
    [{ name: 'foto.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), type: 'image/png' }, /gambar|picture/],
    [{ name: 'besar.csv', content: 'kecamatan,2024\n'.repeat(2_000_000), type: 'text/csv' }, /20 MB/],
    [{ name: 'biner.csv', content: Buffer.from([1, 0, 2, 0, 3, 0]) }, /bukan tabel|no table/],
    [{ name: 'surat.txt', content: 'halo\nini bukan tabel\n', type: 'text/plain' }, /kolom|column/],
    [{ name: 'rusak.json', content: '{ "observations": [', type: 'application/json' }, /JSON yang utuh|breaks off/],
    [{ name: 'tiada.csv', content: 'kecamatan,2024\nPadang,1\nPadang,2\nPadang,3\n' }, /Tidak ada baris|No row|kolom|column/],
  ];
  it.each(unfit.map(([file, why]) => ({ ...file, why })))(
    'says in plain words why $name cannot be shown, and goes on working',
    async ({ why, ...file }) => {
      const { page, faults } = await demo.open(path);
      await choose(page, file);
      const told = await outcome(page, words.failed);
      expect(told).toContain(file.name);
      expect(told).toMatch(why);
      expect(await resultMap(page).count()).toBe(0);
      await choose(page, { name: 'baik.csv', content: 'kecamatan,2024\nPauh,14\nKuranji,15\n' });
      await outcome(page, words.shown);
      expect(Object.keys(await valuesOn(page))).toHaveLength(2);
      expect(faults).toEqual([]);
    },
  );

  it('takes all of it away again, and gives the focus back', async () => {
    const { page } = await demo.open(path);
    const before = await page.locator('#try').innerText();
    await choose(page, { name: 'kemiskinan.csv', content: FAULTY });
    await outcome(page, words.shown);
    await page.locator('[data-clear]').focus();
    await page.keyboard.press('Enter');
    expect(await resultMap(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-choose'))).toBe(true);
    const after = await page.locator('#try').innerText();
    expect(after).not.toContain('kemiskinan.csv');
    expect(after.startsWith(before.trimEnd())).toBe(true);
  });

  it.each([320, 390])('never scrolls sideways at %i px, whatever the file holds', async (width) => {
    const { page } = await demo.open(path, { viewport: { width, height: 844 } });
    const long = 'a'.repeat(300);
    await choose(page, {
      name: `${long.slice(0, 90)}.csv`,
      content: `kecamatan,${long},2024\nPauh,${long},11\n${long},12,13\nKuranji,14,15\n`,
    });
    await outcome(page, words.shown);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('the panel for own data', () => {
  it('sends nothing of a file anywhere, and keeps nothing of it', async () => {
    const { page } = await demo.open('index.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    page.on('websocket', (socket) => asked.push(`WEBSOCKET ${socket.url()}`));
    await choose(page, { name: 'rahasia-berkas.csv', content: 'kecamatan,rahasia-kolom\nPauh,14\nrahasia-isi,15\nKuranji,16\n' });
    await outcome(page, 'tampil di peta');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((request) => !request.startsWith(`GET ${demo.url}assets/`) && !request.startsWith(`GET blob:${demo.url}`))).toEqual(
      [],
    );
    expect(asked.filter((request) => request.includes('rahasia'))).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      caches: (await caches.keys()).length,
      cookie: document.cookie,
      address: location.href,
    }));
    expect(kept).toMatchObject({ local: 0, session: 0, caches: 0, cookie: '' });
    expect(kept.address).not.toContain('rahasia');
  });

  it('works without a network once its parts have come', async () => {
    const { page } = await demo.open('index.html');
    await choose(page, { name: 'satu.csv', content: 'kecamatan,2024\nPauh,14\nKuranji,15\n' });
    await outcome(page, 'satu.csv tampil');
    await page.context().setOffline(true);
    await choose(page, { name: 'dua.csv', content: 'kecamatan,2024\nPauh,16\nKuranji,15\n' });
    await outcome(page, 'dua.csv tampil');
    expect((await valuesOn(page))['Pauh']).toBe(16);
  });

  it('shows a large file too, and its report', async () => {
    const { page, faults } = await demo.open('index.html');
    const names = ['Pauh', 'Kuranji', 'Nanggalo', 'Koto Tangah', 'Atlantis'];
    const rows = Array.from(
      { length: 40_000 },
      (_, index) => `${names[index % 5] ?? ''};ind-${Math.floor(index / 500)};${1900 + (Math.floor(index / 5) % 100)};${index % 97},5`,
    );
    await choose(page, { name: 'besar.csv', content: `kecamatan;indikator;periode;nilai\n${rows.join('\n')}\n` });
    expect(await outcome(page, 'tampil di peta')).toContain('32.000 angka, 4 dari 11 kecamatan. 8.000 hal');
    expect(await page.locator('#try table:has(caption) tbody tr').count()).toBeGreaterThanOrEqual(100);
    expect(faults).toEqual([]);
  });

  it('says so where the part that reads cannot be fetched', async () => {
    const { page } = await demo.open('index.html');
    await page.route('**/assets/*.js', (route) => route.abort());
    await choose(page, { name: 'satu.csv', content: 'kecamatan,2024\nPauh,4\n' });
    expect(await outcome(page, 'tidak dapat ditampilkan')).toContain('sambungan internet');
  });

  it('says of a folder, or a file that cannot be opened, what to choose instead', async () => {
    const { page } = await demo.open('index.html');
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('A folder has no bytes.', 'NotReadableError'));
    });
    await choose(page, { name: 'folder', content: 'x' });
    expect(await outcome(page, 'tidak dapat ditampilkan')).toContain('Ini folder');
  });

  it('leaves the focus to a reader who went elsewhere while the file was read', async () => {
    const { page } = await demo.open('index.html');
    await holdFirstFile(page);
    await page.locator('[data-choose]').focus();
    await choose(page, { name: 'satu.csv', content: 'kecamatan,2024\nPauh,11\nKuranji,19\n' });
    await outcome(page, 'Membaca satu.csv');
    await page.keyboard.press('Tab');
    await page.evaluate(() => (Reflect.get(window, 'letGo') as () => void)());
    await outcome(page, 'satu.csv tampil');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
  });

  it('gives the focus back from a result that another file takes the place of, also where that cannot be shown', async () => {
    const { page } = await demo.open('index.html');
    for (const [name, content, says] of [
      ['kosong.csv', '', 'kosong.csv tidak'],
      ['surat.txt', 'halo\nini bukan tabel\n', 'surat.txt tidak'],
      ['dua.csv', 'kecamatan,2024\nPauh,11\nKuranji,19\n', 'dua.csv tampil'],
    ] as const) {
      await choose(page, { name: 'satu.csv', content: 'kecamatan,2024\nPauh,11\nKuranji,19\n' });
      await outcome(page, 'satu.csv tampil');
      await page.locator('[data-clear]').focus();
      await choose(page, { name, content });
      await outcome(page, says);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name === 'dua.csv' ? name : 'Pilih berkas');
    }
  });

  it('shows what was opened last, also where an earlier file takes longer to read', async () => {
    const { page } = await demo.open('index.html');
    await holdFirstFile(page);
    await choose(page, { name: 'satu.csv', content: 'kecamatan,2024\nPauh,11\nKuranji,19\n' });
    await outcome(page, 'Membaca satu.csv');
    await choose(page, { name: 'dua.csv', content: 'kecamatan,2024\nPauh,12\nKuranji,19\n' });
    await outcome(page, 'dua.csv tampil');
    await page.evaluate(async () => {
      (Reflect.get(window, 'letGo') as () => void)();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    expect(await page.locator('#try .result-head h3').innerText()).toBe('dua.csv');
    expect((await valuesOn(page))['Pauh']).toBe(12);
  });

  it('shows the kelurahan where the numbers are theirs', async () => {
    const { page } = await demo.open('index.html');
    await choose(page, { name: 'kelurahan.csv', content: 'kelurahan,2024\nAie Pacah,14\nAlai Parak Kopi,15\nAndalas,16\n' });
    expect(await outcome(page, 'tampil di peta')).toContain('3 dari 104 kelurahan');
  });

  it('reads a dataset in the map’s own JSON', async () => {
    const { page } = await demo.open('index.html');
    const dataset = {
      indicators: [{ id: 'x', title: 'Contoh', unit: 'percent', kind: 'rate' }],
      observations: [{ region: '13.71.08', indicator: 'x', period: '2024', value: 4.5 }],
    };
    await choose(page, { name: 'dataset.json', content: JSON.stringify(dataset), type: 'application/json' });
    await outcome(page, '1 dari 11 kecamatan');
    expect(await valuesOn(page)).toEqual({ Pauh: 4.5 });
  });

  it('reads a workbook, says which of its sheets it read, and names the rows of the sheet', async () => {
    const { page, faults } = await demo.open('index.html');
    const rows = [
      ['Kecamatan', 2024],
      ['Pauh', 140],
      ['Atlantis', 150],
      ['Kuranji', 160],
    ].map((cells) => cells.map((value) => ({ value })));
    const content = await writeXlsxFile([
      { sheet: 'Sampul', data: [[{ value: 'Contoh' }]] },
      { sheet: 'Isi', data: rows },
    ]).toBuffer();
    await choose(page, { name: 'contoh.xlsx', content });
    expect(await outcome(page, 'tampil di peta')).toContain('2 dari 11 kecamatan. 1 hal');
    expect(await valuesOn(page)).toEqual({ Pauh: 140, Kuranji: 160 });
    expect(await page.locator('#try [data-result] tbody th').allInnerTexts()).toContain('Baris 3');
    await page.locator('#try [data-result] > details > summary').click();
    expect(await page.locator('#try [data-result]').innerText()).toContain('Yang dibaca lembar “Isi”; buku kerja ini juga punya “Sampul”.');
    expect(faults).toEqual([]);
  });

  it('shows a GeoJSON of points alone on the outlines of the kecamatan, and speaks of points in the report', async () => {
    const { page, faults } = await demo.open('index.html');
    const features = Array.from({ length: 6 }, (_, index) => ({
      type: 'Feature',
      properties: { name: `Contoh ${index}` },
      geometry: { type: 'Point', coordinates: [100.42 + index / 10_000, -0.93] },
    }));
    await choose(page, { name: 'contoh.geojson', content: JSON.stringify({ type: 'FeatureCollection', features }) });
    expect(await outcome(page, 'tampil di peta')).toContain('6 titik. Tidak ada yang perlu diperbaiki.');
    expect(await valuesOn(page)).toEqual({});
    const shown = await resultMap(page).evaluate((map) => {
      const { scene, level } = map as HTMLElementTagNameMap['padang-map'];
      return {
        level,
        title: scene?.frame.title,
        points: scene?.panels[0].points.length,
        regions: scene?.panels[0].appearances.map(({ fill, state }) => [fill, state]),
        sources: scene?.sources.map(({ text }) => text),
      };
    });
    expect(shown).toEqual({
      level: 'kecamatan',
      title: 'contoh',
      points: 6,
      regions: Array.from({ length: 11 }, () => [null, null]),
      sources: ['contoh.geojson'],
    });
    expect(await page.locator('#try [data-result]').innerText()).toContain(
      '6 titik diterima, 6 dapat ditampilkan. Tidak ada yang perlu diperbaiki.',
    );
    expect(faults).toEqual([]);
  });

  it('shows a table of points alone in the same way, at the level of the kecamatan', async () => {
    const { page, faults } = await demo.open('index.html');
    await choose(page, {
      name: 'hibah.csv',
      content: 'nama;nilai;longitude;latitude\nKUBE Contoh A;1.500.000;100,42;-0,93\nKUBE Contoh B;2.000.000;100,43;-0,93\n',
    });
    expect(await outcome(page, 'tampil di peta')).toContain('hibah.csv tampil di peta: 2 titik.');
    expect(await resultMap(page).evaluate((map) => (map as HTMLElementTagNameMap['padang-map']).level)).toBe('kecamatan');
    expect(await page.locator('#try padang-map tr[data-point-row] th').allInnerTexts()).toEqual(['KUBE Contoh B', 'KUBE Contoh A']);
    expect(faults).toEqual([]);
  });

  it('says once of a column that can be read in two ways what to do, with its rows, and that nothing could be drawn', async () => {
    const { page } = await demo.open('index.html');
    await choose(page, { name: 'ribuan.csv', content: 'kecamatan;nilai\nPauh;1.234\nKuranji;2.345\nNanggalo;3.456\n' });
    expect(await outcome(page, 'ribuan.csv terbaca')).toContain('1 hal perlu diperbaiki.');
    expect((await page.locator('#try tbody th:has(small)').allInnerTexts()).filter(Boolean)).toEqual(['Baris 2–4\nnilai']);
  });

  it('lets a reader say which sign parts the decimals of such a column, and say otherwise after', async () => {
    const { page } = await demo.open('index.html');
    const pressed = () => page.locator('#try .sign button').evaluateAll((all) => all.map((button) => button.getAttribute('aria-pressed')));
    await choose(page, { name: 'ribuan.csv', content: 'kecamatan;nilai\nPauh;1.234\nKuranji;2.345\n' });
    await outcome(page, 'ribuan.csv terbaca');
    expect(await pressed()).toEqual(['false', 'false']);
    await page.locator('#try .sign', { hasText: 'tanda desimalnya?' }).getByRole('button', { name: 'Koma' }).click();
    expect(await outcome(page, ': 2 angka')).toContain('Tidak ada yang perlu diperbaiki.');
    expect(await valuesOn(page)).toEqual({ Pauh: 1234, Kuranji: 2345 });
    expect(await pressed()).toEqual(['true', 'false']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ribuan.csv');
    await page.locator('#try .sign button', { hasText: 'Titik' }).click();
    await expect.poll(() => valuesOn(page)).toEqual({ Pauh: 1.234, Kuranji: 2.345 });
    await choose(page, { name: 'lain.csv', content: 'kecamatan;nilai\nPauh;12,5\n' });
    await outcome(page, 'lain.csv tampil');
    expect(await pressed()).toEqual([]);
  });

  it('never lets a text of the file or its name become markup', async () => {
    const { page, faults } = await demo.open('index.html');
    const evil = '<img src=x onerror=alert(1)>';
    page.on('dialog', () => {
      throw new Error('A text of the file ran.');
    });
    await choose(page, { name: `${evil}.csv`, content: `kecamatan,${evil},2024\nPauh,${evil},11\n${evil},12,13\nKuranji,14,15\n` });
    expect(await outcome(page, 'tampil di peta')).toContain(evil);
    expect(await page.locator('#try img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is not there without scripts, also where they never arrive', async () => {
    for (const options of [{ javaScriptEnabled: false }, { scriptsLost: true }]) {
      const { page } = await demo.open('index.html', options);
      expect(await page.locator('#try').isVisible()).toBe(false);
    }
  });

  it('leaves the page’s own map as it is', async () => {
    const { page } = await demo.open('index.html');
    const own = () => page.locator('#map padang-map tr[data-region]').allInnerTexts();
    const before = await own();
    expect(before).toHaveLength(11);
    await choose(page, { name: 'kemiskinan.csv', content: FAULTY });
    await outcome(page, 'tampil di peta');
    expect(await own()).toEqual(before);
  });
});
