import { Map, Popup, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import { drawLegend, tooltipText } from './figure-parts.js';

setWorkerUrl(workerUrl);

export async function create({ shapes, bounds, points, pointColour, pointRadius, indicators, first }) {
  const [west, south, east, north] = bounds;
  const container = document.querySelector('#map');
  const { features } = feature(shapes, Object.values(shapes.objects)[0]);
  let shown = indicators[first];
  const fillOf = ({ breaks, colours }, id) => ['step', ['get', id], colours[0], ...breaks.flatMap((value, index) => [value, colours[index + 1]])];
  // Every indicator's class goes with the shapes, and the style says which of them is drawn.
  for (const item of features) item.properties.code = item.id;
  for (const item of features) for (const [id, { values }] of Object.entries(indicators)) item.properties[id] = values[item.id];
  const map = new Map({
    container,
    attributionControl: false,
    fadeDuration: 0,
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 0.03 * container.clientWidth },
    style: {
      version: 8,
      sources: {
        regions: { type: 'geojson', data: { type: 'FeatureCollection', features } },
        ...(points && { points: { type: 'geojson', data: { type: 'MultiPoint', coordinates: points } } }),
      },
      layers: [
        { id: 'fill', type: 'fill', source: 'regions', paint: { 'fill-color': fillOf(shown, first) } },
        { id: 'line', type: 'line', source: 'regions', paint: { 'line-color': '#fff', 'line-width': points ? 0.4 : 0.7 } },
        ...(points ? [{ id: 'points', type: 'circle', source: 'points', paint: { 'circle-color': pointColour, 'circle-radius': pointRadius } }] : []),
      ],
    },
  });
  const popup = new Popup({ closeButton: false, closeOnClick: false });
  map.on('mousemove', 'fill', ({ lngLat, features: [{ properties }] }) => popup.setLngLat(lngLat).setText(tooltipText(properties.name, shown.values[properties.code])).addTo(map));
  map.on('mouseleave', 'fill', () => popup.remove());
  drawLegend(shown);
  let asked = first;
  let drawn = null;
  map.on('idle', () => {
    drawn = asked;
  });
  return {
    map,
    show(id) {
      asked = id;
      shown = indicators[id];
      map.setPaintProperty('fill', 'fill-color', fillOf(shown, id));
      drawLegend(shown);
    },
    isShown: (id) => drawn === id,
    destroy: () => map.remove(),
  };
}
