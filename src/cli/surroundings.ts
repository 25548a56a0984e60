import type { Place } from '../geo/place.js';
import type { Language } from '../model/text.js';
import type { CliTexts } from './texts/texts.js';

/** A stream that a command writes to. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal in cells, where it is one. */
  readonly columns?: number | undefined;
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
}

/** Width of a terminal in cells; `null` where the output is none, or does not tell. */
export function terminalWidth({ isTTY, columns }: Output): number | null {
  return isTTY === true && columns !== undefined && columns > 0 ? columns : null;
}

/** What a command knows of the world around it. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  /** What data are joined with and drawn on. */
  readonly place: Place;
  readonly texts: CliTexts;
}

/** Writes texts one after the other, no faster than they are taken. */
export async function writeAll(output: Output, texts: Iterable<string>): Promise<void> {
  for (const text of texts) if (!output.write(text)) await new Promise<void>((resolve) => output.once('drain', resolve));
}
