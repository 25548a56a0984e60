// What each peer's page has around its map: the legend in the page's own words, and one tooltip.

export const classOf = (value, breaks) => {
  let index = 0;
  while (index < breaks.length && value >= breaks[index]) index += 1;
  return index;
};

const number = new Intl.NumberFormat('id', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const tooltipText = (name, value) => `${name}: ${number.format(value)} %`;

export function drawLegend({ title, breaks, colours }) {
  document.querySelector('h1').textContent = title;
  const rows = colours.map((colour, index) => {
    const row = document.createElement('li');
    const key = document.createElement('i');
    key.style.background = colour;
    const [from, to] = [breaks[index - 1], breaks[index]].map((value) => (value === undefined ? null : number.format(value)));
    row.append(key, from === null ? `di bawah ${to} %` : to === null ? `${from} % atau lebih` : `${from} – < ${to} %`);
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
