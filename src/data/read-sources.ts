import type { Source } from '../model/dataset.js';
import type { FrameInput } from '../model/dataset.schema.js';
import { detailOf } from '../model/detail.js';
import { isPeriod } from '../model/period.js';
import type { ReportEntry } from '../model/report.js';
import { localized } from './complete-indicator.js';
import { finding } from './findings.js';

type Report = (entry: ReportEntry) => void;

/** An address that a page may link to: a scheme such as `javascript:` would run. */
function isAddress(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url, 'https://relative.invalid/').protocol);
  } catch {
    return false;
  }
}

/** Reads the sources that were described; of two with one id the first stays. */
export function readSources(frame: FrameInput, report: Report): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const { id, title, publisher, authority, date, url, licence } of frame.sources ?? []) {
    if (sources.has(id)) {
      report(finding('duplicate', detailOf('sources-of-one-id'), { column: 'sources', received: id }));
      continue;
    }
    const when = date == null ? null : String(date).trim();
    const dated = when === null || isPeriod(when);
    if (!dated) report(finding('invalid', detailOf('bad-source-date', { source: id }), { column: 'date', received: when }));
    const linked = url == null || isAddress(url);
    if (!linked) report(finding('invalid', detailOf('bad-source-address', { source: id }), { column: 'url', received: url }));
    sources.set(id, {
      id,
      title: localized(title) ?? { id, en: id },
      publisher: publisher ?? '',
      authority: authority ?? null,
      date: dated ? when : null,
      url: linked ? (url ?? null) : null,
      licence: licence ?? null,
    });
  }
  return [...sources.values()];
}

/** Sources that are only named, as in a column of a CSV, become sources with their name as title. */
export function withNamedSources(sources: readonly Source[], ids: Iterable<string | null | undefined>, report: Report): readonly Source[] {
  const known = new Set(sources.map(({ id }) => id));
  const all = [...sources];
  for (const id of ids) {
    if (id == null || known.has(id)) continue;
    known.add(id);
    all.push({ id, title: { id, en: id }, publisher: '', authority: null, date: null, url: null, licence: null });
    report(finding('assumed', detailOf('source-only-named'), { column: 'source', received: id }));
  }
  return all;
}
