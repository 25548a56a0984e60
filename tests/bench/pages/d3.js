import { geoMercator, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { feature } from 'topojson-client';
import { classOf, drawLegend, tooltip, tooltipText } from './figure-parts.js';

/** A choropleth as one writes it by hand: a path for each region, its fill by the class of its value. */
export async function create({ shapes, bounds, points, pointColour, pointRadius, indicators, first }) {
  const [width, height] = [360, 360];
  const [west, south, east, north] = bounds;
  const { features } = feature(shapes, Object.values(shapes.objects)[0]);
  const corners = {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const margin = 0.03 * width;
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    corners,
  );
  const path = geoPath(projection).digits(2);
  let shown = indicators[first];

  const svg = select('#map')
    .append('svg')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', '100%')
    .attr('height', '100%')
    .style('display', 'block');
  const ground = svg.append('g');
  const regions = ground
    .append('g')
    .attr('stroke', '#fff')
    .attr('stroke-width', features.length > 1000 ? 0.2 : 0.7)
    .selectAll('path')
    .data(features)
    .join('path')
    .attr('d', path)
    .on('pointermove', (event, { id, properties }) => tooltip.show(tooltipText(properties.name, shown.values[id], shown), event))
    .on('pointerleave', tooltip.hide);
  if (points)
    ground
      .append('g')
      .attr('fill', pointColour)
      .attr('pointer-events', 'none')
      .selectAll('circle')
      .data(points.map(projection))
      .join('circle')
      .attr('cx', ([x]) => x.toFixed(2))
      .attr('cy', ([, y]) => y.toFixed(2))
      .attr('r', (pointRadius * width) / 800);

  function show(id) {
    shown = indicators[id];
    regions.attr('fill', ({ id: code }) => shown.colours[classOf(shown.values[code], shown.breaks)]);
    drawLegend(shown);
  }
  show(first);
  return { svg, ground, show, isShown: (id) => shown === indicators[id], destroy: () => svg.remove() };
}
