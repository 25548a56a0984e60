import { detailOf, type Detail } from '../../model/detail.js';
import type { LngLatBounds } from '../../model/region.js';
import type { WordedFinding } from '../worded-finding.js';
import { featureId, featuresIn } from './features.js';

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
  const bare = path.replace(/\/+$/, '');
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

function nextIn(links: unknown): string | null {
  if (!Array.isArray(links)) return null;
  const asks = links.filter((link): link is { readonly href: string; readonly type?: unknown } => {
    const { rel, href } = (link ?? {}) as { readonly rel?: unknown; readonly href?: unknown };
    return rel === 'next' && typeof href === 'string';
  });
  // A service may offer its next page as a web page too.
  const isData = ({ type }: { readonly type?: unknown }) => typeof type !== 'string' || /json/i.test(type);
  return asks.find(isData)?.href ?? null;
}

/** Reads a page; `null` where it is no FeatureCollection. */
export function readFeaturesPage(page: unknown): FeaturesPage | null {
  const features = featuresIn(page);
  if (features === null) return null;
  const { numberMatched, numberReturned, links } = page as Readonly<Record<string, unknown>>;
  return { features, numberMatched: countIn(numberMatched), numberReturned: countIn(numberReturned), next: nextIn(links) };
}

/**
 * Puts pages together. A feature that an earlier page had is taken once: a service that counts pages wrongly hands it
 * out again. What is missing for that, or for another reason, is said.
 */
export function gatherFeatures(pages: readonly FeaturesPage[]): GatheredFeatures {
  const seen = new Set<unknown>();
  let repeated = 0;
  const features = pages.flatMap((page) => {
    const fresh = page.features.filter((feature) => !seen.has(featureId(feature) ?? feature));
    repeated += page.features.length - fresh.length;
    for (const feature of fresh) seen.add(featureId(feature) ?? feature);
    return fresh;
  });
  const findings: WordedFinding[] = [];
  const say = (detail: Detail) => findings.push({ kind: 'invalid', row: null, column: null, received: '', detail });
  const matched = pages[0]?.numberMatched ?? null;
  if (repeated > 0) say(detailOf('features-repeated', { count: repeated }));
  if (matched !== null && features.length < matched) say(detailOf('features-missing', { told: matched, received: features.length }));
  for (const { features: { length }, numberReturned } of pages)
    if (numberReturned !== null && numberReturned !== length) say(detailOf('page-differs', { told: numberReturned, received: length }));
  return { features, findings };
}
