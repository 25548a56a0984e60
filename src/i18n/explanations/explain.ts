import { knownDetail, type DetailKey } from '../../model/detail.js';
import type { Region, RegionCode } from '../../model/region.js';
import type { ReportEntry } from '../../model/report.js';
import { bundledLanguage, type Language } from '../../model/text.js';
import { formatsIn } from '../formats.js';
import { detailInIndonesian } from './details-id.js';
import { englishExplanations, failuresEn, mendingsEn } from './en.js';
import { indonesianExplanations, mendingsId } from './id.js';
import type { Explanation } from './texts.js';

/** A region as one tells it from another of the same name: `Padang Selatan (kecamatan 13.71.01)`. */
function toldApart(code: RegionCode, regions: readonly Region[]): string {
  const region = regions.find((each) => each.code === code);
  return region ? `${region.name} (${region.level} ${code})` : code;
}

/** Names as a phrase of which one holds: `A, B atau C`. */
function eitherOf(names: readonly string[], language: Language): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${formatsIn(language).or} ${last}`;
}

/** A value that was read already is written with a point, whatever the reader's language. */
function inLanguage({ kind, received }: ReportEntry, language: Language): string {
  const isValue = (kind === 'duplicate' || kind === 'conflict') && /^-?\d+\.\d+$/.test(received);
  return isValue && bundledLanguage(language) === 'id' ? received.replace('.', ',') : received;
}

/** Which sentence a detail is, in whatever layer of points. */
function keyOf(detail: string): DetailKey | null {
  const known = knownDetail(detail);
  return known?.key === 'in-layer' ? keyOf(known.facts['sentence'] ?? '') : (known?.key ?? null);
}

/** A sentence of the library in a reader's language; `null` where it is none that is known there. In English all are. */
function saidIn(language: Language, detail: string): string | null {
  return bundledLanguage(language) === 'id' ? detailInIndonesian(detail) : detail || null;
}

/**
 * Why data as a whole could not be read, by the message of the error, in a reader's language; `null` where that is
 * something else than what the data hold.
 */
export function explainFailure(message: string, language: Language): string | null {
  const known = knownDetail(message);
  if (known === null) return null;
  return (bundledLanguage(language) === 'en' ? failuresEn[known.key] : undefined) ?? saidIn(language, message);
}

/**
 * Says in a reader's language what a finding means and how to mend it: the one place of these sentences.
 * @param regions the register that the data were joined with
 */
export function explain(entry: ReportEntry, language: Language, regions: readonly Region[]): Explanation {
  const { kind, column, candidates, region, detail } = entry;
  const [texts, mendings] = bundledLanguage(language) === 'id' ? [indonesianExplanations, mendingsId] : [englishExplanations, mendingsEn];
  const key = keyOf(detail);
  const meant = region === null ? undefined : regions.find(({ code }) => code === region);
  const namesakes = regions.filter(({ name, code }) => name === meant?.name && code !== region);
  const explanation = texts[kind]({
    received: inLanguage(entry, language),
    column,
    region: meant?.name ?? region,
    namesakes: eitherOf(
      namesakes.map(({ code }) => toldApart(code, regions)),
      language,
    ),
    candidates: eitherOf(
      candidates.map((code) => toldApart(code, regions)),
      language,
    ),
    key,
    said: saidIn(language, detail),
  });
  const own = key === null ? undefined : mendings[key];
  return own === undefined || explanation.mend === null ? explanation : { ...explanation, mend: own };
}
