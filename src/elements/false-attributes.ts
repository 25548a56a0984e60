import type { Messages } from '../i18n/messages.js';
import { booleanOf } from './attributes.js';
import type { MapHost } from './map-host.js';

/** Attributes that are there or not, by the property of each. */
const BOOLEANS = {
  showValues: 'show-values',
  hideLegend: 'hide-legend',
  hideTable: 'hide-table',
  hideControls: 'hide-controls',
  hideSource: 'hide-source',
  hideSummary: 'hide-summary',
  awaitsData: 'awaits-data',
} as const;

/** Sentences about attributes, or their properties, in which a page has written "false": it would be on in most of HTML. */
export function falseAttributes(host: MapHost, { falseAttribute }: Messages): readonly string[] {
  const isFalse = (written: unknown) => typeof written === 'string' && !booleanOf(written);
  return Object.entries(BOOLEANS).flatMap(([property, attribute]) =>
    isFalse(host.getAttribute(attribute)) || isFalse(host[property as keyof typeof BOOLEANS]) ? [falseAttribute({ attribute })] : [],
  );
}
