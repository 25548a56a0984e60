import type { PadangMap } from 'padang-map';
import 'padang-map';

const map = document.querySelector('padang-map');
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-view]')];

function show(button: HTMLButtonElement, shown: PadangMap): void {
  const { indicator = '', src, layers } = button.dataset;
  shown.src = src ?? null;
  shown.indicator = indicator;
  shown.period = null;
  shown.layers = layers?.split(' ') ?? [];
  for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
}

function save(text: string, type: string, ending: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `padang-${map?.scene?.indicator ?? 'peta'}.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = button.closest('.snippet')?.querySelector('code');
  await navigator.clipboard.writeText(code?.textContent ?? '');
  const label = button.textContent;
  button.textContent = button.dataset['done'] ?? label;
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}

if (map) {
  for (const button of buttons)
    button.addEventListener('click', () => {
      show(button, map);
      history.replaceState(null, '', `#${button.dataset['view'] ?? ''}`);
    });
  const linked = buttons.find(({ dataset }) => `#${dataset['view'] ?? ''}` === location.hash);
  if (linked) show(linked, map);
  // The map's own choice of indicator and the buttons above it tell the same.
  map.addEventListener('padang-change', ({ detail }) => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(button.dataset['indicator'] === detail.indicator && !button.dataset['layers'] === (map.layers.length === 0)));
  });
  document.querySelector('[data-save="csv"]')?.addEventListener('click', () => {
    // Spreadsheets tell UTF-8 by a byte order mark.
    save(`\ufeff${map.toCSV()}`, 'text/csv;charset=utf-8', 'csv');
  });
  document.querySelector('[data-save="svg"]')?.addEventListener('click', () => {
    save(map.toSVG(), 'image/svg+xml', 'svg');
  });
}
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', () => void copy(button).catch(() => undefined));

// The iframe to copy names the place where this page really is.
for (const code of document.querySelectorAll('.snippet code'))
  code.textContent = code.textContent.replace('https://…/', new URL('./', location.href).href);

document.documentElement.classList.add('scripted');
