import { CircleMarker, GeoJSON, Map } from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet/dist/leaflet.css';
import { feature } from 'topojson-client';
import { classOf, drawLegend, tooltipText } from './figure-parts.js';

export async function create({ shapes, bounds, points, pointColour, pointRadius, indicators, first }) {
  const [west, south, east, north] = bounds;
  const container = document.querySelector('#map');
  const isLarge = Boolean(points);
  const map = new Map(container, {
    zoomSnap: 0,
    preferCanvas: isLarge,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
  });
  const margin = 0.03 * container.clientWidth;
  map.fitBounds(
    [
      [south, west],
      [north, east],
    ],
    { padding: [margin, margin], animate: false },
  );
  let shown = indicators[first];
  const style = ({ id }) => ({
    fillColor: shown.colours[classOf(shown.values[id], shown.breaks)],
    fillOpacity: 1,
    color: '#fff',
    weight: isLarge ? 0.4 : 0.7,
  });
  const layer = new GeoJSON(feature(shapes, Object.values(shapes.objects)[0]), { style, smoothFactor: 0.5 })
    .bindTooltip(({ feature: { id, properties } }) => tooltipText(properties.name, shown.values[id], shown), { sticky: true })
    .addTo(map);
  for (const [longitude, latitude] of points ?? [])
    new CircleMarker([latitude, longitude], {
      radius: pointRadius,
      stroke: false,
      fillColor: pointColour,
      fillOpacity: 1,
      interactive: false,
    }).addTo(map);
  drawLegend(shown);
  return {
    show(id) {
      shown = indicators[id];
      layer.setStyle(style);
      drawLegend(shown);
    },
    // SVG has the new colours at once; the canvas draws in the next animation frame, asked for before ours.
    isShown: (id) => shown === indicators[id],
    destroy: () => map.remove(),
  };
}
