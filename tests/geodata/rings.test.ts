import { describe, expect, it } from 'vitest';
import { feature } from 'topojson-client';
import type { GroundTopology } from '../../src/geo/topology.js';
import { decoded, LEVELS, readGeodata, type Rings } from './built-boundaries.js';
import { crossings, isInPolygons, isSame, segmentsOf, signedArea } from './plane-geometry.js';

/** What RFC 7946 and simple features ask of a polygon, as words for what is wrong with it. */
function faultsOf(rings: Rings): readonly string[] {
  return rings.flatMap((ring, index) => {
    const positions = ring.slice(0, -1).map(String);
    return [
      ...(ring.length < 4 ? ['fewer than four positions'] : []),
      ...(isSame(ring[0]!, ring.at(-1)!) ? [] : ['not closed']),
      ...(ring.some((position) => position.length !== 2 || !position.every(Number.isFinite)) ? ['not two numbers'] : []),
      ...(new Set(positions).size === positions.length ? [] : ['touches itself']),
      ...(crossings(segmentsOf(ring)).length === 0 ? [] : ['crosses itself']),
      ...(signedArea(ring) > 0 === (index === 0) && signedArea(ring) !== 0 ? [] : ['wound the wrong way']),
    ];
  });
}

describe('every ring', () => {
  it.each(LEVELS)('of the %s is valid by RFC 7946: closed, four positions, right-hand winding, not crossing itself', (level) => {
    const faults = decoded[level].flatMap(({ code, polygons }) => polygons.flatMap(faultsOf).map((fault) => `${code}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it.each(['surroundings.topo.json', 'surroundings.coarse.topo.json'])('of the land in %s is valid by RFC 7946', (file) => {
    const topology = readGeodata(file) as GroundTopology;
    const faults = feature(topology, topology.objects.land).geometry.coordinates.flatMap(faultsOf);
    expect(faults).toEqual([]);
  });

  it('of the source is there: 31 parts in the kecamatan, 125 in the kelurahan, islands included', () => {
    const parts = (level: (typeof LEVELS)[number]) => decoded[level].reduce((sum, { polygons }) => sum + polygons.length, 0);
    expect(parts('kecamatan')).toBe(31);
    expect(parts('kelurahan')).toBe(125);
  });
});

describe('every label point', () => {
  it.each(LEVELS)('of the %s lies inside the largest part of its region and in no other', (level) => {
    for (const { code, label, polygons } of decoded[level]) {
      const areas = polygons.map(([outer]) => Math.abs(signedArea(outer!)));
      const largest = polygons[areas.indexOf(Math.max(...areas))]!;
      expect(isInPolygons([largest], label), code).toBe(true);
      const around = decoded[level].filter((region) => isInPolygons(region.polygons, label));
      expect(around.map((region) => region.code)).toEqual([code]);
    }
  });
});
