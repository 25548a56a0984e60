import 'd3-selection';
import { zoom } from 'd3-zoom';
import { create as createStill } from './d3.js';

export async function create(scene) {
  const map = await createStill(scene);
  map.svg.call(
    zoom()
      .scaleExtent([1, 16])
      .on('zoom', ({ transform }) => map.ground.attr('transform', transform)),
  );
  return map;
}
