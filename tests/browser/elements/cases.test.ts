import { describe, expect, it } from 'vitest';
import { inside, placeMap, readyMap } from '../placed-map.js';
import { noticesOf, textOf } from '../shown-by.js';

// Kinds of files that were read wrongly once, made up anew.
const D04 = new URL('../../corpus/D04-semesters.csv', import.meta.url).href;
const D05 = new URL('../../corpus/D05-by-sex.csv', import.meta.url).href;
const D17 = new URL('../../corpus/D17-months.csv', import.meta.url).href;
const D22 = new URL('../../corpus/D22-filtered-rows.xlsx', import.meta.url).href;
const D29 = new URL('../../corpus/D29-two-columns-alike.csv', import.meta.url).href;

describe('a table whose rows or columns are told apart', () => {
  it.each([
    ['by semester', D04, ['jumlah_kk – semester 1', 'jumlah_kk – semester 2']],
    ['by sex', D05, ['jumlah_penduduk – laki-laki', 'jumlah_penduduk – perempuan']],
    ['by months, which are periods', D17, ['Luas Panen Padi (hektare)', 'Produksi Padi']],
    ['by the place of columns headed alike', D29, ['Jumlah (B)', 'Jumlah (C)', 'Persentase']],
  ])('%s offers each by its name, and has no fault to tell of', async (_how, src, titles) => {
    const map = await readyMap({ attributes: { src } });
    expect(map.scene?.frame.indicators.map(({ text }) => text)).toEqual(titles);
    expect(noticesOf(map)).toEqual([]);
  });

  it('is reported by the column where its total is that of the rows in sight', async () => {
    const map = await readyMap({ attributes: { src: D22 } });
    expect(noticesOf(map).join(' ')).toMatch(/angka tidak cocok \(Jumlah KK\) – 234300 ≠ 268800/);
  });

  it('is drawn nowhere, and its column named, where it is not clear what tells its rows apart', async () => {
    const names = ['Pauh', 'Kuranji', 'Nanggalo', 'Koto Tangah', 'Padang Barat', 'Padang Timur'];
    const rows = names.flatMap((name, at) =>
      ['A', 'B'].map((code, place) => `${name};${code}${(at + place) % 4};${100 + 10 * at + place}`),
    );
    const src = URL.createObjectURL(new Blob([`Kecamatan;Petugas lapangan;Sampah\n${rows.join('\n')}`], { type: 'text/csv' }));
    const map = placeMap({ attributes: { src } });
    await map.whenReady().catch(() => undefined);
    const notice = textOf(inside(map, '.notice'));
    URL.revokeObjectURL(src);
    expect(notice).toContain('Petugas lapangan');
  });
});
