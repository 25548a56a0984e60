import { describe, expect, it } from 'vitest';
import { csvAdapter } from '../../src/data/adapters/csv.adapter.js';
import { geojsonPointsAdapter } from '../../src/data/adapters/geojson-points.adapter.js';
import { jsonAdapter } from '../../src/data/adapters/json.adapter.js';
import { staticAdapter } from '../../src/data/adapters/static.adapter.js';
import type { DataAdapter } from '../../src/data/data-adapter.js';
import type { FetchOptions } from '../../src/data/fetch-bytes.js';
import { testAdapter, type SoundAnswer, type SoundAnswers } from '../../src/testing.js';
import { startServer } from '../fakes/controllable-server.js';

const INPUT = { observations: [{ region: '1371010', indicator: 'poverty', period: '2024', value: 4.5 }] };

testAdapter('the static adapter', () => staticAdapter(INPUT, { id: 'mine' }), { describe, it });

const geojson = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: 'a', properties: { name: 'Contoh' }, geometry: { type: 'Point', coordinates: [100.36, -0.95] } }],
};

/** One that asks several times in a load may answer by the address: `answer` instead of `body` and `contentType`. */
type Kind = {
  readonly name: string;
  readonly make: (url: string, options?: FetchOptions) => DataAdapter;
} & (SoundAnswer | { readonly answer: SoundAnswers });

const KINDS: readonly Kind[] = [
  { name: 'the JSON adapter', make: jsonAdapter, body: JSON.stringify(INPUT), contentType: 'application/json' },
  { name: 'the CSV adapter', make: csvAdapter, body: 'kode;nilai\n1371010;4,5\n1371040;5,5\n', contentType: 'text/csv' },
  {
    name: 'the GeoJSON points adapter',
    make: (url, options) => geojsonPointsAdapter(url, { ...options, layer: { id: 'kube' } }),
    body: JSON.stringify(geojson),
    contentType: 'application/geo+json',
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
