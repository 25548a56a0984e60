/**
 * Up to three round values (1, 2 or 5 times a power of ten) for a size legend, from the greatest down, none above `greatest`.
 * @param decimals those that values are printed with: none is smaller than can be written with them, such as 0.5 among whole counts
 */
export function sizeLegend(greatest: number, decimals: number): readonly number[] {
  const round: number[] = [];
  const least = 10 ** -decimals * (1 - 1e-9);
  for (let power = Math.floor(Math.log10(greatest)); round.length < 5 && 5 * 10 ** power >= least; power -= 1)
    for (const multiple of [5, 2, 1]) {
      const value = Number(`${multiple}e${power}`);
      if (value <= greatest && value >= least) round.push(value);
    }
  const chosen = round.length <= 3 ? round : [round[0], round[2], round[Math.min(4, round.length - 1)]];
  return chosen.filter((value) => value !== undefined);
}
