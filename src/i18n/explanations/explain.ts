import type { Region, RegionCode } from '../../model/region.js';
import type { ReportEntry } from '../../model/report.js';
import type { Language } from '../../model/text.js';
import { englishExplanations } from './en.js';
import { indonesianExplanations } from './id.js';
import type { Explanation } from './texts.js';

/** A region as one tells it from another of the same name: `Padang Selatan (kecamatan 13.71.01)`. */
function toldApart(code: RegionCode, regions: readonly Region[]): string {
  const region = regions.find((each) => each.code === code);
  return region ? `${region.name} (${region.level} ${code})` : code;
}

/** Names as a phrase of which one holds: `A, B atau C`. */
function eitherOf(names: readonly string[], language: Language): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${language === 'id' ? 'atau' : 'or'} ${last}`;
}

/** A value that was read already is written with a point, whatever the reader's language. */
function inLanguage({ kind, received }: ReportEntry, language: Language): string {
  const isValue = (kind === 'duplicate' || kind === 'conflict') && /^-?\d+\.\d+$/.test(received);
  return isValue && language === 'id' ? received.replace('.', ',') : received;
}

/**
 * Says in a reader's language what a finding means and how to mend it: the one place of these sentences.
 * @param regions the register that the data were joined with
 */
export function explain(entry: ReportEntry, language: Language, regions: readonly Region[]): Explanation {
  const { kind, column, candidates, region, detail } = entry;
  const texts = language === 'id' ? indonesianExplanations : englishExplanations;
  return texts[kind]({
    received: inLanguage(entry, language),
    column,
    region: region === null ? null : (regions.find(({ code }) => code === region)?.name ?? region),
    candidates: eitherOf(candidates.map((code) => toldApart(code, regions)), language),
    detail,
  });
}
