import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { eventsAt } from '../../src/data/fetch-events.js';
import { readBps } from '../../src/data/formats/bps.js';
import { plainText } from '../../src/data/formats/plain-text.js';
import { readSdmx } from '../../src/data/formats/sdmx.js';
import { readSdmxCsv } from '../../src/data/formats/sdmx-csv.js';
import { readWorkbook } from '../../src/data/formats/xlsx/read-workbook.js';
import { personalText } from '../../src/data/privacy/personal-text.js';
import { readCsv } from '../../src/data/table/read-csv.js';
import { merge } from '../../src/data/combinators/merge.js';
import { validate } from '../../src/data/validate.js';
import { geojsonBoundaries } from '../../src/geo/geojson-boundaries.js';
import { padangRegister as regions } from '../../src/geo/padang-register.js';
import { growth, type Work } from '../growth.js';
import { handMade, handMadeParts, line, row, text, type HandMade } from './formats/xlsx/hand-made.js';
import { validatedMadeUp } from './inputs.js';

const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length));
const csv = (content: string) => () => validate(readCsv(content, { regions }), regions);

const HEADER = line(1, 'kecamatan', 'nilai');
const ROW = line(2, 'Pauh', 3);
const book = (made: Partial<HandMade>): Work => {
  const bytes = handMade({ sheets: { A: HEADER + ROW }, ...made });
  return () => readWorkbook(bytes, { regions });
};
const sheet = (inside: string) => book({ sheets: { A: `<sheetData>${HEADER}${ROW}</sheetData>${inside}` } });
const times = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index + 1)).join('');

const listed = (count: number, sign: string, make: (index: number) => string | number) =>
  Array.from({ length: count }, (_, index) => make(index)).join(sign);

const jagged = (size: number): Work => {
  const ring = Array.from({ length: size }, (_, index) => [index / size, index % 2 === 0 ? 0.1 + (index % 7) / 50 : 1]);
  const closed = [...ring, [1, 0], [0, 0], ring[0]];
  const collection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { kode: 'a', nama: 'A' }, geometry: { type: 'Polygon', coordinates: [closed] } }],
  };
  return () => geojsonBoundaries(collection, { code: 'kode', name: 'nama', whole: { code: '9', name: 'Rekaan' }, credit: '' });
};

const layers = (size: number): Work => {
  const pointLayers = Array.from({ length: size }, (_, index) => ({
    id: 'a',
    title: 'A',
    points: index % 8 === 0 ? [{ id: `${index}`, name: 'Rekaan', lngLat: [100.4, -0.9] as const }] : [],
  }));
  return () => validatedMadeUp({ pointLayers });
};

const bps = (label: string) => ({
  status: 'OK',
  'data-availability': 'available',
  var: [{ val: 1, label, unit: '', def: '', note: '' }],
  turvar: [{ val: 0, label: 'Tidak ada' }],
  vervar: [{ val: 1371010, label }],
  tahun: [{ val: 124, label: '2024' }],
  turtahun: [{ val: 0, label: 'Tahun' }],
  datacontent: { '1371010101240': 1 },
});

describe('twice the input takes at most 2.3 times the work', () => {
  it.each([' ', '('])('in a header, a title, a source and a note of %j', async (piece) => {
    expect(await growth((size) => csv(`kecamatan;a${filled(piece, size)}b;2024\nPauh;1;2\nKuranji;2;3\n`))).toBeLessThanOrEqual(2.3);
    expect(
      await growth((size) =>
        csv(`a${filled(piece, size)}b\nkecamatan;2024\nPauh;2\n\nSumber ${filled(piece, size)}\nCatatan ${filled(piece, size)}`),
      ),
    ).toBeLessThanOrEqual(2.3);
  });

  it.each(['a', '1', '1.', 'a.', 'a, ', 'a@', '0', 'lahir ', 'no 1 ', '(a', ' '])(
    'in a text that may hold personal data: %j',
    async (piece) => {
      expect(
        await growth((size) => {
          const text = `${filled(piece, size)}@`;
          return () => personalText(text);
        }),
      ).toBeLessThanOrEqual(2.3);
    },
  );

  it('in lines below a table', async () => {
    expect(
      await growth((size) => csv(`kecamatan;2024\nPauh;1\nKuranji;2\n${times(size, (index) => `Baris ${index}\n`)}`)),
    ).toBeLessThanOrEqual(2.3);
  });

  it.each(['NIP', 'Padang,', 'Padang'])('in what may be a signature: %j', async (begins) => {
    expect(
      await growth((size) => csv(`kecamatan;2023;2024\nPauh;1;2\nKuranji;2;3${`\n;;${begins}${filled('.', size)}x`.repeat(10)}`)),
    ).toBeLessThanOrEqual(2.3);
  });

  it.each(['<c ', '<c r="', '<row ', '<col ', '<c t="e"><f>', '<v>'])('in a sheet of %j', async (piece) => {
    expect(await growth((size) => sheet(filled(piece, size)))).toBeLessThanOrEqual(2.3);
  });

  it('in a workbook of names, formats, errors, hidden columns and merged cells', async () => {
    expect(
      await growth((size) =>
        book({ names: Object.fromEntries(Array.from({ length: size / 10 }, (_, index) => [`n${index}`, 'A!$A$1:$B$2'])) }),
      ),
    ).toBeLessThanOrEqual(2.3);
    expect(
      await growth((size) => book({ names: { a: filled("'", size) }, formats: [filled('[', size)], styles: [164] })),
    ).toBeLessThanOrEqual(2.3);
    expect(await growth((size) => sheet(`<cellXfs>${filled('<cellXfs>', size)}`))).toBeLessThanOrEqual(2.3);
    expect(
      await growth((size) =>
        book({
          sheets: {
            A:
              HEADER +
              times(size / 20, (index) => row(index + 1, text(`A${index + 1}`, 'Pauh'), `<c r="B${index + 1}" t="e"><v>#DIV/0!</v></c>`)),
          },
        }),
      ),
    ).toBeLessThanOrEqual(2.3);
    expect(await growth((size) => sheet(times(size / 10, () => '<col min="1" max="16384" hidden="1"/>')))).toBeLessThanOrEqual(2.3);
    expect(
      await growth((size) =>
        book({
          sheets: {
            A: `<sheetData>${HEADER}${times(size / 20, (index) => row(index + 1, text(`A${index + 1}`, 'x')))}</sheetData><mergeCells>${times(size / 20, (index) => `<mergeCell ref="A${index + 1}:B${size / 20}"/>`)}</mergeCells>`,
          },
        }),
      ),
    ).toBeLessThanOrEqual(2.3);
  });

  it('in a workbook whose sheets are all of one part', async () => {
    expect(
      await growth((size) => {
        const parts = handMadeParts({ sheets: { A: times(size / 20, (index) => line(index, 'x')) } });
        const workbook = strFromU8(parts['xl/workbook.xml'] as Uint8Array).replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(size / 20));
        const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) });
        return () => readWorkbook(bytes, { regions });
      }),
    ).toBeLessThanOrEqual(2.3);
  });

  it('in layers of one id, and in a jagged polygon', async () => {
    expect(await growth(layers)).toBeLessThanOrEqual(2.3);
    expect(await growth(jagged)).toBeLessThanOrEqual(2.3);
  });

  it.each([
    [
      'columns of 1 to 4',
      (size: number) =>
        `kecamatan;${listed(size, ';', (index) => `penduduk ${index}`)}\nPauh;${listed(size, ';', (index) => 1 + (index % 4))}\n`,
    ],
    [
      'rows of 1 to 4, each of its own indicator and year',
      (size: number) =>
        `kecamatan;indikator;periode;nilai;satuan\n${listed(size, '\n', (index) => `Pauh;penduduk ${index};${1000 + index};${1 + (index % 4)};jiwa`)}\n`,
    ],
    [
      'years of 1 to 4 with their sum',
      (size: number) =>
        `kecamatan;periode;laki-laki;perempuan;jumlah\n${listed(size, '\n', (index) => `Pauh;${1000 + index};${1 + (index % 4)};${1 + (index % 3)};${2 + (index % 4) + (index % 3)}`)}\n`,
    ],
    [
      'years and what was added in each',
      (size: number) =>
        `kecamatan;periode;penduduk;pendatang\n${listed(size, '\n', (index) => `Pauh;${1000 + index};${100 + index * 3 + (index % 3)};${3 + (index % 3) - ((index + 2) % 3)}`)}\n`,
    ],
    [
      'columns of which two each are headed alike',
      (size: number) =>
        `kecamatan;${listed(size, ';', (index) => `rumah ${index >> 1}`)}\nPauh;${listed(size, ';', (index) => 5 + index)}\n`,
    ],
    [
      'labels that all make one id',
      (size: number) =>
        `kecamatan;jenis;rumah;hotel\n${listed(size, '\n', (index) => `Pauh;${String.fromCodePoint(0x4e00 + index)};${5 + index};6`)}\n`,
    ],
    [
      'rows of 1 to 4, each of its own source',
      (size: number) =>
        `kecamatan;periode;penduduk;sumber\n${listed(size, '\n', (index) => `Pauh;2024;${1 + (index % 4)};sumber ${index}`)}\n`,
    ],
  ])(
    'in %s',
    async (_, content) => {
      // As many as 130 at first, as each takes long; beyond year 9999 there is none.
      expect(await growth((size) => csv(content(Math.ceil(size / 8))))).toBeLessThanOrEqual(2.3);
    },
    60_000,
  );

  it('in indicators that may be identity numbers', async () => {
    const named = (size: number) =>
      Array.from({ length: Math.ceil(size / 8) }, (_, index) => ({
        id: `n${index}`,
        title: `NIK ${index}`,
        region: 'Pauh',
        indicator: `n${index}`,
        value: index,
      }));
    expect(
      await growth((size) => {
        const rows = named(size);
        return () =>
          validatedMadeUp({
            indicators: rows.map(({ id, title }) => ({ id, title })),
            observations: rows.map(({ region, indicator, value }) => ({ region, indicator, value })),
          });
      }),
    ).toBeLessThanOrEqual(2.3);
  }, 60_000);

  it('in two files that measure the same under other ids', async () => {
    const half = (side: string, region: string, size: number) =>
      validate(
        {
          id: side,
          indicators: Array.from({ length: size }, (_, index) => ({
            id: `${side}${index}`,
            title: `Penduduk ${index}`,
            unit: 'jiwa',
            kind: 'count',
          })),
          observations: Array.from({ length: size }, (_, index) => ({ region, indicator: `${side}${index}`, value: 90 + index })),
        },
        regions,
      ).dataset;
    expect(
      await growth((size) => {
        const halves = [half('a', '13.71', Math.ceil(size / 8)), half('b', '13.71.05', Math.ceil(size / 8))];
        return () => merge(...halves);
      }),
    ).toBeLessThanOrEqual(2.3);
  }, 60_000);

  it.each(['<!--', '['])('in labels of %j', async (piece) => {
    expect(await growth((size) => () => plainText(filled(piece, size)))).toBeLessThanOrEqual(2.3);
    expect(
      await growth((size) => () => readBps(bps(filled(piece, size)), { regions, domain: '1371', indicators: [] })),
    ).toBeLessThanOrEqual(2.3);
    expect(
      await growth((size) => () => readSdmxCsv(`STRUCTURE,A${filled(piece, size)},OBS_VALUE\ndataflow,b,${filled('1', size)}\n`)),
    ).toBeLessThanOrEqual(2.3);
  });
});

describe('a list of any length', () => {
  it('is no argument: a workbook of 130,000 rows is read whole', async () => {
    const kelurahan = regions.filter(({ level }) => level === 'kelurahan').map(({ code }) => code);
    const rows = times(129_999, (index) =>
      line(index + 1, kelurahan[index % kelurahan.length]!, 1000 + Math.floor(index / kelurahan.length), index),
    );
    const { observations } = await readWorkbook(handMade({ sheets: { A: line(1, 'kode', 'tahun', 'nilai') + rows } }), { regions });
    expect(observations).toHaveLength(129_999);
    expect([1, 65_000, 129_999].map((index) => observations?.[index - 1])).toMatchObject(
      [1, 65_000, 129_999].map((index) => ({ row: index + 1, value: index, region: kelurahan[index % kelurahan.length] })),
    );
  }, 60_000);

  it('is no argument: 130,000 values of SDMX with their decimals are read, and shown with the most of them', () => {
    const kelurahan = regions.filter(({ level }) => level === 'kelurahan').map(({ code }) => code);
    const rows = times(
      130_000,
      (index) =>
        `a,${kelurahan[index % kelurahan.length]},${1000 + Math.floor(index / kelurahan.length)},${index}.25,${index === 7 ? 2 : 1}\n`,
    );
    const message = new TextEncoder().encode(`STRUCTURE,REF_AREA,TIME_PERIOD,OBS_VALUE,DECIMALS\n${rows}`);
    const { observations, indicators } = readSdmx(message, {}, { regions, source: { id: 'a', title: 'A' } });
    expect([observations?.length, indicators?.map(({ decimals }) => decimals)]).toEqual([130_000, [2]]);
  }, 60_000);

  it('of columns has an end: 16,384 as in a spreadsheet, blank ones behind them aside', () => {
    const table = (count: number, after = '') =>
      `kecamatan;${listed(count - 1, ';', (index) => `a ${index}`)}${after}\nPauh;${listed(count - 1, ';', () => '1,5')}${after}\n`;
    expect(() => readCsv(table(16_385), { regions })).toThrow('Expected a table of at most 16384 columns; row 1 has 16385.');
    expect(readCsv(table(16_384, ';;;'), { regions }).observations).toHaveLength(16_383);
  });

  it('of cells has an end: 20 million', () => {
    expect(() => readCsv(`${'1;'.repeat(4000)}\n`.repeat(5000), { regions })).toThrow(
      'Expected a table of at most 20000000 cells; it has 20005000.',
    );
  }, 60_000);

  it('of events is never kept: a line without an end is read and forgotten', async () => {
    const piece = new TextEncoder().encode('x'.repeat(1 << 20));
    let pieces = 0;
    let heard = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        if (pieces <= 600) controller.enqueue(piece);
        else {
          controller.enqueue(new TextEncoder().encode('\ndata: 1\n\n'));
          controller.close();
        }
      },
    });
    const { fetch } = globalThis;
    globalThis.fetch = async () => new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    try {
      await eventsAt(
        { url: 'https://contoh.example/', adapterId: 'a', signal: new AbortController().signal },
        { opened: () => undefined, event: () => (heard += 1) },
      );
    } finally {
      globalThis.fetch = fetch;
    }
    // As one text these lines would be longer than any text can be.
    expect(heard).toBe(1);
  }, 60_000);
});
