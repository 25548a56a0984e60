import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalColumn } from '../../../src/data/privacy/personal-data.js';
import { identityNumber, writtenPhone } from './made-up-people.js';

describe('a column', () => {
  it.each([
    ['identity', 'NIK'],
    ['identity', 'nik_ketua'],
    ['identity', 'No. KTP'],
    ['identity', 'Nomor Kartu Keluarga'],
    ['identity', 'No KK'],
    ['email', 'E-mail'],
    ['email', 'Surel'],
    ['address', 'Alamat'],
    ['address', 'alamat rumah'],
    ['address', 'Street address'],
    ['account', 'No. Rekening'],
    ['account', 'Account number'],
    ['birth', 'Tanggal lahir'],
    ['birth', 'Tgl. Lahir'],
    ['birth', 'TTL'],
    ['birth', 'Date of birth'],
    ['birth', 'Tempat/Tanggal Lahir'],
    ['name', 'Nama Ketua'],
    ['name', 'namaKetua'],
    ['name', 'Nama penerima'],
    ['name', 'Nama KK'],
    ['name', 'Nama Lengkap'],
    ['name', 'nama_kepala_keluarga'],
    ['name', 'Full name'],
    ['name', 'Beneficiary name'],
    ['name', 'Nama KPM'],
    ['name', 'NAMA PSM'],
    ['name', 'Nama Penerima Manfaat'],
    ['name', 'Nama Balita'],
    ['name', 'Nama Anak dengan Disabilitas'],
    ['name', 'Nm. Ketua'],
    ['name', 'nm_krt'],
    ['name', 'Atas Nama'],
    ['name', 'Nama Pemilik Rekening'],
    ['name', 'Nama Sesuai KK'],
    ['name', 'Nama Panggilan'],
    ['name', 'Nama Petani'],
    ['name', "Mother's name"],
    ['name', 'Names of beneficiaries'],
    ['name', 'Name of the chairperson'],
    ['identity', 'N.I.K.'],
    ['identity', 'NISN'],
    ['address', 'Almt.'],
    ['birth', 'Tgl Lhr'],
    ['birth', 'Tanggal Kelahiran'],
  ] as const)('is %s by the header %s, whatever stands in it', (kind, header) => {
    expect(personalColumn(header, ['x'])).toBe(kind);
    expect(personalColumn(header, [])).toBe(kind);
  });

  it.each([
    'Penerima',
    'Ketua',
    'Kepala Keluarga',
    'Pemilik',
    'Beneficiary',
    'Pendamping',
    'Ketua KUBE',
    'Ketua RT',
    'PJ',
    'P.J.',
    'Penanggungjawab',
    'Daftar Anggota',
    'Anggota Kelompok',
    'Pemilik Rekening',
    'Ibu Kandung',
    'Inisial',
    'CP',
    'A.n.',
    'Sdr.',
    'Person in charge',
    'Recipients',
  ])('is names under the header %s where it holds texts, and may be shown where it counts', (header) => {
    expect(personalColumn(header, ['Contoh Satu', 'Contoh Dua'])).toBe('name');
    expect(personalColumn(header, ['120', '1.234', '33 orang'])).toBeNull();
  });

  it.each([
    ['KK', '1234567890123456', 'identity'],
    ['HP', '0000000000', 'phone'],
    ['No. HP', '81234567890', 'phone'],
    ['HP/WA', '81234567890', 'phone'],
    ['Telp/HP', '27123456', 'phone'],
    ['Kartu Keluarga', '1234567890123456', 'identity'],
    ['Rekening BRI', '00001111', 'account'],
    ['Rekening', '00001111', 'account'],
  ] as const)('headed %s is withheld where its cells are long, and may be shown where they count', (header, long, kind) => {
    expect(personalColumn(header, [long])).toBe(kind);
    expect(personalColumn(header, ['120', '85'])).toBeNull();
  });

  it.each([
    'Jumlah penerima',
    'Jumlah KK',
    'Kepemilikan NIK (%)',
    'Angka kelahiran',
    'Birth rate',
    'Jumlah rekening',
    'Kode rekening',
    'Number of owners',
    'nama',
    'Name',
    'nama kelurahan',
    'Penduduk',
    'Keluarga',
    '2024',
    'Nilai',
    'Nama KUBE',
    'Nama Sekolah',
    'Nama Jalan',
    'Nama Usaha',
    'Kelahiran',
    'Angka Kelahiran',
    'Lahir Hidup',
    'Children',
    'Ibu hamil',
    'Usia',
    'Bank',
  ])('headed %s may be shown', (header) => expect(personalColumn(header, ['12', '3'])).toBeNull());

  it('is withheld by its cells, whatever its header, where half of them or more look so', () => {
    fc.assert(
      fc.property(
        // A header such as this may name money: numbers that all end in three zeros are amounts under it.
        fc.array(
          identityNumber.filter((digits) => !digits.endsWith('000')),
          { minLength: 1, maxLength: 20 },
        ),
        (cells) => personalColumn('nilai', [...cells, ...cells.map((_, index) => `${index}`).slice(1)]) === 'identity',
      ),
    );
    fc.assert(fc.property(fc.array(writtenPhone, { minLength: 1, maxLength: 20 }), (cells) => personalColumn('nilai', cells) === 'phone'));
    expect(personalColumn('nilai', ['1371015708850000', '1371015708860000'])).toBeNull();
    expect(personalColumn('nilai', ['628123456789', '12', '13', '14'])).toBeNull();
    expect(personalColumn('nilai', ['6271015708850001', '1'])).toBe('identity');
  });

  it.each([
    ['Warga ber-email', '1.204', '9'],
    ['Email', '12', '3'],
    ['KTP', '1204', '877'],
    ['Penduduk ber-KTP', '12000', '9'],
    ['NPWP', '120', '0'],
    ['Wajib KTP', '12.480', '877'],
    ['Penduduk memiliki NPWP', '12,5', '8,25'],
    ['Pengguna email', '12', '3'],
    ['Keluarga tanpa rekening bank', '12', '0,5'],
    ['Penduduk tidak punya KTP', '12000', '9'],
    ['Warga punya nomor HP', '1204', '90'],
    ['Warga berdomisili', '12', '9'],
    ['Realisasi (Rp)', '1371010101000000', '3201010201750000'],
    ['Pagu', 'Rp1.371.010.101.000.000', '1.371.010.201.500.000'],
    ['Nilai', '1371010101000123', '9999999999999999', '8888888888888888'],
    ['Kode Rekening', '5.1.02.01.01.0024', '5.1.02.01.01.0025'],
    ['Keterangan', 'Padang, 12 Mei 2024', 'Pauh, 13 Mei 2024'],
  ])('headed %s of figures, codes or days may be shown', (header, ...cells) => expect(personalColumn(header, cells)).toBeNull());

  it.each([
    ['identity', 'NIK', '1371010101000000', '3201010201750000'],
    ['identity', 'Kode', '1371010101850000', '1371010201850000'],
    ['identity', 'Nilai', '1371010101000001', '3201010201750002'],
    ['email', 'Email', 'a@contoh.example', '3'],
    ['identity', 'KTP', '0012', '0013'],
    ['identity', 'NPWP wajib pajak', '012345678201000', '98765432101000'],
    ['identity', 'Memiliki NPWP', '012345678201000'],
    ['phone', 'Nomor HP pengguna', '81267123456'],
    ['phone', 'No. HP wajib pajak', '81267123456'],
    ['phone', 'No HP tidak aktif', '81267123456'],
    ['address', 'Alamat pengguna', 'Pauh'],
    ['account', 'Nomor rekening pengguna', '1234567'],
    ['birth', 'Tanggal lahir pengguna', '17/8/85'],
    ['identity', 'Tanggal lahir wajib KTP', '17.8.85'],
    ['email', 'Email pengguna', 'a'],
    ['email', 'Email pengguna', '12', 'a'],
    ['birth', 'Keterangan', 'Padang, 12 Mei 2010', 'Pauh, 13 Mei 2014', 'Solok, 1-2-2015'],
  ] as const)('is %s headed %s with what is no figure', (kind, header, ...cells) => expect(personalColumn(header, cells)).toBe(kind));

  it('of counts, amounts or codes is never withheld by its cells', () => {
    const cell = fc.oneof(
      fc.nat().map(String),
      fc.integer({ min: 0, max: 1e12 }).map((value) => value.toLocaleString('id-ID')),
      fc.constantFrom('13.71.05', '1371010', '1371011001', '4,06 %'),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 30 }), (cells) => personalColumn('nilai', cells) === null),
      { numRuns: 500 },
    );
  });
});
