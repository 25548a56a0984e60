import type { Place } from '../geo/place.js';
import type { Language } from '../model/text.js';
import { paintOn, type Paint } from './paint.js';
import { terminalWidth, type Surroundings } from './surroundings.js';
import type { CliTexts } from './texts/texts.js';

/** What a report is set on: a width in cells, a language, and how things are set off. */
export interface Page {
  readonly width: number;
  readonly language: Language;
  readonly place: Place;
  readonly texts: CliTexts;
  readonly paint: Paint;
}

/** Without a terminal, or on a very wide one, lines stay as short as they can be read. */
const WIDTH = { usual: 80, least: 40, most: 120 };

/** The page of standard output. */
export function pageOf({ stdout, environment, language, texts, place }: Surroundings): Page {
  const columns = terminalWidth(stdout) ?? WIDTH.usual;
  return { width: Math.max(WIDTH.least, Math.min(columns, WIDTH.most)), language, texts, place, paint: paintOn(stdout, environment) };
}
