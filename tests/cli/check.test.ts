import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/cli/text-width.js';
import { builtCommand, commandFolder, FAULTY, GOOD } from './run-command.js';

builtCommand();

/** The lines of a printed table that begin with a row's number. */
const rowsIn = (out: string) => out.split('\n').flatMap((line) => /^(\d+) {2,}/.exec(line)?.[1] ?? []);

describe('padang-map check', () => {
  it('tells what was read of a good file, and ends with 0', async () => {
    const { exitCode, out, err } = await commandFolder({ 'baik.csv': GOOD }).run(['check', 'baik.csv']);
    expect(err).toBe('');
    expect(out).toMatch(/CSV, dipisah titik koma/);
    expect(out).toMatch(/Judul kolom +baris 1/);
    expect(out).toMatch(/Wilayah +11 dari 11 kecamatan/);
    expect(out).toMatch(/kecamatan +wilayah\n2023 +angka periode 2023, desimal koma\n2024 +angka periode 2024, desimal koma/);
    expect(out).toMatch(/baik +– +2023, 2024 +11 dari 11 kecamatan/);
    expect(out).toMatch(/baik\.csv: tidak ada kesalahan; 22 angka atau titik dipakai\.\n$/);
    expect(exitCode).toBe(0);
  });

  it('tells of each faulty row what is wrong and how to mend it, and ends with 1', async () => {
    const { exitCode, out, err } = await commandFolder({ 'salah.csv': FAULTY }).run(['check', 'salah.csv']);
    expect(err).toBe('');
    expect(out).toContain('Perlu diperbaiki: 6');
    expect(out).toMatch(/Judul kolom +baris 2/);
    const [faults = ''] = out.slice(out.indexOf('Perlu diperbaiki')).split('Keterangan, bukan');
    expect(rowsIn(faults)).toEqual(['5', '6', '7', '8', '9', '9']);
    expect(faults).toMatch(/5 +– +“Atlantis” bukan wilayah/);
    expect(faults.replace(/\s+/g, ' ')).toContain('→ Tulis kodenya (13.71.05, 137105, atau 1371010)');
    for (const candidate of ['Padang Selatan', 'Padang Timur', 'Padang Barat', 'Padang Utara']) expect(faults).toContain(candidate);
    expect(out.replace(/\s+/g, ' ').match(/→ Bila satu hal tertulis dua kali, hapus salah satunya/g)).toHaveLength(1);
    expect(faults).toMatch(/7 +2023 +“abc” bukan angka/);
    expect(out).toContain('Baris ini dibaca sebagai judul.');
    expect(exitCode).toBe(1);
  });

  it.each([
    ['--lang en', ['--lang', 'en'], { LANG: 'id_ID.UTF-8' }],
    ['LC_ALL', [], { LC_ALL: 'en_GB.UTF-8', LANG: 'id_ID.UTF-8' }],
    ['LANG', [], { LANG: 'en_US.UTF-8' }],
  ])('speaks English by %s', async (_how, args, environment) => {
    const { out } = await commandFolder({ 'a.csv': FAULTY }).run(['check', 'a.csv', ...args], { environment });
    expect(out).toContain('To be mended: 6');
    expect(out).not.toMatch(/bukan|wilayah|baris/);
  });

  it.each([['C.UTF-8'], ['POSIX'], ['id_ID.UTF-8'], ['fr_FR.UTF-8']])('speaks Indonesian in the locale %s', async (locale) => {
    const { out } = await commandFolder({ 'a.csv': GOOD }).run(['check', 'a.csv'], { environment: { LC_ALL: locale } });
    expect(out).toContain('tidak ada kesalahan');
  });

  it.each(['id', 'en'])('keeps within 80 columns in %s, whatever stands in the file', async (lang) => {
    const long = 'Sebuah judul kolom yang sangat panjang sekali sampai tidak muat di layar mana pun juga';
    const wide = '巴东市的一个很长的名字'.repeat(8);
    const { out } = await commandFolder({ 'a.csv': `kecamatan,${long},2024\nPauh,x${'y'.repeat(300)},1\n${wide},3,4\nKuranji,5,6` }).run([
      'check',
      'a.csv',
      '--lang',
      lang,
    ]);
    expect(out).toContain('巴东');
    expect(out.split('\n').filter((line) => textWidth(line) > 80)).toEqual([]);
  });

  it('lists a few of each kind where there are hundreds, counts the rest by their rows, and lists all on request', async () => {
    const names = ['Pauh', 'Kuranji', 'Nanggalo', 'Koto Tangah', 'Lubuk Kilangan'];
    const rows = Array.from(
      { length: 250 },
      (_, index) => `${names[index % 5] ?? ''},${2000 + Math.floor(index / 5)},${index % 2 === 0 ? 'abc' : '10'}`,
    );
    const folder = commandFolder({ 'a.csv': `kecamatan,tahun,nilai\n${rows.join('\n')}\nPauh,2100,30\nKuranji,,40` });
    const { out } = await folder.run(['check', 'a.csv']);
    expect(out).toContain('Perlu diperbaiki: 126');
    expect(rowsIn(out)).toEqual(['2', '4', '6', '8', '10', '253']);
    expect(out.replace(/\s+/g, ' ')).toContain('dan 120 lagi seperti itu (baris 12, 14, 16, 18, 20, 22, …)');
    expect(out).toContain('--all');
    const all = await folder.run(['check', 'a.csv', '--all']);
    expect(rowsIn(all.out)).toHaveLength(126);
    expect(all.out).not.toContain('--all');
  });

  it('checks every file, says which cannot be read, and ends with 1', async () => {
    const { exitCode, out, err } = await commandFolder({ 'a.csv': GOOD, 'b.csv': GOOD }).run(['check', 'a.csv', 'tiada.csv', 'b.csv']);
    expect(err).toBe('padang-map: tiada.csv: tidak ada berkas seperti itu\n');
    expect(out).toContain('a.csv: tidak ada kesalahan');
    expect(out).toContain('b.csv: tidak ada kesalahan');
    expect(exitCode).toBe(1);
  });

  it.each([
    ['kosong.csv', '', 'berkasnya kosong'],
    ['buku.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'simpan sebagai .xlsx'],
    ['rusak.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]), 'bukan buku kerja .xlsx, atau berkasnya tidak utuh'],
    ['foto.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'gambar atau PDF'],
    ['teks.txt', 'halo dunia\nini bukan tabel\n', 'tidak ada kolom yang berisi kode atau nama wilayah'],
    ['nama.csv', 'kecamatan,keadaan\nPauh,baik\nKuranji,buruk\n', 'tidak ada kolom angka'],
    ['kutip.csv', 'kecamatan,2024\nPauh,"1\nKuranji,2\nNanggalo,3\n', 'tanda kutip yang dibuka'],
    ['judul.csv', 'Pauh,1\nKuranji,2\n', 'tidak ada baris judul'],
    ['situs.xls', '<html><body><table><tr><td>Pauh</td></tr></table></body></html>', 'halaman web'],
    ['rusak.xls', new Uint8Array([7, 0, 0, 9]), 'bukan buku kerja .xlsx'],
    ['rusak.json', '{ "observations": [', 'bukan JSON yang utuh'],
    ['rusak.geojson', '{}', 'bukan GeoJSON FeatureCollection'],
    ['daftar.json', '[1, 2]', 'JSON ini bukan data peta: .* Simpan tabelnya sebagai CSV atau .xlsx'],
    [
      'batas.geojson',
      '{ "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": { "kode": "13.71.08" }, "geometry": { "type": "Polygon", "coordinates": [] } }] }',
      'GeoJSON ini berisi Polygon, bukan titik',
    ],
  ])('says in one line why %s cannot be read', async (name, content, why) => {
    const { exitCode, err } = await commandFolder({ [name]: content }).run(['check', name]);
    expect(err).toMatch(new RegExp(`^padang-map: ${name}: .*${why}.*\\n$`));
    expect(err).not.toMatch(/\bat .*\.ts|Expected/);
    expect(exitCode).toBe(1);
  });

  it('says that a folder is no file, and what is larger than allowed', async () => {
    const folder = commandFolder({ 'besar.csv': GOOD.repeat(10) });
    expect((await folder.run(['check', '.'])).err).toBe('padang-map: .: ini folder, bukan berkas\n');
    const { err, exitCode } = await folder.run(['check', 'besar.csv', '--max-mb', '0.001']);
    expect(err).toMatch(/lebih besar dari 1 kB; naikkan batasnya dengan --max-mb/);
    expect(exitCode).toBe(1);
    expect((await folder.run(['check', '-', '--max-mb', '0.001'], { input: GOOD.repeat(10) })).err).toContain(
      'masukan standar: lebih besar',
    );
  });

  it('reads a table, JSON and GeoJSON from standard input', async () => {
    const folder = commandFolder();
    expect((await folder.run(['check', '-'], { input: GOOD })).out).toContain('masukan standar: tidak ada kesalahan; 22');
    const json = JSON.stringify({ observations: [{ region: '13.71.08', indicator: 'x', value: 1 }] });
    expect((await folder.run(['check', '-'], { input: json })).out).toMatch(/Bentuk +JSON/);
    const geojson = JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { name: 'Contoh' }, geometry: { type: 'Point', coordinates: [100.42, -0.93] } }],
    });
    expect((await folder.run(['check', '-'], { input: geojson })).out).toMatch(/Bentuk +GeoJSON[^]*Titik +points: 1/);
  });

  it('takes a declared decimal sign where no cell decides', async () => {
    const folder = commandFolder({ 'a.csv': 'kecamatan;keluarga\nPauh;1.234\nKuranji;2.345\n' });
    const asked = await folder.run(['check', 'a.csv']);
    expect(asked.out.replace(/\s+/g, ' ')).toMatch(
      /Perlu diperbaiki: 1 .* 2–3 keluarga Angka di kolom ini, seperti “1\.234”, dapat dibaca dengan dua cara/,
    );
    expect(asked.exitCode).toBe(1);
    const told = await folder.run(['check', 'a.csv', '--decimal', ',']);
    expect(told.out).toContain('tidak ada kesalahan');
    expect(told.exitCode).toBe(0);
  });

  it('reads a table of text under the name of a workbook', async () => {
    const { out, exitCode } = await commandFolder({ 'unduhan.xls': GOOD }).run(['check', 'unduhan.xls']);
    expect(out).toMatch(/Bentuk +CSV/);
    expect(exitCode).toBe(0);
  });

  it('counts as having a figure only what has one', async () => {
    const { out } = await commandFolder({ 'a.csv': GOOD.replace('5,5;5,2', '5,5;').replace('3,9;3,8', 'abc;3,8') }).run(['check', 'a.csv']);
    expect(out.replace(/\s+/g, ' ')).toContain('Isi 22 angka atau titik diterima, 22 dipakai, 2 di antaranya tanpa angka Wilayah');
    expect(out.replace(/\s+/g, ' ')).toContain('1 hal perlu diperbaiki; 22 dari 22 angka atau titik dipakai, 2 di antaranya tanpa angka.');
  });

  it('calls an indicator by its title where no column is meant', async () => {
    const { out } = await commandFolder({ 'a.csv': 'kecamatan;Lansia contoh\nPauh;12\nKuranji;15\n' }).run(['check', 'a.csv']);
    expect(out).toMatch(/\n– +Lansia contoh +Jenis/);
  });

  it('tells periods and regions of each of several indicators', async () => {
    const { out } = await commandFolder({
      'a.csv':
        'kecamatan,indikator,tahun,nilai\nPauh,satu,2023,1.5\nPauh,satu,2024,\nKuranji,satu,2024,2.5\nNanggalo,satu,2024,\nPauh,dua,2020,3.5\n',
    }).run(['check', 'a.csv']);
    expect(out).toMatch(/\nsatu +– +2023, 2024 +2 dari 11 kecamatan\ndua +– +2020 +1 dari 11 kecamatan\n/);
  });

  it('lets nothing in the name of a file act on the terminal', async () => {
    const name = 'jahat\u001b[2J.csv';
    const folder = commandFolder({ [name]: GOOD });
    const told = [
      await folder.run(['check', 'tiada\u001b[2J.csv']),
      await folder.run(['convert', name, '-o', 'hasil\u001b[2J.json']),
      await folder.run(['cek\u001b[2J']),
      await folder.run(['check', name]),
    ];
    for (const { out, err } of told) expect(out + err).not.toContain('\u001b');
  });

  it('lets nothing in a file act on the terminal', async () => {
    const evil = '\u001b[2J\u001b]0;judul\u0007\u202eAtlantis';
    const { out } = await commandFolder({ 'a.csv': `kecamatan,${evil},2024\n${evil},1,2\nPauh,3,4` }).run(['check', 'a.csv']);
    expect(out).toContain('Atlantis');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('says which column parts the figures, and of which it is not clear', async () => {
    const rows = ['Pauh', 'Kuranji', 'Nanggalo']
      .flatMap((name, at) => ['LAKI-LAKI', 'PEREMPUAN'].map((sex) => `${name},${sex},${1000 + at}`))
      .join('\n');
    const parted = await commandFolder({ 'a.csv': `kecamatan,jenis_kelamin,jumlah_penduduk\n${rows}` }).run(['check', 'a.csv']);
    expect([
      parted.exitCode,
      /jenis_kelamin +rincian: tiap isinya satu indikator/.test(parted.out),
      /jumlah.penduduk –(?: .*\n *| )perempuan\b/.test(parted.out),
    ]).toEqual([0, true, true]);
    const unclear = await commandFolder({ 'a.csv': 'kecamatan,sampah\nPauh,1\nPauh,2\nKuranji,3\nKuranji,4' }).run(['check', 'a.csv']);
    expect(unclear.exitCode).toBe(1);
    expect(unclear.out).toMatch(/tidak ada\s+kolom\s+yang\s+menyebut\s+bedanya/);
    expect(unclear.out).not.toMatch(/hapus salah satunya|tidak dikenal/);
  });

  it('ends quietly where nobody reads on', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `Pauh,${1000 + index},abc`);
    const child = commandFolder({ 'a.csv': `kecamatan,tahun,nilai\n${rows.join('\n')}\nKuranji,2000,1` }).start([
      'check',
      'a.csv',
      '--all',
    ]);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });
});
