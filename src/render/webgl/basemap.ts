import type { StyleSpecification } from './maplibre.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isStyle(value: unknown): value is StyleSpecification {
  return (
    isRecord(value) &&
    value['version'] === 8 &&
    isRecord(value['sources']) &&
    Array.isArray(value['layers']) &&
    value['layers'].every(isRecord)
  );
}

/** An address of a style as seen from the style's own; what stands in braces is filled in later. */
function resolved(url: unknown, base: string): unknown {
  if (typeof url !== 'string') return url;
  try {
    return new URL(url, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  } catch {
    return url;
  }
}

function resolvedSource(source: unknown, base: string): unknown {
  if (!isRecord(source)) return source;
  const each = (urls: unknown) => (Array.isArray(urls) ? urls.map((url) => resolved(url, base)) : urls);
  return {
    ...source,
    ...('url' in source && { url: resolved(source['url'], base) }),
    ...('data' in source && { data: resolved(source['data'], base) }),
    ...('tiles' in source && { tiles: each(source['tiles']) }),
    ...('urls' in source && { urls: each(source['urls']) }),
  };
}

/** What would show the ground from elsewhere than the SVG does. */
const PARTING: readonly string[] = ['projection', 'terrain', 'sky'];

/** A style with whole addresses, and without what would part its camera from the SVG's. */
function prepared(style: StyleSpecification, base: string): StyleSpecification {
  const kept = Object.fromEntries(Object.entries(style).filter(([key]) => !PARTING.includes(key)));
  const sprite: unknown = style.sprite;
  return {
    ...kept,
    ...('glyphs' in style && { glyphs: resolved(style.glyphs, base) }),
    ...('sprite' in style && {
      sprite: Array.isArray(sprite)
        ? sprite.map((each: unknown) => (isRecord(each) ? { ...each, url: resolved(each['url'], base) } : each))
        : resolved(sprite, base),
    }),
    sources: Object.fromEntries(Object.entries(style.sources).map(([id, source]) => [id, resolvedSource(source, base)])),
  } as StyleSpecification;
}

/**
 * A basemap's style, from its address or as it was handed over; `null` where there is none that can be read, which is
 * no reason to be without a map.
 */
export async function loadBasemap(basemap: string | object | null, signal: AbortSignal): Promise<StyleSpecification | null> {
  if (basemap === null) return null;
  if (typeof basemap !== 'string') return isStyle(basemap) ? prepared(basemap, document.baseURI) : null;
  try {
    const response = await fetch(new URL(basemap, document.baseURI), { signal });
    const style: unknown = response.ok ? await response.json() : null;
    return isStyle(style) ? prepared(style, response.url) : null;
  } catch {
    return null;
  }
}
