import type { DatasetInput, IndicatorInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import { isPeriod } from '../../model/period.js';
import type { Region } from '../../model/region.js';
import type { WordedFinding } from '../worded-finding.js';
import { cubeInput, type CubeCell } from './cube.js';
import { isObject, ownIn, textIn } from './json-value.js';
import { plainText } from './plain-text.js';
import type { Category } from './region-text.js';

/** What is known beside the answer. */
export interface BpsFacts {
  readonly regions: readonly Region[];
  /** BPS code of the domain that was asked: `1371`. */
  readonly domain: string;
  readonly indicators: readonly IndicatorInput[];
}

/** More combinations than any table of an office has: their keys are made one by one, which takes a page a second for so many. */
const MOST_COMBINATIONS = 1_000_000;

const fail = (message: string) => new DataValidationError(message, []);

/** A label without markup; BPS sets totals in bold. */
const labelIn = (value: unknown, key: string) => textIn(plainText(textIn(ownIn(value, key)) ?? ''));

/** One entry of a list, such as a year: its id, as it stands in the keys, and its label. */
interface Entry extends Category {
  readonly entry: unknown;
}

function entriesIn(answer: unknown, list: string): readonly Entry[] {
  const found = ownIn(answer, list);
  if (!Array.isArray(found)) throw fail(`Expected a list "${list}" in the answer of BPS.`);
  return found.map((entry: unknown) => {
    const id = textIn(ownIn(entry, 'val'));
    if (id === null) throw fail(`Expected an entry with "val" in "${list}"; received ${JSON.stringify(entry)}.`);
    return { id, name: labelIn(entry, 'label'), entry };
  });
}

/** Labels that say that there is no division, and those of a whole year. */
const UNDIVIDED = /^(tidak ada|none|not available)$/i;
const WHOLE_YEAR = /^(tahun(an)?|tidak ada|setahun|annual(ly)?|year(ly)?|none)$/i;

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'pebruari', 'february'],
  ['maret', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november', 'nopember'],
  ['desember', 'december'],
];

/** Year and part of it as a period: a month where it is one; else in words, which is no period here. */
function periodOf(year: Category, part: Category): string {
  const [whole, label] = [year.name ?? year.id, part.name ?? ''];
  if (label === '' || WHOLE_YEAR.test(label)) return whole;
  const month = MONTHS.findIndex((names) => names.includes(label.toLowerCase())) + 1;
  const period = `${whole}-${String(month).padStart(2, '0')}`;
  return month > 0 && isPeriod(period) ? period : `${whole} ${label}`;
}

/** Id 0 is the domain as a whole, whatever the label calls a total. */
function regionOf({ id, name }: Category, domain: string): Category {
  const isTotal = name === null || UNDIVIDED.test(name) || /^(jumlah|total)$/i.test(name);
  return id === '0' && isTotal ? { id: domain, name: null } : { id, name };
}

function unitIn(variable: Entry): Category | null {
  const unit = labelIn(variable.entry, 'unit');
  return unit === null || /^(tidak ada( satuan)?|no unit)$/i.test(unit) ? null : { id: unit, name: unit };
}

function decimalsIn(variable: Entry): number | null {
  const text = textIn(ownIn(variable.entry, 'decimal'));
  return text !== null && /^\d$/.test(text) ? Number(text) : null;
}

/** Refuses an answer without data, and says why it has none. */
function expectData(answer: unknown): void {
  const availability = textIn(ownIn(answer, 'data-availability'));
  const message = labelIn(answer, 'message');
  if (ownIn(answer, 'status') !== 'OK')
    throw fail(message === null ? detailOf('bps-no-answer') : detailOf('bps-refused', { why: message.slice(0, 200) }));
  if (availability !== 'available') throw fail(detailOf('bps-unavailable', { availability: availability ?? '' }));
  if (!isObject(ownIn(answer, 'datacontent'))) throw fail('Expected "datacontent" in the answer of BPS.');
}

/**
 * Reads a dynamic table of BPS's Web API. The keys of its values are the ids of vertical variable, variable, derived
 * variable, year and derived period written together without a sign between them; they are made anew from the lists and
 * never taken apart. A key that two combinations make is read for neither.
 * @throws {DataValidationError} where there are no data
 * @source https://webapi.bps.go.id/documentation/
 */
export function readBps(answer: unknown, { regions, domain, indicators }: BpsFacts): DatasetInput {
  expectData(answer);
  const [places, variables, divisions, years, parts] = ['vervar', 'var', 'turvar', 'tahun', 'turtahun'].map((list) =>
    entriesIn(answer, list),
  ) as [readonly Entry[], readonly Entry[], readonly Entry[], readonly Entry[], readonly Entry[]];
  const combinations = [places, variables, divisions, years, parts].reduce((product, { length }) => product * length, 1);
  if (combinations > MOST_COMBINATIONS)
    throw fail(`Expected at most ${MOST_COMBINATIONS} combinations; the lists of BPS make ${combinations}.`);
  const content = ownIn(answer, 'datacontent');
  const cells = new Map<string, CubeCell[]>();
  for (const place of places)
    for (const variable of variables)
      for (const division of divisions)
        for (const year of years)
          for (const part of parts) {
            const key = [place, variable, division, year, part].map(({ id }) => id).join('');
            const value = ownIn(content, key);
            if (value === undefined) continue;
            const isDivided = division.name !== null && !UNDIVIDED.test(division.name);
            const cell: CubeCell = {
              region: regionOf(place, domain),
              measured: isDivided ? [variable, division] : [variable],
              period: periodOf(year, part),
              value: typeof value === 'number' || typeof value === 'string' ? value : null,
              status: null,
              unit: unitIn(variable),
              decimals: decimalsIn(variable),
              definition: labelIn(variable.entry, 'def'),
              row: null,
            };
            const known = cells.get(key);
            if (known) known.push(cell);
            else cells.set(key, [cell]);
          }

  const findings: WordedFinding[] = [];
  const about = (received: string) => ({ row: null, column: 'datacontent', received });
  for (const [key, several] of cells)
    if (several.length > 1)
      findings.push({ ...about(key), kind: 'ambiguous', detail: detailOf('key-ambiguous', { count: several.length }) });
  const strange = Object.keys(isObject(content) ? content : {}).filter((key) => !cells.has(key));
  for (const key of strange) findings.push({ ...about(key), kind: 'invalid', detail: detailOf('key-unknown') });

  const names = variables.map(({ id, name }) => name ?? id).join(', ');
  const updated = textIn(ownIn(answer, 'last_update'))?.slice(0, 10) ?? '';
  const notes = variables.flatMap(({ entry }) => labelIn(entry, 'note') ?? []);
  const input = cubeInput(
    [...cells.values()].filter(({ length }) => length === 1).flat(),
    {
      regions,
      indicators,
      title: names,
      source: { id: 'bps', title: `BPS: ${names}`, publisher: 'Badan Pusat Statistik', date: isPeriod(updated) ? updated : null },
    },
    findings,
  );
  return { ...input, ...(notes.length > 0 && { notes }) };
}
