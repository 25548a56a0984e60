import { detailOf, type Detail } from '../../model/detail.js';
import type { LngLatBounds } from '../../model/region.js';
import type { WordedFinding } from '../worded-finding.js';
import { featureId, featuresIn } from './features.js';
import { listIn, ownIn } from './json-value.js';

/** One page of a collection's features. */
export interface FeaturesPage {
  readonly features: readonly unknown[];
  /** How many features there are in all, where the service says so. */
  readonly numberMatched: number | null;
  /** How many features the page says it has. */
  readonly numberReturned: number | null;
  /** Address of the next page, as it is written there. */
  readonly next: string | null;
}

/** All features of a collection, and what is odd about them. */
export interface GatheredFeatures {
  readonly features: readonly unknown[];
  readonly findings: readonly WordedFinding[];
}

/**
 * The address of a collection's features.
 * @param collectionUrl that of the collection or of its items, absolute or relative; what it asks for is kept
 */
export function itemsUrl(collectionUrl: string, { bbox, limit }: { readonly bbox?: LngLatBounds; readonly limit: number }): string {
  const [address = ''] = collectionUrl.split('#');
  const [path = '', ...queries] = address.split('?');
  const query = queries.join('?');
  const parameters = new URLSearchParams(query);
  parameters.set('f', 'json');
  parameters.set('limit', `${limit}`);
  if (bbox) parameters.set('bbox', bbox.join(','));
  const bare = path.replace(/(?<!\/)\/+$/, '');
  return `${bare.endsWith('/items') ? bare : `${bare}/items`}?${parameters.toString()}`;
}

/**
 * The address of the next page, as it is written, with what was asked for and is not in it: MapServer 8.0 leaves the
 * bounds out, and would hand out from the second page on what lies anywhere. One that leads to another path stays as it
 * is.
 * @param asked address of the first page
 */
export function nextUrl(next: string, asked: string): string {
  const first = new URL(asked, 'https://relative.invalid');
  const [address = ''] = next.split('#');
  let to: URL;
  try {
    to = new URL(address, first);
  } catch {
    // Whoever fetches it says that it is no address.
    return next;
  }
  const missing = [...first.searchParams].filter(([name]) => !to.searchParams.has(name));
  if (to.pathname !== first.pathname || missing.length === 0) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams(missing).toString()}`;
}

const countIn = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null);

/** What the next page may come as, the best first; a link need not say. A service may offer its pages in other forms, too. */
const FORMS: readonly RegExp[] = [/^application\/geo\+json\b/i, /^$/, /^application\/json\b/i, /[/+]json\b/i];

function nextIn(links: unknown): string | null {
  const offers = listIn(links).flatMap((link) => {
    const [href, type] = [ownIn(link, 'href'), ownIn(link, 'type')];
    const form = FORMS.findIndex((each) => each.test(typeof type === 'string' ? type.trim() : ''));
    return ownIn(link, 'rel') === 'next' && typeof href === 'string' && form >= 0 ? [{ href, form }] : [];
  });
  return offers.sort((a, b) => a.form - b.form)[0]?.href ?? null;
}

/** Reads a page; `null` where it is no FeatureCollection. */
export function readFeaturesPage(page: unknown): FeaturesPage | null {
  const features = featuresIn(page);
  if (features === null) return null;
  const { numberMatched, numberReturned, links } = page as Readonly<Record<string, unknown>>;
  return { features, numberMatched: countIn(numberMatched), numberReturned: countIn(numberReturned), next: nextIn(links) };
}

/** What of each page no earlier one had. */
function freshOf(pages: readonly FeaturesPage[]): readonly (readonly unknown[])[] {
  const [ids, texts] = [new Set<unknown>(), new Set<string>()];
  return pages.map(({ features }) => {
    const named = features.map((feature) => ({
      feature,
      id: featureId(feature) ?? null,
      text: featureId(feature) == null ? JSON.stringify(feature) : '',
    }));
    const isKnown = ({ id, text }: (typeof named)[number]) => (id === null ? texts.has(text) : ids.has(id));
    // Two features without ids may be alike in all they have; a whole page of known ones is one that came again.
    const isAgain = named.every(isKnown);
    const fresh = named.filter((each) => (each.id === null ? !isAgain : !isKnown(each)));
    for (const { id, text } of named)
      if (id === null) texts.add(text);
      else ids.add(id);
    return fresh.map(({ feature }) => feature);
  });
}

/**
 * Puts pages together. What an earlier page had is taken once: a service that counts pages wrongly hands it out again.
 * What is missing for that, or for another reason, is said.
 */
export function gatherFeatures(pages: readonly FeaturesPage[]): GatheredFeatures {
  const features = freshOf(pages).flat();
  const repeated = pages.reduce((sum, page) => sum + page.features.length, 0) - features.length;
  const findings: WordedFinding[] = [];
  const say = (detail: Detail) => findings.push({ kind: 'invalid', row: null, column: null, received: '', detail });
  const matched = pages[0]?.numberMatched ?? null;
  if (repeated > 0) say(detailOf('features-repeated', { count: repeated }));
  if (matched !== null && features.length < matched) say(detailOf('features-missing', { told: matched, received: features.length }));
  for (const {
    features: { length },
    numberReturned,
  } of pages)
    if (numberReturned !== null && numberReturned !== length) say(detailOf('page-differs', { told: numberReturned, received: length }));
  return { features, findings };
}
