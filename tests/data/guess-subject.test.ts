import { describe, expect, it } from 'vitest';
import { guessSubject } from '../../src/data/guess-subject.js';
import { validatedCsv } from './inputs.js';

describe('whom or what an indicator counts', () => {
  it.each([
    [
      'person',
      [
        'Penduduk miskin',
        'Jumlah penduduk per kelurahan',
        'Lansia terlantar',
        'Anggota KUBE',
        'Siswa sekolah dasar',
        'Poor people',
        'Number of children',
        'Jumlah jiwa',
        'Relawan',
        'Penderita TBC',
        'Penyandang disabilitas',
        'ODGJ',
        'Penerima bantuan pangan',
        'Ibu hamil KEK',
        'Pekerja informal',
        'Jumlah kasus DBD',
        'JumlahPenerima',
        'penerima_bantuan_ternak',
        'Korban banjir',
        'Meninggal akibat banjir',
        'Luka berat akibat longsor',
        'Sopir truk',
        'Pengemudi bus',
        'Putus Sekolah',
        'Tidak/Belum Sekolah',
        'Belum pernah sekolah',
        'Tidak bersekolah',
        'Tamat SD',
        'Tidak tamat SMA',
        'Terdampak gempa',
        'Hilang akibat banjir',
      ],
    ],
    [
      'family',
      [
        'Jumlah KK',
        'Keluarga penerima PKH',
        'KPM BPNT',
        'Rumah tangga miskin',
        'Poor families',
        'Households',
        'Rumah tangga penerima bantuan',
      ],
    ],
    ['post', ['Jumlah PSM', 'TKSK', 'Petugas (orang)', 'jumlah-psm-per-kecamatan', 'Social officers']],
    [
      'organisation',
      [
        'KUBE',
        'KUBE penerima hibah',
        'Jumlah sekolah',
        'Puskesmas',
        'Lembaga kesejahteraan sosial',
        'Organisasi sosial',
        'Schools',
        'Sekolah terdampak gempa',
      ],
    ],
    [
      'thing',
      [
        'Jumlah sapi potong',
        'Jembatan rusak',
        'Hotel berbintang',
        'Kendaraan dinas (unit)',
        'Jumlah ternak per kecamatan',
        'Bridges',
        'Produksi (ton)',
        'Bangunan terdampak banjir',
        'Kendaraan hilang',
      ],
    ],
    ['area', ['Jumlah kelurahan', 'Jumlah RW', 'Luas wilayah', 'Number of villages', 'Luas permukiman penduduk', 'Kelurahan terdampak']],
  ] as const)('is %s by the words of its name', (subject, names) => {
    for (const name of names) expect(guessSubject(name.replaceAll('-', ' ')), name).toBe(subject);
  });

  it.each(['Nilai', 'value', 'Jumlah', 'SAGU', 'Rumah tidak layak huni', 'Rumah terdampak', 'SD', 'SMP', 'SMA', 'TK', '2024'])(
    'is left undecided by %j',
    (name) => {
      expect(guessSubject(name)).toBe(null);
    },
  );

  it('is told in the report where small numbers hang on it, and no other', () => {
    const { dataset, report } = validatedCsv('kecamatan;Jumlah PSM;Angka melek huruf (%)\nPauh;3;90,5');
    expect(dataset.indicators.map(({ subject }) => subject)).toEqual(['post', null]);
    expect(report.entries.filter(({ kind }) => kind === 'assumed').map(({ detail }) => detail)).toEqual([
      'Kind "count", unit "none", subject "post" taken from the name and the cells.',
      'Kind "rate", unit "percent" taken from the name and the cells.',
    ]);
  });
});
