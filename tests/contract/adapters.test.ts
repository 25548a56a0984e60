import { describe, expect, it } from 'vitest';
import { bpsAdapter } from '../../src/data/adapters/bps.adapter.js';
import { ckanAdapter } from '../../src/data/adapters/ckan.adapter.js';
import { csvAdapter } from '../../src/data/adapters/csv.adapter.js';
import { geojsonAdapter } from '../../src/data/adapters/geojson.adapter.js';
import { jsonAdapter } from '../../src/data/adapters/json.adapter.js';
import { jsonStatAdapter } from '../../src/data/adapters/json-stat.adapter.js';
import { liveAdapter } from '../../src/data/adapters/live.adapter.js';
import { ogcFeaturesAdapter } from '../../src/data/adapters/ogc-features.adapter.js';
import { restAdapter } from '../../src/data/adapters/rest.adapter.js';
import { sdmxAdapter } from '../../src/data/adapters/sdmx.adapter.js';
import { staticAdapter } from '../../src/data/adapters/static.adapter.js';
import { xlsxAdapter } from '../../src/data/adapters/xlsx.adapter.js';
import type { DataAdapter } from '../../src/data/data-adapter.js';
import type { FetchOptions } from '../../src/data/fetch-bytes.js';
import { testAdapter, type SoundAnswer, type SoundAnswers } from '../../src/testing.js';
import { startServer } from '../fakes/controllable-server.js';
import { handMade, line } from '../data/formats/xlsx/hand-made.js';
import { fixtureText } from '../fixtures/read-fixture.js';

const INPUT = { observations: [{ region: '1371010', indicator: 'poverty', period: '2024', value: 4.5 }] };

testAdapter('the static adapter', () => staticAdapter(INPUT, { id: 'mine' }), { describe, it });

const geojson = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: 'a', properties: { name: 'Contoh' }, geometry: { type: 'Point', coordinates: [100.36, -0.95] } }],
};

/** One that asks several times in a load may answer by the address: `answer` instead of `body` and `contentType`. */
type Kind = { readonly name: string; readonly make: (url: string, options?: FetchOptions) => DataAdapter } & (
  SoundAnswer | { readonly answer: SoundAnswers }
);

const KINDS: readonly Kind[] = [
  { name: 'the JSON adapter', make: jsonAdapter, body: JSON.stringify(INPUT), contentType: 'application/json' },
  {
    name: 'the live adapter',
    make: (url, options) => liveAdapter(jsonAdapter(url, options)),
    body: JSON.stringify(INPUT),
    contentType: 'application/json',
  },
  { name: 'the CSV adapter', make: csvAdapter, body: 'kode;nilai\n1371010;4,5\n1371040;5,5\n', contentType: 'text/csv' },
  {
    name: 'the workbook adapter',
    make: xlsxAdapter,
    body: handMade({ sheets: { Data: line(1, 'kode', 'nilai') + line(2, '1371010', 4.5) } }),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    name: 'the GeoJSON adapter',
    make: (url, options) => geojsonAdapter(url, { ...options, layer: { id: 'kube' } }),
    body: JSON.stringify(geojson),
    contentType: 'application/geo+json',
  },
  {
    name: 'the OGC API – Features adapter',
    make: (url, options) => ogcFeaturesAdapter(url, { ...options, layer: { id: 'kube' } }),
    body: JSON.stringify(geojson),
    contentType: 'application/geo+json',
  },
  {
    name: 'the BPS adapter',
    make: (baseUrl, options) => bpsAdapter({ ...options, baseUrl, var: 47, th: '123:124' }),
    body: fixtureText('bps/poverty-by-sex.json'),
    contentType: 'application/json',
  },
  {
    name: 'the CKAN adapter',
    make: (url, options) => ckanAdapter(url, { ...options, resource: 'made-up' }),
    body: fixtureText('ckan/whole.json'),
    contentType: 'application/json',
  },
  {
    name: 'the SDMX adapter on SDMX-JSON',
    make: sdmxAdapter,
    body: fixtureText('sdmx/series.json'),
    contentType: 'application/vnd.sdmx.data+json; version=2.0.0',
  },
  {
    name: 'the SDMX adapter on SDMX-CSV',
    make: (url, options) => sdmxAdapter(url, { ...options, filter: { SEX: 'F' } }),
    body: fixtureText('sdmx/flat.csv'),
    contentType: 'application/vnd.sdmx.data+csv; version=2.0.0',
  },
  { name: 'the JSON-stat adapter', make: jsonStatAdapter, body: fixtureText('json-stat/made-up.json'), contentType: 'application/json' },
  {
    name: 'the REST adapter',
    make: (url, options) => restAdapter(url, { rows: 'data.items', region: 'kode', value: 'nilai.persen', period: 'tahun' }, options),
    body: fixtureText('rest/nested.json'),
    contentType: 'application/json',
  },
];

for (const { name, make, ...kind } of KINDS) {
  const answer = 'answer' in kind ? kind.answer : kind;
  testAdapter(name, (baseUrl, options) => make(`${baseUrl}/data`, options), { describe, it, answer });

  describe(name, () => {
    it('asks with the headers it was given, which its id does not show', async () => {
      const server = await startServer();
      const adapter = make(`${server.url}/data`, { headers: { 'x-asked-by': 'secret' } });
      const loading = adapter.load({}, { signal: new AbortController().signal });
      const { request, response } = await server.next();
      expect([request.method, request.headers['x-asked-by']]).toEqual(['GET', 'secret']);
      response.writeHead(404).end();
      await expect(loading).rejects.toMatchObject({ httpStatus: 404 });
      await server.stop();
      expect(adapter.id).not.toContain('secret');
    });
  });
}
