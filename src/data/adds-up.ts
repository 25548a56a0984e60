/** Words for what has a value for the whole that is no sum of its parts, whatever its unit. */
const NOT_ADDED = /kepadatan|density|rata-?\s?rata|average|rasio|ratio|\bindeks\b|\bindex\b|\bipm\b|\bumur\b|\busia\b|\blaju\b|peringkat|rank|jarak|ketinggian|\btahun\b|\btanggal\b|\bskor\b|\bscore\b|\bharga\b|\bprice\b/i;

/** Whether a name is that of what adds up: no mean, index, rank, age or date. */
export function mayAddUp(name: string): boolean {
  return !NOT_ADDED.test(name.replace(/_/g, ' '));
}
