import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/data/table/decode.js';

describe('the text of a file', () => {
  it.each([
    '<!DOCTYPE html><html><body>Halaman tidak ditemukan</body></html>',
    '\n  <table><tr><td>Pauh</td></tr></table>',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<?xml version="1.0"?><Workbook/>',
  ])('is refused where it is the page %j, as a string and as bytes', (page) => {
    for (const input of [page, new TextEncoder().encode(`\ufeff${page}`)]) expect(() => decode(input)).toThrow('The file is unreadable: a web page (HTML or XML); open it in a spreadsheet and save it as .xlsx or CSV.');
  });

  it.each(['kecamatan,<html>\nPauh,1', '<5 tahun,kecamatan\n1,Pauh', '<htmlx>,kecamatan\n1,Pauh'])('is %j, which only holds such a sign', (text) => {
    expect(decode(text)).toBe(text);
  });
});
