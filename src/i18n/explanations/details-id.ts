import { knownDetail, type DetailKey } from '../../model/detail.js';

/** What each sentence of a report says in Indonesian; `{name}` stands for what it names. */
export const DETAILS_ID: Readonly<Record<DetailKey, string>> = {
  'region-empty': 'Wilayahnya kosong.',
  'region-unknown': 'Yang tertulis bukan wilayah yang dikenal.',
  'region-ambiguous': 'Yang tertulis dapat berarti beberapa wilayah; tidak ada yang diambil.',
  'region-corrected': 'Dibaca sebagai {name} ({code}).',
  'region-unsure': 'Wilayah yang disebut tidak dapat dipastikan.',
  'header-level': 'Kolomnya berjudul "{header}", dan tidak ada {level} yang bernama demikian.',
  'columns-oppose': 'Kolom {columns} menyebut wilayah yang berbeda; tidak ada yang diambil.',
  'heading-opposes': 'Baris ini ada di bawah Kecamatan {kecamatan}, padahal {name} ({code}) ada di kecamatan lain; tidak ada yang diambil.',
  'code-name-oppose': 'Kode dan namanya milik wilayah yang berbeda; tidak ada yang diambil.',

  'not-a-number': 'Angka harus ditulis dengan cara yang sama di seluruh kolom.',
  'damaged-count':
    'Yang dihitung satu per satu tidak punya pecahan; tampaknya pemisah ribuan terbaca sebagai tanda desimal, dan nol di belakangnya hilang. Tidak ada angka kolom ini yang digambar.',
  'out-of-range': 'Angkanya di luar rentang yang mungkin, jadi tidak digambar.',
  'no-value': 'Tidak ada angka.',
  'value-of-empty-status': 'Statusnya menyebut tidak ada angka, jadi angkanya tidak dipakai.',
  'amount-of-empty-status': 'Statusnya menyebut tidak ada jumlah, jadi jumlahnya tidak dipakai.',
  'suppressed-by-status': 'Angkanya dirahasiakan menurut statusnya.',
  'suppressed-count': 'Jumlah di bawah {minimum}, atau angka yang dapat membocorkannya, tidak ditampilkan.',
  'outside-bounds': 'Angkanya tidak ada di antara batas bawah dan batas atasnya; kedua batas tidak dipakai.',
  'bad-period': 'Periode ditulis sebagai tahun, semester, triwulan, bulan, atau tanggal: 2024, 2024-S1, 2024-Q2, 2024-03, atau 2025-07-01.',
  'bad-status': 'Statusnya bukan kode SDMX (A, E, P, O, L, M, Q) dan bukan “unstated” atau “illustrative”.',
  undated: 'Periodenya kosong, padahal angka lain dari indikator ini punya periode.',
  'same-row': 'Isi yang sama ada di baris lain.',
  'rows-differ': 'Beberapa baris untuk hal yang sama berbeda isinya; tidak ada yang dipakai.',
  'statuses-differ': 'Beberapa baris untuk hal yang sama berbeda statusnya ({statuses}); tidak ada yang dipakai.',
  'other-source': 'Sumber lain menyebut angka lain; yang ditampilkan adalah sumber yang disebut lebih dahulu.',

  'assumed-kind-unit-subject':
    'Jenis (“{kind}”), satuan (“{unit}”), dan apa yang dihitung (“{subject}”) tidak disebut; diambil dari nama dan angkanya.',
  'assumed-kind-unit': 'Jenis (“{kind}”) dan satuannya (“{unit}”) tidak disebut; diambil dari nama dan angkanya.',
  'assumed-kind-subject': 'Jenis (“{kind}”) dan apa yang dihitung (“{subject}”) tidak disebut; diambil dari nama dan angkanya.',
  'assumed-unit-subject': 'Satuan (“{unit}”) dan apa yang dihitung (“{subject}”) tidak disebut; diambil dari nama dan angkanya.',
  'assumed-kind': 'Jenisnya (“{kind}”) tidak disebut; diambil dari nama dan angkanya.',
  'assumed-unit': 'Satuannya (“{unit}”) tidak disebut; diambil dari nama dan angkanya.',
  'assumed-subject': 'Apa yang dihitung (“{subject}”) diambil dari namanya.',
  'assumed-subject-around': 'Apa yang dihitung (“{subject}”) diambil dari judul tabel, nama lembar, atau nama berkasnya.',
  'subject-undecided':
    'Orang atau bukan? Tidak disebut apa yang dihitung, jadi jumlah di bawah {minimum}, dan angka yang dapat membocorkannya, ditahan sampai dinyatakan.',
  'bad-breaks': 'Batas kelas harus makin besar.',
  'bad-links': 'Asal hitungannya harus berupa id indikator lain di data ini.',
  'bad-denominator-period':
    'Periode penyebut ditulis sebagai tahun, semester, triwulan, bulan, atau tanggal: 2024, 2024-S1, 2024-Q2, 2024-03, atau 2025-07-01.',
  'bad-reference': 'Acuannya harus berupa id indikator di data ini dan kode wilayah.',
  'indicators-of-one-id': 'Dua indikator memakai satu id; yang pertama dipakai.',
  'sources-of-one-id': 'Dua sumber memakai satu id; yang pertama dipakai.',
  'bad-source-date':
    'Tanggal sumber “{source}” ditulis sebagai tahun, semester, triwulan, bulan, atau tanggal: 2024, 2024-S1, 2024-Q2, 2024-03, atau 2025-07-01.',
  'bad-source-address': 'Alamat sumber “{source}” harus diawali http atau https.',
  'source-only-named': 'Sumbernya hanya disebut namanya; nama itu yang dicetak.',
  'bad-instant': 'Waktu data disimpan ditulis menurut ISO 8601, misalnya 2026-11-24T08:30:00Z.',

  'point-elsewhere': 'Letak titik itu di wilayah lain daripada yang disebut; letaknya yang dipakai.',
  'point-nowhere': 'Letak titik itu di luar semua wilayah.',
  'not-a-point': 'Yang diharapkan titik; yang tertulis {shape}.',
  'several-points': 'Satu fitur seharusnya satu titik; yang tertulis beberapa.',
  'no-position': 'Fitur itu tidak punya letak.',
  'bad-position': 'Bujur dan lintang ditulis dalam derajat dengan tanda desimal, misalnya 100,3543 dan -0,9492.',
  'points-of-one-id': 'Dua titik memakai satu id; yang pertama dipakai.',
  'coarsened-one': 'Kurang dari {minimum} titik ada di satu tempat, jadi letak 1 titik dibuat kasar demi privasi.',
  'coarsened-many': 'Kurang dari {minimum} titik ada di satu tempat, jadi letak {moved} titik dibuat kasar demi privasi.',

  'personal-column': 'Tampaknya berisi {what}; ditahan di {rows} baris.',
  'personal-cell': 'Tampaknya berisi {what}; ditahan di 1 baris.',
  'personal-line': 'Baris ini tampaknya berisi {what}, jadi tidak dibaca.',
  'personal-text': 'Yang tertulis tampaknya data pribadi, jadi ditahan.',

  'row-width': 'Barisnya punya {received} sel, padahal judul kolom hanya {width}; mungkin ada koma desimal yang memisahkan angka.',
  'line-numbering': 'Baris ini hanya menomori kolom.',
  'line-units': 'Baris ini dibaca sebagai satuan kolom.',
  'line-header': 'Baris ini dibaca sebagai bagian judul kolom.',
  'line-language': 'Baris ini dibaca sebagai judul kolom dalam bahasa lain.',
  'line-repeated': 'Baris ini dibaca sebagai judul kolom yang diulang.',
  'line-source': 'Baris ini dibaca sebagai sumber.',
  'line-unit': 'Baris ini dibaca sebagai satuan.',
  'line-title': 'Baris ini dibaca sebagai judul.',
  'line-note': 'Baris ini dibaca sebagai catatan.',
  'line-letter': 'Baris ini bagian surat di sekitar tabel; tidak dibaca.',
  'lines-letterhead': 'Tabelnya dimulai dengan kop surat; baris yang tidak dibaca: {count}.',
  'lines-signature': 'Mulai di sini tabelnya ditandatangani; baris yang tidak dibaca: {count}.',
  'table-below': 'Di sini mulai tabel lain dengan judul kolom sendiri; baris-barisnya tidak dibaca: {count}.',
  'title-year': 'Tahun {year} pada judul diambil sebagai periode semua angka yang belum punya periode.',
  'header-year': 'Tahun {year} pada judul kolom diambil sebagai periode angkanya.',
  'title-period': 'Periode {period} pada judul diambil sebagai periode semua angka yang belum punya periode.',
  'header-period': 'Periode {period} pada judul kolom diambil sebagai periode angkanya.',
  'regions-above': 'Baris tanpa wilayah dibaca sebagai milik wilayah di atasnya.',
  'rows-parted': 'Baris-baris satu wilayah dibedakan oleh {columns}: tiap isinya dibaca sebagai indikator tersendiri.',
  'rows-items': 'Tiap baris dibaca sebagai satu isi daftar, dibedakan oleh {columns}; angka satu wilayah dijumlahkan.',
  'row-equal': 'Semua sel baris ini sama dengan baris {first}, jadi hanya dibaca sekali.',
  'items-not-added': 'Angka baris-baris satu wilayah ini tidak dapat dijumlahkan; hanya rentangnya yang disebut.',
  'rows-unclear':
    'Baris-baris satu wilayah dibedakan oleh {columns}; tidak jelas apakah itu rincian satu angka atau daftar, jadi tidak ada yang digambar.',
  'rows-unnamed': 'Beberapa baris satu wilayah berbeda isinya, dan tidak ada kolom yang menyebut bedanya, jadi tidak ada yang digambar.',
  'headers-alike': 'Beberapa kolom berjudul “{header}”; semuanya dibedakan menurut letaknya.',
  'column-unread': 'Kolom ini tidak dibaca.',
  'column-key': 'Kolom ini berisi kode, nomor urut, tahun, atau peringkat, bukan angka yang diukur, jadi tidak dibaca.',
  'column-key-undecided':
    'Angka atau kode? Kolom ini mungkin kode, nomor, tahun, atau peringkat; tetap ditampilkan, tetapi di belakang yang lain.',
  'column-dates': 'Kolom ini menyebut kapan tiap baris ditulis, bukan periode angkanya, jadi tidak dibaca sebagai periode.',
  'years-of-days': 'Tiap baris punya tanggalnya sendiri, jadi tahun tanggal itu dibaca sebagai periodenya.',
  'column-words': 'Kolom ini berisi kata, bukan angka, jadi tidak digambar.',
  'column-empty': 'Kolom ini punya judul, tetapi tidak ada isinya.',
  'sign-by-unit': 'Kolom ini dibaca dengan “{sign}” sebagai tanda desimal, karena satuannya bilangan bulat.',
  'sign-by-total': 'Kolom ini dibaca dengan “{sign}” sebagai tanda desimal, karena hanya dengan itu jumlahnya cocok.',
  'row-total': 'Baris ini dibaca sebagai jumlah: {name} ({code}).',
  'row-means': 'Baris rata-rata tidak dipakai.',
  'row-totals': 'Baris jumlah tidak dipakai.',
  'row-totals-partial': 'Baris jumlah tidak dipakai, karena tidak semua wilayah setingkat ada di atasnya.',
  'total-unchecked': 'Jumlahnya tidak dapat diperiksa: {missing} dari {count} angka kosong.',
  'total-of-shown': 'Jumlah {total} hanya dari baris yang tampak di lembarnya; bersama baris yang disembunyikan jumlahnya {sum}.',
  'total-differs': 'Jumlahnya tidak cocok: tertulis {total}, padahal baris-barisnya berjumlah {sum}.',
  'footnote-provisional': 'Angka bertanda “{mark}” ditampilkan sebagai angka sementara, sesuai keterangan tanda itu di tabel.',
  'footnote-estimate': 'Angka bertanda “{mark}” ditampilkan sebagai perkiraan, sesuai keterangan tanda itu di tabel.',
  'footnote-unexplained': 'Tanda catatan “{mark}” tidak dibaca; tidak ada baris yang menerangkannya.',
  'rows-name-several': 'Baris-baris indikator “{indicator}” menyebut beberapa; tidak ada yang diambil.',
  'merged-number': 'Angka di sel gabungan ({rows} baris, {columns} kolom) bukan milik satu wilayah saja, jadi tidak dipakai.',
  'hidden-rows': 'Baris yang disembunyikan di lembarnya ikut dibaca: {rows}.',
  'hidden-columns': 'Kolom yang disembunyikan di lembarnya ikut dibaca: {columns}.',
  'sheet-chosen': 'Yang dibaca lembar “{sheet}”; buku kerja ini juga punya {others}.',

  'notes-suppressed': 'Catatan yang memuat angka tidak ditampilkan, karena dapat membocorkan angka yang dirahasiakan: {count}.',
  'values-not-free': '{count} angka tidak boleh diterbitkan, jadi tidak dipakai.',
  'bad-multiplier': 'Pengali satuannya bukan pangkat sepuluh, jadi angkanya tidak dipakai.',
  'multiplier-unused': 'Satuan “{unit}” menyebut pengali; angkanya diambil apa adanya.',
  'bad-periods': 'Periodenya bukan tahun, semester, triwulan, bulan, atau tanggal, jadi {count} angka tidak dipakai.',
  'key-ambiguous': 'Kunci ini berarti {count} kombinasi, jadi angkanya tidak dipakai.',
  'key-unknown': 'Kunci ini tidak ada dalam daftarnya, jadi angkanya tidak dipakai.',
  'features-repeated':
    'Layanannya mengulang {count} objek di halaman berikutnya; batas yang lebih besar mungkin mengambil semuanya sekaligus.',
  'features-missing': 'Layanannya menyebut {told} objek, tetapi hanya menyerahkan {received}.',
  'page-differs': 'Satu halaman menyebut {told} objek, tetapi berisi {received}.',

  'bps-no-answer': 'BPS tidak menyerahkan data.',
  'bps-refused': 'BPS tidak menyerahkan data: {why}.',
  'bps-unavailable': 'BPS tidak punya data untuk variabel dan tahun ini.',
  'portal-error': 'Portalnya melaporkan kesalahan: {why}',
  'service-error': 'Layanannya melaporkan kesalahan: {why}.',
  'table-changed': 'Tabelnya berubah selagi dibaca, dari {before} menjadi {after} baris; coba lagi.',
  'record-twice': 'Portalnya menyerahkan baris “_id” {id} dua kali; halamannya tidak berganti.',
  'records-differ': 'Portalnya menyebut {told} baris, tetapi menyerahkan {received}.',
  'not-ckan': 'Ini bukan jawaban “datastore_search” dari portal CKAN.',
  'not-json-stat': 'Ini bukan kumpulan data JSON-stat 2.0.',
  'json-stat-collection': 'Ini daftar beberapa kumpulan data JSON-stat; pilih salah satu: {addresses}',
  'not-sdmx': 'Ini bukan SDMX-JSON 2.0 dan bukan SDMX-CSV 2.0.',
  'not-sdmx-json': 'Ini bukan pesan SDMX-JSON 2.0.',
  'not-sdmx-csv': 'Ini bukan SDMX-CSV 2.0: kolom pertamanya bukan STRUCTURE.',

  'fallback-used': 'Data diambil dari “{adapter}”, karena {failed} gagal.',
  'source-failed': 'Sumbernya tidak dapat dibaca ulang: {why}',
  'described-otherwise': 'Kumpulan data lain menerangkan indikator ini dengan cara lain; keterangan yang pertama dipakai.',
  'same-in-dataset': 'Isi yang sama ada di kumpulan data lain.',
  'datasets-differ': 'Dua kumpulan data menyebut angka yang berbeda dari satu sumber; tidak ada yang dipakai.',
  'layers-of-one-id': 'Sumber lain punya lapisan dengan id yang sama; yang ini menjadi “{layer}”.',

  'no-regions': 'Tidak ada kolom yang berisi kode atau nama wilayah. Tambahkan kolom nama atau kode kecamatan atau kelurahan.',
  'no-values': 'Tidak ada kolom angka di samping wilayah. Tambahkan kolom angka dengan judul di atasnya.',
  'no-rows': 'Perlu satu baris judul dan paling sedikit satu baris data dengan banyak sel yang sama.',
  'no-header': 'Tidak ada baris judul: baris {row} sudah menyebut wilayah “{corner}”.',
  'quote-open': 'Tanda kutip yang dibuka di baris {row} tidak pernah ditutup.',
  'json-damaged': 'Ini bukan JSON yang utuh.',
  'json-other':
    'JSON ini bukan data peta: “observations” atau “pointLayers” tidak ada di dalamnya. Simpan tabelnya sebagai CSV atau .xlsx.',
  'geojson-other': 'Ini bukan GeoJSON FeatureCollection.',
  'not-csv': 'Ini buku kerja spreadsheet; simpan sebagai CSV.',
  'web-page': 'Ini halaman web (HTML atau XML), bukan tabel; buka dengan Excel, lalu simpan sebagai .xlsx atau CSV.',
  picture: 'Ini gambar atau PDF, bukan tabel; simpan tabelnya sebagai CSV atau .xlsx.',
  'workbook-old': 'Ini buku kerja Excel lama (.xls), atau berkata sandi; simpan sebagai .xlsx tanpa kata sandi, atau sebagai CSV.',
  'workbook-ods': 'Ini berkas .ods; simpan sebagai .xlsx atau CSV.',
  'workbook-damaged': 'Ini bukan buku kerja .xlsx, atau berkasnya tidak utuh.',
  'workbook-large': 'Isi buku kerjanya lebih dari {most} byte; hapus lembar dan baris yang tidak perlu.',
  'table-wide': 'Baris {row} berisi {columns} kolom, padahal paling banyak {most}; hapus kolom yang tidak diperlukan.',
  'table-large': 'Tabelnya berisi {cells} sel, padahal paling banyak {most}; bagilah menjadi beberapa berkas.',
  'sheet-large': 'Lembarnya terlalu luas (sampai baris {row} dan kolom {column}); hapus sel di luar tabelnya.',
  'sheet-unreadable': 'Lembar “{sheet}” tidak dapat dibaca.',
  'no-such-sheet': 'Tidak ada lembar “{sheet}”; yang ada {sheets}.',
  'no-such-range': 'Rentang “{range}” tidak dikenal; tulis misalnya B4:F20.',
  'no-such-name': 'Rentang “{range}” tidak dikenal; tulis misalnya B4:F20, atau salah satu nama {names}.',
  'no-points':
    'GeoJSON ini berisi {shapes}, bukan titik. Untuk angka wilayah, simpan tabelnya sebagai CSV atau .xlsx dengan kolom kode atau nama wilayah.',
  projected: 'Letaknya ditulis dalam meter ([{position}]), padahal harus bujur dan lintang dalam derajat (WGS 84).',
  'latitude-first': 'Bujur harus ditulis sebelum lintang, dalam derajat; yang tertulis [{position}], dan angka keduanya bukan lintang.',
  'none-kept': 'Dari {received} baris tidak ada yang dapat dipakai.',

  'not-a-dataset': 'Ini bukan data untuk peta. {fault}',
  'in-layer': '{sentence}',
  'not-plain': 'Isinya bukan data biasa.',
  'schema-key': '“{field}” harus ada.',
  'schema-type': 'Bentuknya tidak sesuai: seharusnya {expected}, yang tertulis {received}.',
  'schema-path': 'Bentuk “{path}” tidak sesuai: seharusnya {expected}, yang tertulis {received}.',
};

/** Words that a sentence takes from the model. */
const WORDS: Readonly<Record<string, string>> = {
  rate: 'tingkat',
  count: 'jumlah',
  amount: 'besaran',
  percent: 'persen',
  none: 'tanpa satuan',
  person: 'orang',
  family: 'keluarga',
  organisation: 'lembaga',
  post: 'jabatan',
  area: 'wilayah',
  thing: 'hewan atau benda',
  'identity numbers (NIK or KK)': 'nomor NIK atau KK',
  'phone numbers': 'nomor telepon',
  'e-mail addresses': 'alamat surel',
  'street addresses': 'alamat rumah',
  'bank accounts': 'nomor rekening',
  'dates of birth': 'tanggal lahir',
  'names of persons': 'nama orang',
};

/** Facts that are words of the model; what a file calls something stays as it is written there. */
const OF_MODEL: ReadonlySet<string> = new Set(['kind', 'unit', 'subject', 'what']);
/** Facts that are a sentence of their own. */
const SENTENCES: ReadonlySet<string> = new Set(['sentence', 'fault', 'why']);

function factInIndonesian(name: string, text: string): string {
  if (SENTENCES.has(name)) return detailInIndonesian(text) ?? text;
  return OF_MODEL.has(name)
    ? text
        .split(', ')
        .map((word) => WORDS[word] ?? word)
        .join(', ')
    : text.replace(/" and "/g, '" dan "').replace(/"([^"]*)"/g, '“$1”');
}

/** A sentence of a report in Indonesian; `null` where it is none that is known. */
export function detailInIndonesian(detail: string): string | null {
  const known = knownDetail(detail);
  // A header or cell may hold a dollar sign: it is put in by a function, which reads none.
  return known && DETAILS_ID[known.key].replace(/\{(\w+)\}/g, (_, name: string) => factInIndonesian(name, known.facts[name] ?? ''));
}
