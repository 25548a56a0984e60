import type { Region, RegionCode } from '../../model/region.js';
import type { ReportEntry } from '../../model/report.js';
import type { Language } from '../../model/text.js';
import { englishExplanations } from './en.js';
import { indonesianExplanations } from './id.js';
import type { Explanation } from './texts.js';

/** A region as one tells it from another of the same name: `Padang Selatan (kecamatan, 13.71.01)`. */
function toldApart(code: RegionCode, regions: readonly Region[]): string {
  const region = regions.find((each) => each.code === code);
  return region ? `${region.name} (${region.level}, ${code})` : code;
}

/**
 * Says in a reader's language what a finding means and how to mend it: the one place of these sentences.
 * @param regions the register that the data were joined with
 */
export function explain(entry: ReportEntry, language: Language, regions: readonly Region[]): Explanation {
  const { kind, received, column, candidates, region, detail } = entry;
  const texts = language === 'id' ? indonesianExplanations : englishExplanations;
  return texts[kind]({
    received,
    column,
    region: region === null ? null : (regions.find(({ code }) => code === region)?.name ?? region),
    candidates: candidates.map((code) => toldApart(code, regions)).join(language === 'id' ? ' atau ' : ' or '),
    detail,
  });
}
