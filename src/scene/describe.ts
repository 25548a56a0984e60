import { formatPeriod } from '../i18n/format.js';
import type { Dataset, Source } from '../model/dataset.js';
import type { Language } from '../model/text.js';
import type { SceneSource } from './scene.js';

/** The parts that there are, as one sentence. */
export function sentence(parts: readonly (string | null)[]): string {
  let said = '';
  for (const part of parts) if (part !== null && part !== '') said += said === '' ? part : `, ${part}`;
  return `${said}.`;
}

/** A source by id, as it is printed; the id itself where the dataset does not describe it. */
export function sourceTextOf(dataset: Dataset, id: string | null, language: Language): string {
  const source = dataset.sources.find((candidate) => candidate.id === id);
  return source ? sourceText(source, language) : (id ?? '');
}

function sourceText(source: Source, language: Language): string {
  const title = source.title[language];
  const publisher = source.publisher === '' || title.includes(source.publisher) ? '' : source.publisher;
  const date = source.date === null || title.includes(source.date) ? '' : ` (${formatPeriod(source.date, language)})`;
  return `${[publisher, title].filter(Boolean).join(': ')}${date}`;
}

const WEB_ADDRESS = /^https?:\/\//i;

/** The sources of these ids, each once, in the dataset's order. */
export function printedSources(dataset: Dataset, ids: ReadonlySet<string>, language: Language): readonly SceneSource[] {
  return dataset.sources
    .filter(({ id }) => ids.has(id))
    .map((source) => ({
      text: sourceText(source, language),
      url: source.url !== null && WEB_ADDRESS.test(source.url) ? source.url : null,
    }));
}
