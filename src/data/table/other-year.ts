/** Laws and decrees, whose year is none of the figures. */
const LAW = 'uu|undang-undang|perda|perwako|perwali|peraturan|pp|permen\\w*|kepmen\\w*|kepwako|keputusan|decree|regulation';

/** Names in which a year is no period of the values, but of prices, a law or a span of time. */
const OTHER_YEAR = new RegExp(
  `\\d{4}|\\b(?:konstan|constant|dasar|base|adhk|nomor|no|sejak|since|sampai|hingga|until|s\\/d|s\\.d|${LAW})\\b`,
  'i',
);

/** What numbers a letter or a law, its year behind it; what dates a letter or a printing, but no figures; and what a law is called. */
const NUMBERED = /\b(?:nomor|no|number)\b[\s.:,]{0,9}[^\s\d,;()]{0,30}\d[^\s,;()]{0,60}(?:\s{1,9}(?:tahun|thn|th|of)\b[\s.]{0,9}\d{4})?/gi;
const DATED =
  /(?<!\b(?:per|pada|keadaan|posisi|data)\s{1,3})\b(?:tanggal|tgl|dicetak|cetak|ditetapkan|diundangkan|dated|printed)\b[^,;()]*/gi;
const LEGAL = new RegExp(`\\b(?:${LAW})\\b[^,;()]*`, 'gi');

/** What only a letter or its printing begins with: number, date, enclosure and subject. */
const LETTER =
  /^(?:(?:nomor|no)\b(?:\s{1,9}surat)?[\s,]{0,9}(?:[.:]|[^\s\d]{0,60}\d)|(?:tanggal|tgl)\b|(?:di)?cetak\b|print(?:ed)?\b\s{0,9}(?:on|at|date|:)|perihal\b|hal\b[\s,.]{0,9}[:\d]|(?:number|date|subject|enclosures?|attachments?)\s*:|padang\s*,\s*\d|lampiran\b(?:\s{1,9}[ivx\d.]{1,9})?[\s,:.]{0,9}(?:-|\d{1,9}\s{0,9}(?:\(|berkas|lembar)|$|(?:satu|surat|sk|nota|instruksi|keputusan|peraturan|perda|perwako|perwali|kepwako|uu|undang)\b))/i;

/** Whether a year behind a name may be another than that of its values: `PDRB harga konstan`, `Perwako Nomor 5`. */
export function mayNameOtherYear(name: string): boolean {
  return OTHER_YEAR.test(name);
}

/** A line above a table without what numbers or dates a letter, a printing, a law or a decree. */
export function withoutOtherYears(line: string): string {
  return line.replace(LEGAL, ' ').replace(NUMBERED, ' ').replace(DATED, ' ');
}

/** Whether a line is one of a letter around the table, neither title nor year: `Nomor : 460/123/2026`, `Perihal: …`. */
export function isOfLetter(line: string): boolean {
  return LETTER.test(line);
}
