import 'padang-map';
import 'padang-map/static.css';
import { feature } from 'topojson-client';

const asPolygons = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** Shapes of one's own, as the element's `boundaries` takes them. */
function boundariesOf({ shapes, bounds, places, neighbours }) {
  const { features } = feature(shapes, Object.values(shapes.objects)[0]);
  return {
    level: 'kecamatan',
    whole: { code: '13.71', name: 'Rekaan' },
    regions: features.map(({ id, properties, geometry }, index) => ({
      code: id,
      name: properties.name,
      polygons: asPolygons(geometry),
      labelLngLat: places[index],
      neighbours: neighbours[index],
    })),
    ground: null,
    views: [{ id: 'all', title: { id: 'Semua', en: 'All' }, bounds }],
    note: null,
    credit: 'Rekaan',
  };
}

export async function create(scene) {
  const map = document.createElement('padang-map');
  const options = new URLSearchParams(location.search);
  map.renderer = options.get('renderer') ?? 'auto';
  map.hideTable = options.has('hide-table');
  if (scene.level) map.level = scene.level;
  if (scene.places) {
    if (!('boundaries' in map)) throw new Error("This padang-map takes no boundaries of a page's own.");
    map.boundaries = boundariesOf(scene);
    map.layers = scene.dataset.pointLayers.map(({ id }) => id);
  }
  map.data = scene.dataset;
  map.indicator = scene.first;
  // The element brings its own legend and tooltip, so that the page's are not drawn.
  document.querySelector('#legend')?.remove();
  document.querySelector('#map').replaceWith(map);
  await map.whenReady();
  const region = () => map.shadowRoot.querySelector(`path[data-region="${scene.probe.code}"]`);
  return {
    show(id) {
      map.indicator = id;
    },
    isShown: (id) => map.scene?.indicator === id && region()?.getAttribute('fill') === scene.probe.colours[id],
    destroy() {
      const place = document.createElement('div');
      place.id = 'map';
      map.replaceWith(place);
    },
  };
}
