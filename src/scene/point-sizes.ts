import { sizeLegend } from '../stats/circle-scale.js';

/**
 * Round values for the size legend of amounts between `least` and `greatest`, both above zero, from the greatest down: those of
 * `sizeLegend` where the amounts reach so far down, else two or three multiples of a round step between the two.
 * @param decimals those that values are printed with
 */
export function fittedSizes(least: number, greatest: number, decimals: number): readonly number[] {
  const sizes = sizeLegend(greatest, decimals);
  if (sizes.length > 0 && sizes.every((size) => size >= least)) return sizes;
  for (let power = Math.floor(Math.log10(greatest)); power >= -decimals; power -= 1)
    for (const multiple of [5, 2, 1]) {
      const step = Number(`${multiple}e${power}`);
      const [first, last] = [Math.ceil(least / step), Math.floor(greatest / step)];
      const isFinest = power === -decimals && multiple === 1;
      if (last - first < 2 && !(isFinest && last >= first)) continue;
      // Where the ends are nearly as large a circle between them would be told from neither.
      const times = last > 2 * first ? [last, Math.round((first + last) / 2), first] : [last, first];
      return [...new Set(times)].map((each) => Number((each * step).toFixed(decimals)));
    }
  return [greatest];
}
