import { buffer, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import mapshaper from 'mapshaper';
import { windRings, type AnyTopology } from './wind-rings.js';

type Area = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/** The source's clip rectangle: beyond it nothing is known. West, south, east, north in degrees. */
const FRAME = [99.95, -1.35, 100.85, -0.5] as const;

/** How far the neighbours' land reaches in under the city, so that no gap shows along its border, in km. */
const UNDERLAP_KM = 0.6;

/** Neighbours whose name may be seen beside the city in the default view. */
const NEAR = new Set(['13.01', '13.02', '13.05']);

function merged(areas: readonly Area[]): Area {
  const result = union(featureCollection([...areas]));
  if (!result) throw new Error('The surroundings have no land.');
  return result;
}

/** The neighbours' land, and a strip of it under the city's border, but nothing beyond the land's true coast. */
function landAround(neighbours: readonly Area[], city: Area): Area {
  const land = merged(neighbours);
  const widened = buffer(land, UNDERLAP_KM, { units: 'kilometers', steps: 4 });
  const strip = widened && intersect(featureCollection([widened, city]));
  if (!strip) throw new Error('The city has no land border.');
  const together = merged([land, strip]);
  return together.geometry.type === 'Polygon' ? multiPolygon([together.geometry.coordinates]) : together;
}

/**
 * Land, the neighbours' borders and names around the city as one topology.
 * @param intervalM interval of the simplification in metres
 * @param near only the names that the default view may show, and no islet of less than 0.2 km²
 */
export async function buildSurroundings(
  source: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, { kode: string; nama: string }>,
  { intervalM, quantization, near }: { readonly intervalM: number; readonly quantization: number; readonly near: boolean },
): Promise<AnyTopology> {
  const city = source.features.find(({ properties }) => properties.kode === '13.71');
  const neighbours = source.features.filter(({ properties }) => properties.kode !== '13.71');
  if (!city) throw new Error('The source has no 13.71.');
  const land = landAround(neighbours, city);
  const collection = JSON.stringify({ type: 'FeatureCollection', features: neighbours });
  const named = near ? `-filter '${JSON.stringify([...NEAR])}.includes(kode)'` : '';
  const output = await mapshaper.applyCommands(
    `-i land.geojson name=land ${near ? '-filter-islands min-area=0.2km2' : ''} ` +
      `-simplify dp interval=${intervalM} -clean -filter-fields ` +
      `-i areas.geojson snap name=areas -simplify dp interval=${intervalM} keep-shapes -innerlines + name=borders -dissolve -filter-fields ` +
      // The name goes where the neighbour comes nearest to the city: inside its part of a narrower window.
      `-target areas -clip bbox=100.16,-1.2,100.66,-0.62 ${named} -points inner -each 'id = kode, name = nama.replace("Kabupaten ", "Kab. ")' -sort id -rename-layers neighbours -filter-fields id,name ` +
      `-o surroundings.topo.json format=topojson target=land,borders,neighbours id-field=id quantization=${quantization} bbox`,
    { 'land.geojson': JSON.stringify(land), 'areas.geojson': collection },
  );
  const topology = JSON.parse(String(output['surroundings.topo.json'])) as AnyTopology;
  for (const name of ['land', 'borders']) {
    const object = topology.objects[name];
    const only = object?.type === 'GeometryCollection' ? object.geometries[0] : undefined;
    if (only) topology.objects[name] = only;
  }
  windRings(topology);
  return { ...topology, bbox: [...FRAME] };
}
