import type { FrameInput } from '../model/dataset.schema.js';

/** What a page calls data that name neither title nor source. */
export interface GivenNames {
  readonly heading?: string;
  readonly sourceName?: string;
  readonly sourceUrl?: string;
}

/** A dataset that names no title or no source, with those that the page gives it. */
export function withNames<Input extends Pick<FrameInput, 'title' | 'indicators' | 'sources'>>(
  input: Input,
  { heading, sourceName, sourceUrl }: GivenNames,
): Input {
  const { title, sources } = input;
  const indicators = input.indicators ?? [];
  const isUnsourced = sourceName !== undefined && (sources ?? []).length === 0;
  const [only, ...others] = indicators;
  const isUntitled = heading !== undefined && only !== undefined && others.length === 0 && only.title == null;
  if (!isUnsourced && !isUntitled && (heading === undefined || title != null)) return input;
  const source = isUnsourced ? { id: sourceName, title: sourceName, url: sourceUrl ?? null } : null;
  return {
    ...input,
    ...(title == null && heading !== undefined && { title: heading }),
    indicators: indicators.map((each) => ({
      ...each,
      ...(isUntitled && { title: heading }),
      ...(source && each.source == null && { source: source.id }),
    })),
    ...(source && { sources: [source] }),
  };
}
