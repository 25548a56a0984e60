import { isGoogleSheet } from './google-sheet.js';

/** The file that a table came from. */
export interface CsvFile {
  /** With its ending, as people know it: `kemiskinan.csv`. */
  readonly name: string;
  /** Where anyone finds it: an absolute http or https address; `null` where there is none. */
  readonly url: string | null;
  /** What values are called that nothing in it names; its name without the ending by default. */
  readonly title?: string;
  /** Who answers for figures that name no other source; its name by default. */
  readonly source?: string;
}

/** What the address of a sheet tells of its file, whose name does not stand in it. */
const SHEET = 'Google Sheets';

/** The name of a file without its ending; `null` where it says nothing of what the file holds. */
export function titleOf({ name, title }: CsvFile): string | null {
  if (title !== undefined) return title;
  return name === SHEET ? null : name.replace(/(.)\.(?:geojson|[a-z][a-z0-9]{0,3})$/i, '$1');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A per cent sign that was never encoded stands for itself.
    return text;
  }
}

/** The file at an address; `undefined` where the address names none, as that of a whole site or of data in itself. */
export function fileAt(url: string): CsvFile | undefined {
  const trimmed = url.trim();
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(trimmed)?.[0].toLowerCase();
  if (scheme !== undefined && !['http:', 'https:', 'file:'].includes(scheme)) return undefined;
  try {
    const address = new URL(trimmed, 'https://relative.invalid/');
    const name = decoded(address.pathname.split('/').filter(Boolean).pop() ?? '').trim();
    if (name === '') return undefined;
    if (isGoogleSheet(trimmed)) return { name: SHEET, url: trimmed };
    // The address is printed: whoever reads it must not get a password with it.
    address.username = '';
    address.password = '';
    return { name, url: scheme?.startsWith('http') ? address.href : null };
  } catch {
    return undefined;
  }
}
