import type { Boundaries } from '../geo/boundaries.js';
import { formatValue } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import type { Dataset, Indicator, Observation, PointLayer } from '../model/dataset.js';
import type { Language } from '../model/text.js';
import { sizeLegend } from '../stats/circle-scale.js';
import { greatestOf } from '../stats/summary.js';
import type { Colouring } from './colouring.js';
import type { LegendModel, LegendRow, SizeLegend } from './legend-model.js';
import { pointSizes } from './points-model.js';
import { REGION_STATES, type RegionState } from './region-state.js';
import type { SceneRegion } from './scene.js';
import { suppressedNote } from './suppressed-note.js';

interface LegendFacts {
  readonly dataset: Dataset;
  readonly boundaries: Boundaries;
  readonly indicator: Indicator;
  /** Of all periods and of all that the classes are made for; of what is shown there may be none. */
  readonly pooled: readonly number[];
  /** Whether there is a value of what is shown, in whatever period. */
  readonly hasValues: boolean;
  readonly regions: readonly SceneRegion[];
  readonly layers: readonly PointLayer[];
  readonly hasClusters: boolean;
  readonly colouring: Colouring | null;
  readonly reference: Observation | null;
  readonly badges: readonly string[];
  readonly language: Language;
  readonly messages: Messages;
}

function regionSizes({ pooled, indicator, language, messages, badges }: LegendFacts): SizeLegend | null {
  const greatest = Math.max(0, greatestOf(pooled));
  if (greatest === 0) return null;
  return {
    title: messages.circleLegend,
    of: 'regions',
    mark: badges.join(', ') || null,
    sizes: sizeLegend(greatest).map((value) => ({
      text: formatValue(value, indicator, language),
      circleShare: value / greatest,
    })),
  };
}

function rowsOf({ regions, colouring, messages }: LegendFacts): readonly LegendRow[] {
  // By class index or state: neither is like any of the other.
  const counts = new Map<SceneRegion['classIndex'] | SceneRegion['state'], number>();
  for (const { classIndex, state } of regions) {
    const bears = classIndex ?? state;
    counts.set(bears, (counts.get(bears) ?? 0) + 1);
  }
  const counted = (bears: number | RegionState) => {
    const count = counts.get(bears) ?? 0;
    return { count, countText: messages.classCount({ count }) };
  };
  const classes = (colouring?.classes ?? []).map(
    ({ text, spoken, colour }, index): LegendRow => ({
      kind: 'class',
      index,
      colour,
      text,
      spoken,
      ...counted(index),
    }),
  );
  const states = REGION_STATES.flatMap((state): LegendRow[] => {
    const found = counted(state);
    return found.count === 0 ? [] : [{ kind: 'state', state, text: messages.states[state], ...found }];
  });
  const unclear = states.filter((row) => row.kind === 'state' && row.state === 'unclear');
  return [...classes.slice(0, 1), ...unclear, ...classes.slice(1), ...states.filter((row) => !unclear.includes(row))];
}

/** The legend of what is on the map, and of nothing else. */
export function composeLegend({ colouring: made, ...rest }: LegendFacts): LegendModel {
  // Without a value there is nothing to tell apart: classes that the indicator or the rest of the city has are not shown.
  const facts = { ...rest, colouring: made && (rest.hasValues ? made : { ...made, classes: [], gradient: null, methodText: null }) };
  const { dataset, boundaries, indicator, regions, layers, hasClusters, colouring, reference, badges, language, messages } = facts;
  const compared = reference && dataset.indicators.find(({ id }) => id === reference.indicator);
  const sizes = [colouring || !facts.hasValues ? null : regionSizes(facts), pointSizes(layers, language, messages)];
  return {
    title: (indicator.shortTitle ?? indicator.title)[language],
    badges,
    referenceText:
      colouring?.comparesWithReference && compared && reference.value !== null
        ? messages.comparedWith({
            title: (compared.shortTitle ?? compared.title)[language],
            place: boundaries.whole.name,
            value: formatValue(reference.value, compared, language),
          })
        : null,
    rows: rowsOf(facts),
    gradient: colouring?.gradient ?? null,
    sizes: sizes.filter((legend) => legend !== null),
    clusterText: hasClusters ? messages.clusterLegend : null,
    methodText: colouring?.methodText ?? null,
    notes: [
      ...(indicator.definition ? [indicator.definition[language]] : []),
      ...new Set(regions.map(({ methodText }) => methodText).filter((text) => text !== null)),
      ...(regions.some(({ state }) => state === 'suppressed') ? [suppressedNote(dataset, indicator, messages)] : []).filter((note) => note !== null),
      ...(colouring ? [] : [messages.countsAsCircles]),
      ...(boundaries.note ? [boundaries.note[language]] : []),
    ],
  };
}
