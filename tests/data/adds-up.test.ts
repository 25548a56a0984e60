import { describe, expect, it } from 'vitest';
import { mayAddUp } from '../../src/data/adds-up.js';

describe('a name', () => {
  it.each([
    'Lebar (m)',
    'Tinggi (m)',
    'tinggi_jembatan',
    'Tebal perkerasan',
    'Ukuran – Tinggi (m)',
    'Kedalaman (m)',
    'Elevasi',
    'Suhu (°C)',
    'Kecepatan angin',
    'Rating',
    'Bintang',
    'Kelas jalan',
    'Nilai Akreditasi',
    'Nilai ujian',
    'Akreditasi',
    'Cakupan imunisasi',
    'Kelembaban',
    'Diameter pohon',
    'Rata-rata omzet',
    'Usia usaha',
  ])('is that of what does not add up: %s', (name) => {
    expect(mayAddUp(name)).toBe(false);
  });

  it.each([
    'Panjang (m)',
    'Luas (ha)',
    'Produksi (ton)',
    'Nilai bantuan (Rp)',
    'nilai',
    'Kamar',
    'Siswa',
    'Perguruan tinggi',
    'Ibu hamil risiko tinggi',
    'Kelas 1',
    'Kelas VII',
    'Kelas – VII',
    'Ruang kelas',
    'Bintang 3',
    'Hotel bintang',
    'Akreditasi A',
    'Terakreditasi',
    'Jumlah bangunan rusak',
  ])('is that of what adds up: %s', (name) => {
    expect(mayAddUp(name)).toBe(true);
  });
});
