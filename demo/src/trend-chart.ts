/** One year of the trend. */
export interface TrendPoint {
  readonly year: number;
  readonly ratePercent: number;
}

/** Sampling alone, for a rate near 4 per cent and about 760 households. */
const MARGIN_POINTS = 1.4;

const WIDTH = 480;
const HEIGHT = 250;
const LEFT = 34;
/** Room for half a label at the first and last year. */
const INSET = 20;
const RIGHT = 4;
const TOP = 18;
const BOTTOM = 28;
const TOP_PERCENT = 7;

/** The rate since the first year as a line chart with the band of its sampling error, as SVG. */
export function trendChart(
  points: readonly TrendPoint[],
  labels: {
    readonly title: string;
    readonly band: string;
    readonly number: (value: number) => string;
    readonly percent: (value: number) => string;
  },
): string {
  const first = points[0]?.year ?? 0;
  const last = points[points.length - 1]?.year ?? 0;
  const x = (year: number) => LEFT + INSET + ((year - first) / (last - first)) * (WIDTH - LEFT - RIGHT - 2 * INSET);
  const y = (rate: number) => TOP + (1 - rate / TOP_PERCENT) * (HEIGHT - TOP - BOTTOM);
  const at = (year: number, rate: number) => `${x(year).toFixed(1)},${y(rate).toFixed(1)}`;
  const upper = points.map(({ year, ratePercent }) => at(year, ratePercent + MARGIN_POINTS));
  const lower = points.map(({ year, ratePercent }) => at(year, ratePercent - MARGIN_POINTS)).reverse();
  const line = points.map(({ year, ratePercent }) => at(year, ratePercent));
  const rules = [0, 2, 4, 6].map(
    (rate) =>
      `<path class="rule" d="M${LEFT},${y(rate)}H${WIDTH - RIGHT}"/><text class="tick" x="${LEFT - 6}" y="${y(rate) + 4}" text-anchor="end">${rate === 6 ? labels.percent(rate) : rate}</text>`,
  );
  const marks = points.map(
    ({ year, ratePercent }) =>
      `<circle cx="${x(year).toFixed(1)}" cy="${y(ratePercent).toFixed(1)}" r="3.5"/><text class="value" x="${x(year).toFixed(1)}" y="${(y(ratePercent) - 9).toFixed(1)}" text-anchor="middle">${labels.number(ratePercent)}</text><text class="tick" x="${x(year).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle">${year}</text>`,
  );
  return `<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${labels.title}">${rules.join('')}<path class="band" d="M${[...upper, ...lower].join('L')}Z"/><text class="tick" x="${LEFT + INSET}" y="${y(3.5)}">${labels.band}</text><path class="line" d="M${line.join('L')}"/>${marks.join('')}</svg>`;
}
