import type { PadangMap } from 'padang-map';
import 'padang-map';
import { savedName } from './saved-name.js';
import { offerTrying } from './try/panel.js';

const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-view]')];

/** Says which of the views is on the map; none where the reader has turned it to something else. */
function press(pressed: HTMLButtonElement | undefined): void {
  for (const button of buttons) button.setAttribute('aria-pressed', String(button === pressed));
  history.replaceState(null, '', pressed ? `#${pressed.dataset['view'] ?? ''}` : location.pathname + location.search);
}

function turnTo({ dataset: { indicator = '', src, layers } }: HTMLButtonElement, map: PadangMap): void {
  map.src = src ?? null;
  map.indicator = indicator;
  map.period = null;
  map.layers = layers?.split(' ') ?? [];
}

/** Turns to a view; where its data cannot be had, back to the one before, and says so. */
async function show(button: HTMLButtonElement, map: PadangMap, failed: HTMLElement | null): Promise<void> {
  const before = buttons.find((each) => each.getAttribute('aria-pressed') === 'true') ?? buttons[0];
  turnTo(button, map);
  press(button);
  if (failed) failed.hidden = true;
  try {
    await map.whenReady();
  } catch {
    if (!before || button.getAttribute('aria-pressed') !== 'true') return;
    turnTo(before, map);
    press(before);
    if (failed) failed.hidden = false;
  }
}

function save(map: PadangMap, text: string, type: string, ending: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${savedName(map.scene)}.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = button.closest('.snippet')?.querySelector('code');
  await navigator.clipboard.writeText(code?.textContent ?? '');
  const label = button.textContent;
  button.textContent = button.dataset['done'] ?? label;
  const status = button.parentElement?.querySelector('[role="status"]');
  if (status) status.textContent = button.textContent;
  setTimeout(() => {
    button.textContent = label;
    if (status) status.textContent = '';
  }, 2000);
}

/** Lays the page's own basemap under the map, in the colours of the device's theme. */
function offerBasemap(map: PadangMap): void {
  const box = document.querySelector<HTMLInputElement>('[data-basemap]');
  if (!box) return;
  // What MapLibre is written in: older browsers show no basemap, and are offered none.
  if (!('structuredClone' in globalThis)) {
    box.closest('p')?.remove();
    return;
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const lay = () => {
    map.basemap = box.checked ? new URL(`data/basemap-${dark.matches ? 'dark' : 'light'}.json`, location.href).href : null;
  };
  box.addEventListener('change', lay);
  dark.addEventListener('change', lay);
}

function operate(map: PadangMap): void {
  const failed = document.querySelector<HTMLElement>('[data-failed]');
  for (const button of buttons) button.addEventListener('click', () => void show(button, map, failed));
  const linked = buttons.find(({ dataset }) => `#${dataset['view'] ?? ''}` === location.hash);
  if (linked) void show(linked, map, failed);
  map.addEventListener('padang-change', ({ detail }) => {
    press(buttons.find(({ dataset }) => dataset['indicator'] === detail.indicator && (dataset['layers'] ?? '') === map.layers.join(' ')));
  });
  offerBasemap(map);
  // Spreadsheets tell UTF-8 by a byte order mark.
  const saveCsv = () => save(map, `\ufeff${map.toCSV()}`, 'text/csv;charset=utf-8', 'csv');
  document.querySelector('[data-save="csv"]')?.addEventListener('click', saveCsv);
  document.querySelector('[data-save="svg"]')?.addEventListener('click', () => save(map, map.toSVG(), 'image/svg+xml', 'svg'));
}

const map = document.querySelector('padang-map');
if (map) operate(map);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', () => void copy(button).catch(() => undefined));

// The page in the other language opens at the same view.
const otherLanguage = document.querySelector<HTMLAnchorElement>('a[hreflang]');
otherLanguage?.addEventListener('click', () => {
  otherLanguage.hash = location.hash;
});

// The iframe to copy names the place where this page really is.
for (const code of document.querySelectorAll('.snippet code'))
  code.textContent = code.textContent.replace('https://…/', new URL('./', location.href).href);

offerTrying();

document.documentElement.classList.add('scripted');
