/** Up to three round values (1, 2 or 5 times a power of ten) for a size legend, from the greatest down, none above `greatest`. */
export function sizeLegend(greatest: number): readonly number[] {
  const round: number[] = [];
  for (let power = Math.floor(Math.log10(greatest)); round.length < 5; power -= 1)
    for (const multiple of [5, 2, 1]) {
      const value = Number(`${multiple}e${power}`);
      if (value <= greatest) round.push(value);
    }
  return [round[0], round[2], round[4]].filter((value) => value !== undefined);
}
