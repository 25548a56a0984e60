import { describe, expect, it } from 'vitest';
import { fileAdapter, formatOf } from '../../../src/data/adapters/file.adapter.js';
import { byteSourceOf, readBytes } from '../../../src/data/byte-source.js';
import { withNames } from '../../../src/data/given-names.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { handMade, line } from '../formats/xlsx/hand-made.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const CSV = bytesOf('kode;2023\n1371010;4,1\n1371020;5,2\n');
const BOOK = handMade({ sheets: { Data: line(1, 'kode', '2023') + line(2, '1371010', 4.1) } });
const JSON_DATA = bytesOf('{"observations":[]}');

describe('what a file is', () => {
  it.each([
    ['a CSV from an address without an ending', CSV, 'text/csv; charset=utf-8', 'https://a.id/unduh?id=7', 'csv'],
    ['a CSV as a portal of spreadsheets calls it', CSV, 'application/vnd.ms-excel', 'https://a.id/unduh', 'csv'],
    ['a CSV of an unknown type', CSV, 'application/octet-stream', 'https://a.id/unduh', 'csv'],
    ['a CSV under another ending', CSV, 'text/csv', 'https://a.id/data.json', 'csv'],
    ['a workbook called CSV', BOOK, 'text/csv', 'https://a.id/data.csv', 'xlsx'],
    ['a workbook from an address without an ending', BOOK, '', 'https://a.id/unduh', 'xlsx'],
    ['JSON called a CSV', JSON_DATA, 'text/csv', 'https://a.id/data.csv', 'json'],
    ['JSON called a web page', JSON_DATA, 'text/html', 'https://a.id/data', 'json'],
    ['JSON behind a byte order mark and blanks', bytesOf('\ufeff\n  {"a":1}'), 'text/plain', 'https://a.id/data', 'json'],
    ['broken JSON by its ending', bytesOf('kosong'), 'text/plain', 'https://a.id/data.json', 'json'],
    ['a list by its type', bytesOf('[1]'), 'application/json', 'https://a.id/data', 'json'],
    ['a web page called a CSV', bytesOf('<!doctype html><p>Masuk'), 'text/csv', 'https://a.id/data.csv', null],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'image/png', 'https://a.id/data.csv', null],
    ['a document', bytesOf('%PDF-1.7'), 'text/csv', 'https://a.id/data.csv', null],
  ] as const)('%s', (_, bytes, contentType, url, format) => {
    expect(formatOf({ bytes, contentType }, url)).toBe(format);
  });

  it('goes before what its address says when it is read', async () => {
    const source = byteSourceOf(fileAdapter('https://a.id/unduh', { regions: padangRegister }))!;
    const read = async (bytes: Uint8Array, contentType: string) =>
      validate(
        await readBytes(bytes, source.recipeFor({ bytes, contentType, state: { etag: null, lastModified: null } })),
        padangRegister,
      ).dataset.observations.map(({ value }) => value);
    expect(await read(CSV, 'text/csv')).toEqual([4.1, 5.2]);
    expect(await read(BOOK, 'text/plain')).toEqual([4.1]);
    expect(() =>
      source.recipeFor({ bytes: bytesOf('<html>'), contentType: 'text/csv', state: { etag: null, lastModified: null } }),
    ).toThrow('received a web page');
  });
});

describe('a file that names neither title nor source', () => {
  it('has those that the page gives it', async () => {
    const given = { heading: 'Kemiskinan', sourceName: 'Dinas Sosial', sourceUrl: 'https://dinsos.example.id/' };
    const source = byteSourceOf(fileAdapter('https://a.id/unduh', { ...given, regions: padangRegister }))!;
    const recipe = source.recipeFor({ bytes: CSV, contentType: 'text/csv', state: { etag: null, lastModified: null } });
    const { indicators, sources } = validate(await readBytes(CSV, recipe), padangRegister).dataset;
    expect([indicators.map(({ title }) => title.id), sources.map(({ title, url }) => [title.id, url])]).toEqual([
      ['Kemiskinan'],
      [['Dinas Sosial', 'https://dinsos.example.id/']],
    ]);
  });

  it('has them where it is a dataset', () => {
    const names = { heading: 'Kemiskinan', sourceName: 'Dinas Sosial' };
    const { indicators, sources } = validate(
      { indicators: [{ id: 'a' }], observations: [{ indicator: 'a', region: 'Pauh', value: 4 }] },
      padangRegister,
      { names },
    ).dataset;
    expect([indicators.map(({ title, source }) => [title.id, source]), sources.map(({ title }) => title.id)]).toEqual([
      [['Kemiskinan', 'Dinas Sosial']],
      ['Dinas Sosial'],
    ]);
  });

  it('keeps its own where it is a dataset that has them', () => {
    const given = { heading: 'Lain', sourceName: 'Lain' };
    const own = { title: 'Sendiri', indicators: [{ id: 'a', title: 'A', source: 's' }], sources: [{ id: 's' }], observations: [] };
    expect(withNames(own, given)).toEqual(own);
    expect(withNames({ indicators: [{ id: 'a' }], observations: [] }, given)).toMatchObject({
      title: 'Lain',
      indicators: [{ id: 'a', title: 'Lain', source: 'Lain' }],
      sources: [{ id: 'Lain', title: 'Lain' }],
    });
  });
});
