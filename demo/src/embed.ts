import { PadangMap } from 'padang-map';

const map = document.querySelector('padang-map');
const root = document.documentElement;
const parameters = new URLSearchParams(location.search);

for (const name of PadangMap.observedAttributes) {
  const value = parameters.get(name);
  // Whatever is fetched from an address is looked at first, below.
  if (value !== null && name !== 'src' && name !== 'basemap') map?.setAttribute(name, value);
}

const language = parameters.get('lang');
if (language !== null) root.lang = language;
if (language === 'en') {
  document.title = 'Map of Kota Padang';
  document.querySelector('h1')?.replaceChildren(document.title);
}
// A theme that is asked for is the whole frame's.
const theme = parameters.get('theme');
if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;

/** An address on this page's own server; `null` for any other: another site's figures must not appear under this one's name. */
function ownAddress(source: string): string | null {
  try {
    const address = new URL(source, location.href);
    return address.origin === location.origin ? address.href : null;
  } catch {
    return null;
  }
}

// A foreign basemap is left out: the figures stand without it.
const basemap = ownAddress(parameters.get('basemap') ?? '');
if (parameters.has('basemap') && basemap !== null) map?.setAttribute('basemap', basemap);

/** Says that the figures are not of this page's own server, in place of the map. */
function refuse(): void {
  map?.remove();
  document.querySelector('[data-foreign]')?.removeAttribute('hidden');
}

/**
 * Keeps an address of this page's own server from leading to another: a redirect there is refused before anything is
 * asked of it. The map's own way of asking cannot know, as elsewhere it may follow one.
 */
function followOnlyWithin(address: string): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (input !== address) return ask(input, init);
    const answer = await ask(address, { ...init, redirect: 'manual' });
    if (answer.type !== 'opaqueredirect') return answer;
    try {
      return await ask(address, { ...init, mode: 'same-origin' });
    } catch (error) {
      if (init?.signal?.aborted !== true) refuse();
      throw error;
    }
  };
}

const source = parameters.get('src');
if (source !== null) {
  const address = ownAddress(source);
  if (address === null) refuse();
  else {
    followOnlyWithin(address);
    map?.setAttribute('src', address);
  }
}
