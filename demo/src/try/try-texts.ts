import type { DecimalSign } from 'padang-map/core';
import type { UnfitReason } from './file-kind.js';

/** What became of a file. */
interface ShownFacts {
  readonly name: string;
  /** How many values or points can be shown. */
  readonly shown: string;
  readonly regions: string;
  /** How many there are, in the language's writing; `null` where there is none. */
  readonly faults: string | null;
}

const mendId = (faults: string | null) => (faults === null ? 'Tidak ada yang perlu diperbaiki.' : `${faults} hal perlu diperbaiki.`);
const mendEn = (faults: string | null) => (faults === null ? 'There is nothing to mend.' : `${faults} to be mended.`);

/** The texts of the panel that shows a reader's own data. */
export interface TryTexts {
  readonly title: string;
  readonly lead: string;
  readonly stays: string;
  readonly choose: string;
  readonly orDrop: string;
  readonly dropNow: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly showPasted: string;
  readonly pasted: string;
  readonly nothingPasted: string;
  readonly oneFile: string;
  readonly example: string;
  readonly exampleFile: string;
  readonly tryExample: string;
  readonly reading: (facts: { name: string }) => string;
  readonly shown: (facts: ShownFacts) => string;
  readonly shownPoints: (facts: ShownFacts) => string;
  /** Where nothing of it could be drawn. */
  readonly shownEmpty: (facts: ShownFacts) => string;
  readonly regions: (facts: { count: number; of: number; level: 'kecamatan' | 'kelurahan' }) => string;
  readonly failed: (facts: { name: string; why: string }) => string;
  readonly reasons: Readonly<Record<UnfitReason | 'not-opened' | 'unreadable' | 'nothing-kept' | 'not-fetched', string>>;
  readonly whichSign: string;
  readonly signs: Readonly<Record<DecimalSign, string>>;
  readonly clear: string;
  readonly cleared: string;
  readonly report: string;
  readonly toReport: string;
  readonly received: (facts: { received: string; shown: string }) => string;
  readonly receivedPoints: TryTexts['received'];
  readonly noFaults: string;
  readonly faults: (facts: { count: number }) => string;
  readonly remarks: (facts: { count: number }) => string;
  readonly where: string;
  readonly found: string;
  readonly remark: string;
  readonly row: (facts: { rows: string }) => string;
  readonly wholeFile: string;
  readonly more: (facts: { count: number }) => string;
}

export const TRY_TEXTS: Readonly<Record<'id' | 'en', TryTexts>> = {
  id: {
    title: 'Coba data Anda',
    lead: 'Buka berkas CSV atau buku kerja Excel (.xlsx) dengan kolom kecamatan atau kelurahan dan kolom angka; boleh juga JSON peta ini atau GeoJSON dengan titik. Petanya tampil di sini, bersama laporan baris mana yang tidak terbaca dan cara memperbaikinya.',
    stays: 'Berkas Anda tetap di peramban ini: tidak ada yang diunggah, dan tidak ada yang disimpan.',
    choose: 'Pilih berkas',
    orDrop: 'atau letakkan berkasnya di sini.',
    dropNow: 'Lepaskan untuk membuka berkas',
    paste: 'Tempel dari spreadsheet',
    pasteLabel: 'Salin sel dengan baris judulnya dari Excel atau Google Sheets, lalu tempel di sini:',
    showPasted: 'Tampilkan di peta',
    pasted: 'tempelan',
    nothingPasted: 'Belum ada yang ditempel. Salin sel dengan baris judulnya dari spreadsheet, lalu tempel di kotak itu.',
    oneFile: 'Letakkan satu berkas saja: peta ini menampilkan satu berkas sekali buka.',
    example: 'Belum punya berkas? Ini contoh dari angka terbit 2008:',
    exampleFile: 'keluarga-tahap-rendah-2008.csv',
    tryExample: 'Coba contoh itu',
    reading: ({ name }) => `Membaca ${name} …`,
    shown: ({ name, shown, regions, faults }) => `${name} tampil di peta: ${shown} angka, ${regions}. ${mendId(faults)}`,
    shownPoints: ({ name, shown, faults }) => `${name} tampil di peta: ${shown} titik. ${mendId(faults)}`,
    shownEmpty: ({ name, faults }) =>
      `${name} terbaca, tetapi tidak ada angka kecamatan atau kelurahan yang dapat digambar. ${mendId(faults)}`,
    regions: ({ count, of, level }) => `${count} dari ${of} ${level}`,
    failed: ({ name, why }) => `${name} tidak dapat ditampilkan. ${why}`,
    reasons: {
      empty: 'Isinya kosong. Buka berkasnya di spreadsheet, isi, lalu simpan lagi.',
      'not-opened': 'Ini folder, atau berkasnya tidak dapat dibuka. Pilih satu berkas, misalnya CSV atau .xlsx.',
      'too-large': 'Ukurannya lebih dari 20 MB. Hapus kolom dan baris yang tidak perlu, atau pakai perintah padang-map di komputer Anda.',
      binary: 'Ini bukan tabel, buku kerja, atau JSON. Simpan tabelnya sebagai CSV atau .xlsx.',
      unreadable: 'Tidak ada kolom berisi nama atau kode wilayah dengan kolom angka di sampingnya, atau berkasnya tidak utuh.',
      'nothing-kept': 'Tidak ada baris yang dapat dipakai. Laporan di bawah menyebut sebabnya.',
      'not-fetched': 'Bagian halaman yang membacanya tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.',
    },
    whichSign: 'Angka di berkas ini dapat dibaca dengan dua cara. Yang mana tanda desimalnya?',
    signs: { ',': 'Koma: 1.234,5', '.': 'Titik: 1,234.5' },
    clear: 'Tutup dan hapus',
    cleared: 'Data Anda sudah dihapus dari halaman ini.',
    report: 'Laporan',
    toReport: 'Ke laporan',
    received: ({ received, shown }) => `${received} angka diterima, ${shown} dapat ditampilkan.`,
    receivedPoints: ({ received, shown }) => `${received} titik diterima, ${shown} dapat ditampilkan.`,
    noFaults: 'Tidak ada yang perlu diperbaiki.',
    faults: ({ count }) => `Perlu diperbaiki: ${count}`,
    remarks: ({ count }) => `Keterangan, bukan kesalahan: ${count}`,
    where: 'Di mana',
    found: 'Apa yang salah, dan cara memperbaikinya',
    remark: 'Keterangan',
    row: ({ rows }) => `Baris ${rows}`,
    wholeFile: 'Seluruh berkas',
    more: ({ count }) => `dan ${count} lagi`,
  },
  en: {
    title: 'Try your data',
    lead: 'Open a CSV or an Excel workbook (.xlsx) with a column of kecamatan or kelurahan and a column of numbers; the map’s own JSON and GeoJSON with points will do as well. The map is shown here, with a report of the rows that could not be read and how to mend them.',
    stays: 'Your file stays in this browser: nothing is uploaded, and nothing is kept.',
    choose: 'Choose a file',
    orDrop: 'or drop it here.',
    dropNow: 'Let go to open the file',
    paste: 'Paste from a spreadsheet',
    pasteLabel: 'Copy cells with their header from Excel or Google Sheets, and paste them here:',
    showPasted: 'Show on the map',
    pasted: 'pasted cells',
    nothingPasted: 'Nothing is pasted yet. Copy cells with their header from a spreadsheet, and paste them into the field.',
    oneFile: 'Drop one file alone: the map shows one file at a time.',
    example: 'No file at hand? Here is an example of published figures of 2008:',
    exampleFile: 'low-stage-families-2008.csv',
    tryExample: 'Try the example',
    reading: ({ name }) => `Reading ${name} …`,
    shown: ({ name, shown, regions, faults }) => `${name} is on the map: ${shown} values, ${regions}. ${mendEn(faults)}`,
    shownPoints: ({ name, shown, faults }) => `${name} is on the map: ${shown === '1' ? '1 point' : `${shown} points`}. ${mendEn(faults)}`,
    shownEmpty: ({ name, faults }) =>
      `${name} was read, but holds no number by kecamatan or kelurahan that can be drawn. ${mendEn(faults)}`,
    regions: ({ count, of, level }) => `${count} of ${of} ${level}`,
    failed: ({ name, why }) => `${name} cannot be shown. ${why}`,
    reasons: {
      empty: 'There is nothing in it. Fill it in a spreadsheet, and save it again.',
      'not-opened': 'It is a folder, or the file cannot be opened. Choose one file, such as CSV or .xlsx.',
      'too-large':
        'It is larger than 20 MB. Take out columns and rows that are not needed, or use the command padang-map on your computer.',
      binary: 'It is no table, workbook or JSON. Save the table as CSV or .xlsx.',
      unreadable: 'No column holds names or codes of regions with a column of numbers beside it, or the file is damaged.',
      'nothing-kept': 'No row could be used. The report below says why.',
      'not-fetched': 'The part of this page that reads it could not be loaded. Check the connection and try again.',
    },
    whichSign: 'The numbers of this file can be read in two ways. Which is its decimal sign?',
    signs: { ',': 'Comma: 1.234,5', '.': 'Point: 1,234.5' },
    clear: 'Close and delete',
    cleared: 'Your data are gone from this page.',
    report: 'Report',
    toReport: 'To the report',
    received: ({ received, shown }) => `${received} values received, ${shown} can be shown.`,
    receivedPoints: ({ received, shown }) => `${received === '1' ? '1 point' : `${received} points`} received, ${shown} can be shown.`,
    noFaults: 'There is nothing to mend.',
    faults: ({ count }) => `To be mended: ${count}`,
    remarks: ({ count }) => `Remarks, no faults: ${count}`,
    where: 'Where',
    found: 'What is wrong, and how to mend it',
    remark: 'Remark',
    row: ({ rows }) => `Row ${rows}`,
    wholeFile: 'The whole file',
    more: ({ count }) => `and ${count} more`,
  },
};
