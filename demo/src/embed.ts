import 'padang-map';

/** What the address may set: the map's own attributes. */
const ATTRIBUTES = [
  'indicator',
  'period',
  'classification',
  'classes',
  'breaks',
  'palette',
  'layers',
  'selected',
  'lang',
  'theme',
  'label',
  'hide-legend',
  'hide-table',
  'hide-controls',
  'hide-source',
];

const map = document.querySelector('padang-map');
const parameters = new URLSearchParams(location.search);
for (const name of ATTRIBUTES) {
  const value = parameters.get(name);
  if (value !== null) map?.setAttribute(name, value);
}
const root = document.documentElement;
const language = parameters.get('lang');
if (language !== null) root.lang = language;
if (language === 'en') {
  document.title = 'Map of Kota Padang';
  document.querySelector('h1')?.replaceChildren(document.title);
}
// A theme that is asked for is the whole frame's.
const theme = parameters.get('theme');
if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;

// Another site's figures must not appear under this one's name.
const source = parameters.get('src');
if (source !== null) {
  const address = new URL(source, location.href);
  if (address.origin === location.origin) map?.setAttribute('src', address.href);
}
