const HOST = 'docs.google.com';

/** `/spreadsheets/d/e/ID/pubhtml` of a published sheet, `/spreadsheets/d/ID/edit` of a shared one, `/u/0/` in front of either or not. */
const PATH = /^(?:\/a\/[^/]+)?\/spreadsheets(?:\/u\/\d+)?\/d\/(e\/)?([\w-]+)(?:\/|$)/;

function sheetAt(url: string): { readonly address: URL; readonly isPublished: boolean; readonly id: string } | null {
  try {
    const address = new URL(url.trim());
    const [, published, id] = PATH.exec(address.pathname) ?? [];
    return address.hostname !== HOST || id === undefined ? null : { address, isPublished: published !== undefined, id };
  } catch {
    // A relative address is none of a sheet.
    return null;
  }
}

/** Whether an address is that of a sheet of Google Sheets, in whichever form people copy it. */
export function isGoogleSheet(url: string): boolean {
  return sheetAt(url) !== null;
}

/**
 * The address at which a sheet of Google Sheets is CSV: of one published to the web by its own `pub`, of one shared by
 * link by its `export`; the sheet (`gid`) is the one that the link names, else the first. Any other address comes back as
 * it is.
 * @example csvAddressOf('https://docs.google.com/spreadsheets/d/ID/edit#gid=5') // 'https://docs.google.com/spreadsheets/d/ID/export?format=csv&gid=5'
 */
export function csvAddressOf(url: string): string {
  const sheet = sheetAt(url);
  if (!sheet) return url;
  const { address, isPublished, id } = sheet;
  const gid = address.searchParams.get('gid') ?? /(?:^#|&)gid=(\d+)/.exec(address.hash)?.[1];
  const query = new URLSearchParams(isPublished ? { output: 'csv' } : { format: 'csv' });
  if (gid != null && /^\d+$/.test(gid)) query.set('gid', gid);
  // As the links have it that Google itself gives for one sheet.
  if (isPublished && query.has('gid')) query.set('single', 'true');
  return `https://${HOST}/spreadsheets/d/${isPublished ? `e/${id}/pub` : `${id}/export`}?${query}`;
}
