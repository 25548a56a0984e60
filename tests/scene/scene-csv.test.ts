import { regionsOf } from '../regions-of.js';
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, FIXTURES } from '../../demo/src/gallery/fixtures.js';
import { readCsv } from '../../src/core.js';
import { LANGUAGES } from '../../src/model/text.js';
import { sceneCsv } from '../../src/scene/scene-csv.js';
import { fixtureScene, PADANG, sceneOf, validated } from './scene-of.js';

const parsed = (csv: string) => csvParse(csv);

/** A dataset whose every text is `text`. */
function named(text: string) {
  const both = { id: text, en: text };
  const data = validated(fixture('points-overlapping').data);
  return {
    ...data,
    indicators: data.indicators.map((each) => ({ ...each, title: both, unit: both, caveat: both })),
    sources: data.sources.map((each) => ({ ...each, title: both, publisher: '' })),
    observations: data.observations.map((each) => ({ ...each, note: both, method: both })),
    pointLayers: data.pointLayers.map((layer) => ({
      ...layer,
      caveat: both,
      points: layer.points.map((point) => ({ ...point, name: text })),
    })),
  };
}

describe('a scene as CSV', () => {
  it.each(FIXTURES.flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const)))(
    'has a row for each region by an indicator, and for each point, with title, status and source: %s (%s)',
    (id, language) => {
      const scene = fixtureScene(id, { language });
      const rows = parsed(sceneCsv(scene));
      const regions = scene.panels[0].indicator === null ? [] : regionsOf(scene);
      const sized = scene.panels[0].size?.readings ?? [];
      expect(rows).toHaveLength(regions.length + sized.length + scene.panels[0].points.length);
      for (const row of rows)
        for (const column of ['name', 'indicator', 'title', 'status', 'status_text', 'source']) expect(row[column], column).not.toBe('');
      expect(rows.slice(0, regions.length).map(({ region, value }) => [region, value])).toEqual(
        regions.map(({ code, value }) => [code, value === null ? '' : String(value)]),
      );
    },
  );

  it('has no status for a region that a list does not name, but says so in words', () => {
    const listed = readCsv('Nama KUBE;Kecamatan;Bantuan (Rp)\nMaju;Pauh;10.000.000\nJaya;Pauh;12.000.000\nMekar;Kuranji;9.000.000\n');
    const rows = parsed(sceneCsv(sceneOf(validated(listed))));
    const of = (code: string) =>
      rows.filter(({ region }) => region === code).map(({ value, status, status_text: said }) => [value, status, said]);
    expect([of('13.71.08'), of('13.71.01')]).toEqual([[['22000000', 'unstated', 'status tidak disebut']], [['', '', 'tidak tercatat']]]);
  });

  it('writes numbers with a decimal point, whatever the language', () => {
    const [row] = parsed(sceneCsv(fixtureScene('origin-range', { language: 'id' })));
    expect([row!['value'], row!['lower'], row!['upper']].map(Number)).toEqual([12.4, 12.4 * 0.8, 12.4 * 1.3]);
  });

  it('keeps negative numbers as numbers', () => {
    const values = parsed(sceneCsv(fixtureScene('values-change'))).map(({ value }) => Number(value));
    expect(values[0]).toBe(-3.2);
    expect(values.every(Number.isFinite)).toBe(true);
  });

  it('gives a point its place and amount, and nothing where the amount is not known', () => {
    const points = parsed(sceneCsv(fixtureScene('points-edge-cases'))).slice(11);
    expect(points.map(({ name, value, longitude, latitude }) => [name, value, longitude, latitude])).toEqual([
      ['Contoh KUBE 1', '11000000', '100.4044', '-0.977'],
      ['Contoh KUBE 3', '6000000', '100.3', '-0.9'],
      ['Contoh KUBE 2', '', '100.493', '-0.877'],
    ]);
  });

  it('says the value of the other source in the note', () => {
    const row = parsed(sceneCsv(fixtureScene('origin-two-sources')))[0]!;
    expect([row['value'], row['note']!.replace('\u00a0', ' ')]).toEqual(['12.4', expect.stringContaining('13,1 %')]);
  });

  it.each(['=1+1', '+62751', '-2', '@SUM(A1)', '\tx', '\rx'])(
    'puts an apostrophe before a text that a spreadsheet would run: %j',
    (text) => {
      const rows = parsed(sceneCsv(sceneOf(named(text), { layers: ['contoh-hibah'] })));
      for (const row of rows) {
        expect(row['source']).toBe(`'${text}`);
        expect(row['title']!.startsWith(`'${text}`) || row['title']!.startsWith('CONTOH')).toBe(true);
        expect(row['note']).toMatch(/^'/);
      }
      expect(rows[0]!['unit']).toBe(`'${text}`);
      expect(rows[11]!['name']).toBe(`'${text}`);
    },
  );

  it('comes back whole from an independent reader, and no cell begins like a formula, whatever the texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', ' ', '=', '+', '-', '@', '\t', 'a', 'é', "'"), minLength: 1 }),
        (text) => {
          const scene = sceneOf(named(text), { layers: ['contoh-hibah'] });
          const rows = parsed(sceneCsv(scene));
          expect(rows).toHaveLength(regionsOf(scene).length + scene.panels[0].points.length);
          rows.forEach((row, index) => {
            const source = (regionsOf(scene)[index] ?? scene.panels[0].points[index - 11])!.sourceText;
            expect([source, `'${source}`]).toContain(row['source']);
            for (const [column, cell] of Object.entries(row))
              if (!/^(value|lower|upper|longitude|latitude)$/.test(column)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ends each line as RFC 4180 says and has no byte order mark', () => {
    const csv = sceneCsv(sceneOf(PADANG));
    expect(csv.startsWith('region,name,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(13);
  });
});
