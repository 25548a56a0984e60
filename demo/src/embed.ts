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
const language = parameters.get('lang');
if (language !== null) document.documentElement.lang = language;

// Another site's figures must not appear under this one's name.
const source = parameters.get('src');
if (source !== null) {
  const address = new URL(source, location.href);
  if (address.origin === location.origin) map?.setAttribute('src', address.href);
}
