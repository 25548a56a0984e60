/** Words for what has a value for the whole that is no sum of its parts, whatever its unit. */
const NOT_ADDED =
  /kepadatan|density|rata-?\s?rata|average|rasio|ratio|\bindeks\b|\bindex\b|\bipm\b|\bumur\b|\busia\b|\blaju\b|peringkat|rank|jarak|ketinggian|\btahun\b|\btanggal\b|\bskor\b|\bscore\b|\bharga\b|\bprice\b|kedalaman|\bdepth\b|ketebalan|kemiringan|\bdiameter\b|\bradius\b|\belevasi\b|\belevation\b|\bmdpl\b|\bsuhu\b|temperatur|kelembap?ban|kecepatan|\bspeed\b|waktu tempuh|\brating\b|\bcakupan\b|\bcoverage\b|\bkadar\b|\bph\b|\bnilai[\s-](?:akreditasi|ujian|un|rapor|kinerja|tes|evaluasi|akhir|mutu|skm|ikm)\b/i;

/** The same where a line of a header starts so: `Tinggi (m)`, and neither `Perguruan tinggi` nor the hotels of `Bintang 3`. */
const MEASURED_FIRST = /(?:^|– )(?:lebar|tinggi|tebal|width|height|kelas|bintang|stars?|akreditasi)\b(?![\s–-]*(?:\d|[a-c]\b|[ivx]+\b))/i;

/** Whether a name is that of what adds up: no mean, index, rank, age, date, or what is read off a scale. */
export function mayAddUp(name: string): boolean {
  const words = name.replace(/_/g, ' ');
  return !NOT_ADDED.test(words) && !MEASURED_FIRST.test(words);
}
