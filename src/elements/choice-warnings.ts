import type { Boundaries } from '../geo/boundaries.js';
import type { Messages } from '../i18n/messages.js';
import { textOf, themeOf, wordsOf } from './attributes.js';
import { basemapOf } from './canvas-use.js';
import type { Choices, RendererChoice } from './map-host.js';

const RENDERERS: Readonly<Record<RendererChoice, true>> = { auto: true, svg: true, webgl: true };

const isUnset = (set: unknown) => set == null || set === '';

/** A sentence for each code that a page has selected and that the map does not have. */
function selectionWarnings(set: unknown, { regions, parents = [] }: Boundaries, messages: Messages): readonly string[] {
  const codes = wordsOf(set);
  if (codes.length === 0) return [];
  const known = new Set([...regions, ...parents].map(({ code }) => code));
  return codes.filter((code) => !known.has(code)).map((code) => messages.unknownRegion({ code }));
}

/**
 * A sentence for each thing that a page has set beside the view and that the map does not know: what is selected, and how
 * it is drawn. None of it is part of a scene.
 */
export function choiceWarnings(
  { selected, theme, renderer, basemap }: Pick<Choices, 'selected' | 'theme' | 'renderer' | 'basemap'>,
  boundaries: Boundaries,
  messages: Messages,
): readonly string[] {
  const unknown = (attribute: keyof Choices, set: unknown) => messages.unknownOption({ attribute, value: textOf(set) });
  const isList = isUnset(selected) || typeof selected === 'string' || typeof selected === 'number' || Array.isArray(selected);
  return [
    ...(isUnset(theme) || themeOf(theme) === theme ? [] : [unknown('theme', theme)]),
    ...(isUnset(renderer) || Object.keys(RENDERERS).includes(textOf(renderer)) ? [] : [unknown('renderer', renderer)]),
    ...(isUnset(basemap) || basemapOf(basemap) !== null ? [] : [unknown('basemap', basemap)]),
    ...(isList ? selectionWarnings(selected, boundaries, messages) : [unknown('selected', selected)]),
  ];
}
