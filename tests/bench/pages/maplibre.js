import { Map, Popup, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import { classOf, drawLegend, tooltipText } from './figure-parts.js';

setWorkerUrl(workerUrl);

export async function create({ shapes, bounds, points, pointColour, pointRadius, indicators, first }) {
  const [west, south, east, north] = bounds;
  const container = document.querySelector('#map');
  const { features } = feature(shapes, Object.values(shapes.objects)[0]);
  let shown = indicators[first];
  const classIn = ({ breaks, values }, code) => classOf(values[code], breaks);
  for (const item of features) item.properties = { ...item.properties, code: item.id, class: classIn(shown, item.id) };
  // The first classes come with the shapes, later ones as feature state: quicker than a new style, which sends all tiles back to the worker.
  const fill = [
    'step',
    ['coalesce', ['feature-state', 'class'], ['get', 'class']],
    ...shown.colours.flatMap((colour, index) => (index === 0 ? [colour] : [index, colour])),
  ];
  const map = new Map({
    container,
    attributionControl: false,
    fadeDuration: 0,
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 0.03 * container.clientWidth },
    style: {
      version: 8,
      sources: {
        regions: { type: 'geojson', promoteId: 'code', data: { type: 'FeatureCollection', features } },
        ...(points && { points: { type: 'geojson', data: { type: 'MultiPoint', coordinates: points } } }),
      },
      layers: [
        { id: 'fill', type: 'fill', source: 'regions', paint: { 'fill-color': fill } },
        { id: 'line', type: 'line', source: 'regions', paint: { 'line-color': '#fff', 'line-width': points ? 0.4 : 0.7 } },
        ...(points
          ? [{ id: 'points', type: 'circle', source: 'points', paint: { 'circle-color': pointColour, 'circle-radius': pointRadius } }]
          : []),
      ],
    },
  });
  const popup = new Popup({ closeButton: false, closeOnClick: false });
  map.on('mousemove', 'fill', ({ lngLat, features: [{ properties }] }) =>
    popup
      .setLngLat(lngLat)
      .setText(tooltipText(properties.name, shown.values[properties.code], shown))
      .addTo(map),
  );
  map.on('mouseleave', 'fill', () => popup.remove());
  drawLegend(shown);
  let asked = first;
  let drawn = null;
  map.on('render', () => {
    drawn = asked;
  });
  return {
    map,
    show(id) {
      asked = id;
      shown = indicators[id];
      for (const {
        properties: { code },
      } of features)
        map.setFeatureState({ source: 'regions', id: code }, { class: classIn(shown, code) });
      drawLegend(shown);
    },
    isShown: (id) => drawn === id,
    destroy: () => map.remove(),
  };
}
