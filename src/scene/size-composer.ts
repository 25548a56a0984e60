import { formatPeriod, formatUnit } from '../i18n/format.js';
import type { Indicator } from '../model/dataset.js';
import type { Period } from '../model/period.js';
import type { RegionCode } from '../model/region.js';
import { textIn } from '../model/text.js';
import { decimalsNeeded } from '../stats/decimals-needed.js';
import { greatestOf, leastOf } from '../stats/summary.js';
import { badgesOf, withBadges } from './badges.js';
import { circleLegends } from './compose-legend.js';
import type { LegendRow } from './legend-model.js';
import { periodBeside } from './period-beside.js';
import { REGION_STATES } from './region-state.js';
import { regionsOf } from './regions-model.js';
import type { SceneFacts } from './regions-part.js';
import type { PanelSize, SceneWarning } from './scene.js';
import type { ShownSize } from './shown-size.js';
import { columnBars } from './table-bars.js';
import { wordedFor } from './worded-for.js';
import { observationsOf, sourceIds } from './shown-observations.js';

/** What the circles are drawn over. */
interface Fill {
  readonly indicator: Indicator;
  readonly period: Period | null;
  readonly title: string;
}

/** What came of the wish for circles: there are none where something is warned of. */
interface SizeOutcome {
  readonly shown: ShownSize | null;
  readonly warning: SceneWarning | null;
}

const NOTHING: SizeOutcome = { shown: null, warning: null };

function warned(code: SceneWarning['code'], text: string): SizeOutcome {
  return { shown: null, warning: { code, text } };
}

/** What the circles stand for, beside the values in the table; a word that all of them have is said once. */
function columnOf({ label, readings }: Pick<PanelSize, 'label' | 'readings'>): ShownSize['column'] {
  const [common, ...others] = new Set(readings.flatMap(({ value, mark }) => (value === null ? [] : [mark])));
  const isCommon = others.length === 0 && common != null;
  const texts = readings.map(({ valueText, mark }) => withBadges(valueText, mark === null || isCommon ? [] : [mark]));
  const bars = columnBars(readings, { texts, line: null, showsValues: true });
  return {
    key: 'size',
    title: withBadges(label, isCommon ? [common] : []),
    numeric: true,
    axis: bars?.axis ?? null,
    cells: readings.map((reading, index) => ({ text: texts[index] ?? '', sortBy: reading.value, bar: bars?.barOf(reading) ?? null })),
  };
}

/** Circles of a count or amount over the fill of a rate, as far as the view asks for them and they can be drawn. */
function sizeOf(fill: Fill, { dataset, all, boundaries, within, view, locale: general }: SceneFacts): SizeOutcome {
  if (view.size === null) return NOTHING;
  const declared = dataset.indicators.find(({ id }) => id === view.size);
  const locale = declared ? wordedFor(declared, general) : general;
  const { messages } = locale;
  if (!declared) {
    const counts = dataset.indicators.filter(({ kind }) => kind !== 'rate').map(({ id }) => `“${id}”`);
    return warned('unknown-size', messages.unknownSize({ id: view.size, ids: counts.join(', ') }));
  }
  const title = textIn(declared.title, locale.tag);
  if (declared.kind === 'rate') return warned('unfit-size', messages.sizeOfRate({ title }));
  if (fill.indicator.kind !== 'rate') return warned('unfit-size', messages.sizeWithoutFill({ title, fill: fill.title }));

  const observations = observationsOf(dataset, declared, new Set<RegionCode>(all.regions.map(({ code }) => code)));
  const period = fill.period !== null && observations.periods.includes(fill.period) ? fill.period : observations.latest;
  const shown = observations.at(period);
  const { pooled } = observations;
  if (pooled.length === 0) return warned('unfit-size', messages.sizeWithoutValues({ title }));

  const indicator: Indicator = { ...declared, decimals: declared.decimals ?? decimalsNeeded(pooled) };
  const { readings, appearances } = regionsOf({
    dataset,
    boundaries,
    indicator,
    shown,
    view: within ? view : { ...view, within: null },
    locale,
    colouring: null,
    greatest: Math.max(greatestOf(pooled), -leastOf(pooled)),
  });
  const whenText = period === null ? '' : formatPeriod(period, locale);
  const shortTitle = textIn(declared.shortTitle ?? declared.title, locale.tag);
  const whenBeside = period === fill.period ? '' : periodBeside(shortTitle, whenText, false);
  const label = [shortTitle, whenBeside].filter(Boolean).join(', ');
  const valued = new Set(readings.flatMap(({ value, status }) => (value === null ? [] : [status])));
  // A title such as "PSM (asumsi)" says it already.
  const unsaid = (word: string) => !shortTitle.toLowerCase().includes(word.toLowerCase());
  const badges = badgesOf(valued, messages).filter(unsaid);
  const caveat = declared.caveat && textIn(declared.caveat, locale.tag);

  const rows = REGION_STATES.flatMap((state): readonly LegendRow[] => {
    const count = appearances.filter((appearance) => appearance.state === state).length;
    const text = messages.noCircle({ title: shortTitle, state: messages.states[state] });
    return count === 0 ? [] : [{ kind: 'no-circle', state, text, count, countText: messages.classCount({ count }) }];
  });
  return {
    warning: null,
    shown: {
      values: {
        indicator: declared.id,
        period,
        unit: formatUnit(declared.unit, locale),
        decimals: indicator.decimals,
        readings,
        appearances,
        title,
        label,
        caveat,
      },
      column: columnOf({ label, readings }),
      legends: circleLegends({
        pooled,
        indicator,
        locale,
        badges,
        of: 'over-fills',
        title: messages.sizeLegend({ title: label }),
        negativeTitle: messages.negativeSizeLegend,
      }),
      rows,
      badges,
      statusText: `${shortTitle}: ${[...[...valued].map((status) => messages.statuses[status]).filter(unsaid), whenText].filter(Boolean).join(', ')}`,
      caveat,
      sources: sourceIds(declared, shown),
    },
  };
}

/** Composes circles over fills. Apart from the rest: most maps have none, and do without its code. */
export const sizeComposer = { sizeOf };

/** What composes circles over fills. */
export type SizeComposer = typeof sizeComposer;
