import { select } from 'd3-selection';
import { feature } from 'topojson-client';
import { create as createMap } from './d3-panned.js';
import { classOf, valueText } from './figure-parts.js';
import './table.css';

/** The map with a table of its regions beneath it, the greatest value first, as the element has one. */
export async function create(scene) {
  const map = await createMap(scene);
  const { features } = feature(scene.shapes, Object.values(scene.shapes.objects)[0]);
  const table = select('figure').append('table');
  const caption = table.append('caption');
  const head = table.append('thead').append('tr');
  head.selectAll('th').data(['Wilayah', 'Nilai']).join('th').attr('scope', 'col').text(String);
  const rows = table
    .append('tbody')
    .selectAll('tr')
    .data(features, ({ id }) => id)
    .join('tr');
  const names = rows.append('th').attr('scope', 'row');
  const keys = names.append('i');
  names.append('span').text(({ properties }) => properties.name);
  const cells = rows.append('td');

  function showTable(id) {
    const shown = scene.indicators[id];
    caption.text(shown.title);
    keys.style('background', ({ id: code }) => shown.colours[classOf(shown.values[code], shown.breaks)]);
    cells.text(({ id: code }) => valueText(shown.values[code], shown));
    rows.sort((a, b) => shown.values[b.id] - shown.values[a.id]);
  }
  showTable(scene.first);
  return {
    ...map,
    show(id) {
      map.show(id);
      showTable(id);
    },
    destroy() {
      map.destroy();
      table.remove();
    },
  };
}
