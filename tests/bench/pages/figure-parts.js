// What each peer's page has around its map: the legend in the page's own words, and one tooltip.

export const classOf = (value, breaks) => {
  let index = 0;
  while (index < breaks.length && value >= breaks[index]) index += 1;
  return index;
};

const { lang } = document.documentElement;
const number = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const [below, orMore] = lang === 'en' ? ['below', 'or more'] : ['di bawah', 'atau lebih'];

export const valueText = (value, { unit }) => `${number.format(value)}${unit}`;

export const tooltipText = (name, value, shown) => `${name}: ${valueText(value, shown)}`;

export function drawLegend(shown) {
  const { title, breaks, colours } = shown;
  document.querySelector('h1').textContent = title;
  const rows = colours.map((colour, index) => {
    const row = document.createElement('li');
    const key = document.createElement('i');
    key.style.background = colour;
    const [from, to] = [breaks[index - 1], breaks[index]];
    row.append(
      key,
      from === undefined
        ? `${below} ${valueText(to, shown)}`
        : to === undefined
          ? `${valueText(from, shown)} ${orMore}`
          : `${number.format(from)} – < ${valueText(to, shown)}`,
    );
    return row;
  });
  document.querySelector('#legend').replaceChildren(...rows);
}

export const tooltip = {
  show(text, { clientX, clientY }) {
    const element = document.querySelector('#tooltip');
    element.hidden = false;
    element.textContent = text;
    element.style.left = `${clientX + 12}px`;
    element.style.top = `${clientY + 12}px`;
  },
  hide() {
    document.querySelector('#tooltip').hidden = true;
  },
};
