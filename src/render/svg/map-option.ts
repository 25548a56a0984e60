import { node, type AttributeValue, type MarkupNode } from '../node.js';

type Attributes = Readonly<Record<string, AttributeValue>>;

/** How a map is operated, as far as its drawn things have to know it. */
export interface MapOperation {
  /** Begins every id in the drawing. */
  readonly idPrefix: string;
  /** Code or id of the one thing that the Tab key reaches; `null` for a picture that is not operated. */
  readonly tabStop: string | null;
  /** Whether the stop of the Tab key has the map's keys as its description, which a screen reader says once, on arrival; `true` by default. */
  readonly describesKeys?: boolean;
}

/**
 * How far a drawn thing is operated: not at all, by pointers alone, by being focused too, reached by the Tab key as well,
 * or reached by it and the first to be read, which says how the map is operated.
 */
export type Use = 'seen' | 'pointed' | 'focusable' | 'reached' | 'first';

/** How far the thing of a code or id is operated, of those that can be focused. */
export function useOf(key: string, { tabStop, describesKeys = true }: MapOperation): Use {
  if (tabStop === null) return 'seen';
  return key !== tabStop ? 'focusable' : describesKeys ? 'first' : 'reached';
}

const keysId = (idPrefix: string) => `${idPrefix}-operation`;

/**
 * The role of the whole map. A list box makes screen readers leave their reading mode when the focus comes to it, so that
 * the map's own keys work; among buttons they stay in it, and a letter leads out of the map.
 */
export function mapRole({ tabStop }: MapOperation, selectedCount: number): Attributes {
  return tabStop === null ? { role: 'group' } : { role: 'listbox', 'aria-multiselectable': selectedCount > 1 ? 'true' : null };
}

/**
 * What makes a drawn thing operable: a name, a role, and its place in the Tab order.
 * @param spoken makes its name, of what has one
 * @param selected `null` for what cannot be selected
 */
export function mapOption(use: Use, spoken: () => string, selected: boolean | null, idPrefix: string): Attributes {
  if (use === 'pointed') return {};
  if (use === 'seen') return { role: 'img', 'aria-label': spoken() };
  return {
    role: 'option',
    'aria-label': spoken(),
    'aria-selected': selected === null ? null : String(selected),
    // Here and not on the map: some screen readers tell the description of an option alone, others would tell both.
    'aria-describedby': use === 'first' ? keysId(idPrefix) : null,
    tabindex: use === 'focusable' ? -1 : 0,
  };
}

/** For a group that only parts the drawing: Chromium takes a thing for an option of the list box only where no group with a role stands between. */
export const ONLY_DRAWN: Attributes = { role: 'presentation' };

/** The map's keys in words, as `metadata`: SVG, or Chromium, would take a `desc` for the description of more than its option. */
export function keysDescription(operation: string, { idPrefix, tabStop }: MapOperation): MarkupNode | null {
  return tabStop === null ? null : node('metadata', { id: keysId(idPrefix) }, operation);
}
