import { formatPeriod } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, Source } from '../model/dataset.js';
import { textIn } from '../model/text.js';
import type { SceneSource } from './scene.js';

/** A source by id, as it is printed; the id itself where the dataset does not describe it. */
export function sourceTextOf(dataset: Dataset, id: string | null, locale: Locale): string {
  const source = dataset.sources.find((candidate) => candidate.id === id);
  return source ? sourceText(source, locale) : (id ?? '');
}

function sourceText(source: Source, locale: Locale): string {
  const title = textIn(source.title, locale.tag);
  const publisher = source.publisher === '' || title.includes(source.publisher) ? '' : source.publisher;
  const date = source.date === null || title.includes(source.date) ? '' : ` (${formatPeriod(source.date, locale)})`;
  return `${[publisher, title].filter(Boolean).join(': ')}${date}`;
}

const WEB_ADDRESS = /^https?:\/\//i;

/** The sources of these ids, each once, in the dataset's order. */
export function printedSources(dataset: Dataset, ids: ReadonlySet<string>, locale: Locale): readonly SceneSource[] {
  return dataset.sources
    .filter(({ id }) => ids.has(id))
    .map((source) => ({ text: sourceText(source, locale), url: source.url !== null && WEB_ADDRESS.test(source.url) ? source.url : null }));
}
