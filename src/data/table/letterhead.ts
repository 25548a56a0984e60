const GOVERNMENT = /^(?:pemerintah(?:an)?|pemko|pemkot)\s+(?:kota|kabupaten|provinsi|daerah|republik|padang)\b/i;
const OFFICE = /^(?:dinas|badan|kantor|bagian|bidang|sekretariat|kecamatan|kelurahan|uptd)\b/i;
/** Where an office is, and how to reach it. */
const CONTACT =
  /\b(?:telp|telepon|tlp|fax|faks)\b[\s.:]*[(+\d]|\bkode\s?pos\b[\s.:]*\d|@\w|\bwww\.|https?:|^(?:alamat\s*:|jln?\b[.\s])|^jalan\s.*\bno\b/i;

/**
 * How many of the lines above a table are a letterhead rather than a title: government, offices and where they are. An
 * office alone may be what a title begins with.
 */
export function letterheadLength(lines: readonly string[]): number {
  const isOf = (line: string) => line === '' || GOVERNMENT.test(line) || OFFICE.test(line) || CONTACT.test(line);
  const end = lines.findIndex((line) => !isOf(line));
  const head = end < 0 ? lines : lines.slice(0, end);
  if (head.some((line) => CONTACT.test(line))) return head.length;
  return end > 0 && head.some((line) => GOVERNMENT.test(line)) ? head.length : 0;
}
