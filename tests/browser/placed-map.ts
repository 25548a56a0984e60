import { afterEach, beforeEach } from 'vitest';
import '../../src/index.js';
import type { PadangMap } from '../../src/index.js';

/** What a test sets on an element before it comes into the page. */
export interface Placing {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Partial<PadangMap>;
  /** Width of the element's container in CSS pixels; the page's by default. */
  readonly widthPx?: number;
  /** Markup that the page has put inside the tag. */
  readonly inside?: string;
}

const placed: HTMLElement[] = [];

beforeEach(() => {
  // The runner's page is in English; a page without a language is the default.
  document.documentElement.removeAttribute('lang');
  document.body.style.margin = '0';
});

afterEach(() => {
  for (const container of placed.splice(0)) container.remove();
});

/** A container of a width that goes when the test ends. */
export function placeContainer(widthPx?: number): HTMLElement {
  const container = document.createElement('div');
  if (widthPx !== undefined) container.style.width = `${widthPx}px`;
  document.body.append(container);
  placed.push(container);
  return container;
}

/** A `<padang-map>` in the page. */
export function placeMap({ attributes = {}, properties = {}, widthPx, inside }: Placing = {}): PadangMap {
  const map = document.createElement('padang-map');
  Object.assign(map, properties);
  for (const [name, text] of Object.entries(attributes)) map.setAttribute(name, text);
  if (inside !== undefined) map.innerHTML = inside;
  placeContainer(widthPx).append(map);
  return map;
}

/** A `<padang-map>` in the page that shows all that was set. */
export async function readyMap(placing: Placing = {}): Promise<PadangMap> {
  const map = placeMap(placing);
  await map.whenReady();
  return map;
}

/** What a selector finds inside an element's shadow root. */
export function inside(map: PadangMap, selector: string): HTMLElement {
  const found = map.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing in the element matches ${selector}.`);
  return found;
}

/** All that a selector finds inside an element's shadow root. */
export function allInside(map: PadangMap, selector: string): readonly HTMLElement[] {
  return [...(map.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}
