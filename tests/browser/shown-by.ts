import type { PadangMap } from '../../src/index.js';
import { allInside } from './placed-map.js';

/** The text of an element with ordinary spaces, for numbers hold theirs together. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** Ids of patterns begin with the drawing's own prefix: only the state matters here. */
const fillOf = (element: Element) =>
  (element.getAttribute('fill') ?? '').replace(/url\(#.*?-(missing|suppressed|not-applicable|unclear)\)/, '$1');

/** What can be seen of an element, as plain data that two elements are compared by. */
export interface Shown {
  readonly language: string | null | undefined;
  readonly theme: string | null | undefined;
  readonly heading: readonly string[];
  readonly label: string | null | undefined;
  /** Fill, class and whether it is selected, by region. */
  readonly regions: Readonly<Record<string, string>>;
  /** What stands under names on the map. */
  readonly values: readonly string[];
  readonly points: readonly string[];
  readonly circles: readonly string[];
  readonly legend: readonly string[];
  readonly tables: readonly string[];
  readonly status: readonly string[];
  readonly sources: readonly string[];
  readonly controls: readonly string[];
  readonly notices: readonly string[];
}

/** Reads an element from outside, by its hooks. */
export function shownBy(map: PadangMap): Shown {
  const texts = (selector: string) => allInside(map, selector).map(textOf);
  const figure = allInside(map, 'figure')[0];
  return {
    language: figure?.getAttribute('lang'),
    theme: figure?.getAttribute('data-theme'),
    heading: texts('.pm-heading > *'),
    label: allInside(map, '[part=map] svg')[0]?.getAttribute('aria-label'),
    regions: Object.fromEntries(
      allInside(map, 'path[data-region]').map((path) => [
        path.getAttribute('data-region'),
        [fillOf(path), path.getAttribute('data-class'), path.getAttribute('aria-selected'), path.getAttribute('aria-label')].join(' '),
      ]),
    ),
    values: texts('.pm-value'),
    points: allInside(map, '[data-point]').map(
      (point) => `${point.getAttribute('data-point') ?? ''} ${point.getAttribute('aria-label') ?? ''}`,
    ),
    circles: allInside(map, '.pm-circles circle').map((circle) => circle.getAttribute('r') ?? ''),
    legend: texts('[part=legend] > p, [part=legend] li'),
    tables: allInside(map, '[part=table] caption, [part=table] tr').map((row) => `${row.className} ${textOf(row)}`),
    status: texts('[part=status]'),
    sources: texts('[part=source] p'),
    controls: allInside(map, '[part=controls] select').map((select) =>
      select instanceof HTMLSelectElement ? `${select.value} of ${select.options.length}` : '',
    ),
    notices: texts('.notice'),
  };
}

/** The sentences that an element says about its tag and its data. */
export function noticesOf(map: PadangMap): readonly string[] {
  return shownBy(map).notices;
}
