/** Details of findings as the reading of data words them, and what each says in Indonesian; `$1` stands for what the detail names. */
const DETAILS: readonly (readonly [RegExp, string])[] = [
  [/^Expected (\d+) cells as in the header; received (\d+)\.$/, 'Barisnya punya $2 sel, padahal judul kolom hanya $1; mungkin ada koma desimal yang memisahkan angka.'],
  [/^Expected a header above the rows; "(.*)" in row (\d+) names a region\.$/, 'Tidak ada baris judul: baris $2 sudah menyebut wilayah “$1”.'],
  [/^Expected a year, month or day, such as/, 'Periode ditulis sebagai tahun, bulan, atau tanggal: 2024, 2024-03, atau 2025-07-01.'],
  [/^Expected a year, month or day as the date of source "(.*)"\.$/, 'Tanggal sumber “$1” ditulis sebagai tahun, bulan, atau tanggal: 2024, 2024-03, atau 2025-07-01.'],
  [/^Expected a year, month or day\.$/, 'Periode penyebut ditulis sebagai tahun, bulan, atau tanggal: 2024, 2024-03, atau 2025-07-01.'],
  [/^Expected an http or https address for source "(.*)"\.$/, 'Alamat sumber “$1” harus diawali http atau https.'],
  [/^Expected a status code of SDMX/, 'Statusnya bukan kode SDMX (A, E, P, O, L, M, Q) dan bukan “illustrative”.'],
  [/^Expected a period, as other values/, 'Periodenya kosong, padahal angka lain dari indikator ini punya periode.'],
  [/^Expected class breaks that increase\.$/, 'Batas kelas harus makin besar.'],
  [/^Expected the id of an indicator of this dataset/, 'Acuannya harus berupa id indikator di data ini dan kode wilayah.'],
  [/^Expected ids of other indicators/, 'Asal hitungannya harus berupa id indikator lain di data ini.'],
  [/^The status says that there is no value/, 'Statusnya menyebut tidak ada angka, jadi angkanya tidak dipakai.'],
  [/^(?:Layer ".*": )?The status says that there is no amount/, 'Statusnya menyebut tidak ada jumlah, jadi jumlahnya tidak dipakai.'],
  [/^The value is not between its lower and upper bound/, 'Angkanya tidak ada di antara batas bawah dan batas atasnya; kedua batas tidak dipakai.'],
  [/^The same observation stands in another row\.$/, 'Isi yang sama ada di baris lain.'],
  [/^Rows for the same observation differ/, 'Beberapa baris untuk hal yang sama berbeda isinya; tidak ada yang dipakai.'],
  [/^(?:Layer ".*": )?Two (points|indicators|sources) have one id/, 'Dua hal memakai satu id; yang pertama dipakai.'],
  [/^Another source gives another value/, 'Sumber lain menyebut angka lain; yang ditampilkan adalah sumber yang disebut lebih dahulu.'],
  [/^(?:Layer ".*": )?The point lies in another region/, 'Letak titik itu di wilayah lain daripada yang disebut; letaknya yang dipakai.'],
  [/^The text was taken for (.*)\.$/, 'Dibaca sebagai $1.'],
  [/^A line above the header was not read\.$/, 'Baris di atas judul kolom tidak dibaca.'],
  [/^The column is nothing that the map reads\.$/, 'Kolom ini tidak dibaca.'],
  [/^The source is only named/, 'Sumbernya hanya disebut namanya; nama itu yang dicetak.'],
  [/^The rows of indicator "(.*)" name several/, 'Baris-baris indikator “$1” menyebut beberapa; tidak ada yang diambil.'],
  [/^Columns (.*) and (.*) name different regions/, 'Kolom $1 dan $2 menyebut wilayah yang berbeda; tidak ada yang diambil.'],
  [/^Code and name are those of different regions/, 'Kode dan namanya milik wilayah yang berbeda; tidak ada yang diambil.'],
  [/^The line numbers the columns\.$/, 'Baris ini hanya menomori kolom.'],
  [/^The line was read as the units of the columns\.$/, 'Baris ini dibaca sebagai satuan kolom.'],
  [/^The line was read as a part of the header\.$/, 'Baris ini dibaca sebagai bagian judul kolom.'],
  [/^The line was read as the header in another language\.$/, 'Baris ini dibaca sebagai judul kolom dalam bahasa lain.'],
  [/^The line was read as the source\.$/, 'Baris ini dibaca sebagai sumber.'],
  [/^The line was read as the unit\.$/, 'Baris ini dibaca sebagai satuan.'],
  [/^The line was read as the title\.$/, 'Baris ini dibaca sebagai judul.'],
  [/^The line was read as a note\.$/, 'Baris ini dibaca sebagai catatan.'],
  [/^The year (\d+) of the title was taken/, 'Tahun $1 pada judul diambil sebagai periode semua angka.'],
  [/^The footnote mark "(.*)" was left out/, 'Tanda catatan “$1” tidak dibaca; tidak ada baris yang menerangkannya.'],
  [/^The column was read with "(.)" as its decimal sign: its unit/, 'Kolom ini dibaca dengan “$1” sebagai tanda desimal, karena satuannya bilangan bulat.'],
  [/^The column was read with "(.)" as its decimal sign: only so/, 'Kolom ini dibaca dengan “$1” sebagai tanda desimal, karena hanya dengan itu jumlahnya cocok.'],
  [/^The row was taken for the total, (.*)\.$/, 'Baris ini dibaca sebagai jumlah: $1.'],
  [/^The row of means was left out\.$/, 'Baris rata-rata tidak dipakai.'],
  [/^The row of totals was left out/, 'Baris jumlah tidak dipakai, karena tidak semua wilayah setingkat ada di atasnya.'],
  [/^The total could not be checked: (.*) of (.*) values are missing\.$/, 'Jumlahnya tidak dapat diperiksa: $1 dari $2 angka kosong.'],
  [/^The total is not the sum of the rows: (.*) is written, the rows add up to (.*)\.$/, 'Jumlahnya tidak cocok: tertulis $1, padahal baris-barisnya berjumlah $2.'],
  [/^A number in merged cells/, 'Angka di sel gabungan bukan milik satu wilayah saja, jadi tidak dipakai.'],
  [/^Expected a number, written alike/, 'Angka harus ditulis dengan cara yang sama di seluruh kolom.'],
  [/^What was received looks like personal data/, 'Yang tertulis tampaknya data pribadi, jadi ditahan.'],
  [/^(?:Layer ".*": )?fewer than (\d+) points share a place; (\d+) position/, 'Kurang dari $1 titik ada di satu tempat, jadi letak $2 titik dibuat kasar demi privasi.'],
  [/^Data of "(.*)", as (.*) failed\.$/, 'Data diambil dari “$1”, karena $2 gagal.'],
  [/^Kind "(.*)", unit "(.*)", subject "(.*)" taken/, 'Jenis (“$1”), satuan (“$2”), dan apa yang dihitung (“$3”) tidak disebut; diambil dari nama dan angkanya.'],
  [/^Kind "(.*)", unit "(.*)" taken/, 'Jenis (“$1”) dan satuannya (“$2”) tidak disebut; diambil dari nama dan angkanya.'],
  [/^Subject "(.*)" taken/, 'Apa yang dihitung (“$1”) tidak disebut; diambil dari namanya.'],
];

/** Words that a detail takes from the model. */
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
};

/** A detail in Indonesian; `null` where it is none of those that are known. */
export function detailInIndonesian(detail: string): string | null {
  const [pattern, text] = DETAILS.find(([each]) => each.test(detail)) ?? [];
  const match = pattern?.exec(detail);
  const named = (place: string) => match?.[Number(place)] ?? '';
  // A header or cell may hold a dollar sign: it is put in by a function, which reads none.
  return match && text !== undefined ? text.replace(/\$(\d)/g, (_, place: string) => WORDS[named(place)] ?? named(place)) : null;
}
