import { writeWhole } from '../write-whole.js';
import { TOLERANCE_M } from './regions.js';

/** One file the build wrote. */
export interface WrittenFile {
  readonly name: string;
  readonly sha256: string;
  readonly gzipBytes: number;
}

const MIT = `MIT License

Copyright (c) 2024 Cahya DSN

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/** Writes SOURCES.md: where the boundaries are from, what was done to them, and the hashes of what came out. */
export function writeSources(path: string, files: readonly WrittenFile[]): void {
  const text = `# Where the boundaries are from

Written by \`geodata/build/boundaries/build.ts\`, with the files it tells of.

## Origin

The 104 kelurahan of Kota Padang and the nine kabupaten and kota around them are derived from the public repository
\`cahyadsn/wilayah_boundaries\`, commit \`3c5a7960f4d227a38489094d84252bdbb3f978a5\` (2026-08-20), which follows
Kepmendagri No 300.2.2-2430 Tahun 2025. Its raw files are not kept here. Official areas and BPS codes are from
Badan Pusat Statistik Kota Padang (\`geodata/build/facts.json\`).

## What was done

1. Slivers and gaps between neighbours are cleaned and vertices snapped (mapshaper); what this cuts off a kelurahan,
   less than 1000 m², goes to its neighbour.
2. The numeral "Xx" in names of kelurahan is written "XX"; nothing else in a name is changed.
3. Kelurahan are dissolved to kecamatan.
4. Both are simplified by Douglas–Peucker, shared borders as one and no island lost, so that no vertex is further than
   ${TOLERANCE_M.kecamatan} m (kecamatan) or ${TOLERANCE_M.kelurahan} m (kelurahan) from the result, and quantised. Rings
   are wound as RFC 7946 has it: outer rings counter-clockwise.
5. Areas are geodesic, measured on the result; label points lie inside the largest part.
6. The surroundings' land reaches 600 m in under the city's border, where the city covers it, so that no gap shows;
   the coast is the source's own. Beyond 99.95–100.85° E and 1.35–0.50° S nothing is known.

To build anew: \`npx tsx geodata/build/boundaries/build.ts --source FOLDER\`, where FOLDER holds
\`kelurahan.source.geojson\` and \`surroundings.source.geojson\`.

## What came out

| file | bytes gzipped | SHA-256 |
| --- | --- | --- |
${files.map(({ name, gzipBytes, sha256 }) => `| ${name} | ${gzipBytes} | \`${sha256}\` |`).join('\n')}

## Licence of the origin

\`\`\`text
${MIT}
\`\`\`
`;
  writeWhole(path, text);
}
