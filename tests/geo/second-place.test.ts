import { regionsOf } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { boundariesAt, composeScene, matchRegion, padangPlace, placeOf, readCsv, sceneCsv, validate } from '../../src/core.js';
import { renderStatic } from '../../src/static.js';
import { agam, agamNagari, madeUpCsv, madeUpDataset } from '../fixtures/agam/agam.js';

describe('a second place, by data alone', () => {
  it('has a register of its own levels, each region below its own', () => {
    expect(agam.register.map(({ level }) => level).filter((level, index, all) => all.indexOf(level) === index)).toEqual([
      'kabupaten',
      'kecamatan',
      'nagari',
    ]);
    const nagari = agam.register.filter(({ level }) => level === 'nagari');
    expect([nagari.length, new Set(nagari.map(({ parent }) => parent)).size]).toEqual([82, 16]);
    expect([...agam.boundaries.keys()]).toEqual(['kecamatan', 'nagari']);
    expect(matchRegion('Nagari Lawang', undefined, agam.register)).toMatchObject({ region: { name: 'Lawang', level: 'nagari' } });
  });

  it('brings short forms of its names, and its time zone', () => {
    const short = placeOf(agamNagari, { abbreviations: { q: 'tanjung', k: 'koto' }, timeZone: 'Asia/Jayapura' });
    expect(matchRegion('Q. Mutiara', undefined, short.register)).toMatchObject({ region: { code: '13.06.01' } });
    expect(matchRegion('Q. Mutiara', undefined, agam.register)).not.toHaveProperty('region');
    expect([...short.boundaries.values()].map(({ timeZone }) => timeZone)).toEqual(['Asia/Jayapura', 'Asia/Jayapura']);
  });

  it('has its data joined, none of Padang’s, and semesters for periods', () => {
    const { dataset, report } = madeUpDataset;
    expect(report.entries.filter(({ kind }) => kind !== 'assumed')).toEqual([]);
    expect(new Set(dataset.observations.map(({ region }) => region)).size).toBe(82);
    const other = validate(readCsv('wilayah,2024\nPauh,4\nTilatang Kamang,5', { regions: agam.register }), agam.register);
    expect(other.dataset.observations.map(({ region }) => region)).toEqual(['13.06.09']);
    expect(other.report.entries.map(({ kind, received }) => [kind, received])).toContainEqual(['unmatched', 'Pauh']);
  });

  it.each([
    ['id', 'Nagari', 'Kecamatan', 'semester II 2024', 'per nagari'],
    ['en', 'Nagari', 'District', 'second half of 2024', 'by nagari'],
  ])('is drawn as a scene under its own levels, in %s', (language, own, above, period, perLevel) => {
    const scene = composeScene(madeUpDataset.dataset, agamNagari, { language });
    expect(scene).toMatchObject({ frame: { place: 'Kabupaten Agam', level: 'nagari' } });
    expect(regionsOf(scene)).toHaveLength(82);
    expect(regionsOf(scene).every(({ value, parentName }) => value !== null && parentName !== null)).toBe(true);
    expect(scene.tables[0]!.columns.map(({ title }) => title).slice(0, 2)).toEqual([own, above]);
    expect(scene.frame.subtitle).toContain(period);
    expect(regionsOf(scene)[0]!.spoken).toContain(`, ${above} `);
    expect(sceneCsv(scene)).toContain('13.06.01.2001');
    const kecamatan = composeScene(madeUpDataset.dataset, boundariesAt(agam, 'kecamatan'), { language });
    expect(regionsOf(kecamatan)).toHaveLength(16);
    expect(kecamatan.frame.caveats.join(' ')).toContain(perLevel);
    const within = composeScene(madeUpDataset.dataset, agamNagari, { language, within: '13.06.01' });
    expect(regionsOf(within).every(({ parent }) => parent === '13.06.01')).toBe(true);
    expect(within.frame.subtitle).toContain(`${above} Tanjung Mutiara`);
  });

  it('is drawn as a static figure, at each of its levels', () => {
    const figure = renderStatic(madeUpDataset.dataset, { place: agam });
    expect(figure.match(/<path[^>]* data-region="13\.06\.\d\d\.\d{4}"/g)?.length ?? 0).toBeGreaterThanOrEqual(82);
    expect(figure).not.toMatch(/Padang\b(?! )|13\.71|[Kk]elurahan/);
    expect(renderStatic(madeUpDataset.dataset, { place: agam, level: 'kecamatan' })).toContain('data-region="13.06.01"');
  });

  it('is checked and rendered by the command', async () => {
    const written = { out: '', err: '' };
    const output = (to: keyof typeof written) => ({
      isTTY: false,
      write: (text: string) => ((written[to] += text), true),
      once: () => undefined,
    });
    const stdin = () =>
      (async function* () {
        yield await Promise.resolve(new TextEncoder().encode(madeUpCsv));
      })();
    const commanded = (...args: readonly string[]) =>
      run(args, { stdin: stdin(), stdout: output('out'), stderr: output('err'), environment: {}, place: agam });
    expect([await commanded('check', '-', '--lang', 'en'), written.err]).toEqual([0, '']);
    expect(written.out).toContain('82 of 82 nagari');
    written.out = '';
    expect(await commanded('render', '-', '-o', '-', '--level', 'nagari', '--lang', 'ms')).toBe(0);
    expect(written.out).toContain('<html lang="ms">');
    expect(written.out).toContain('data-region="13.06.01.2001"');
    expect(await commanded('render', '-', '-o', '-', '--level', 'kelurahan')).toBe(2);
  });

  it('leaves Padang as it is', () => {
    expect([...padangPlace.boundaries].map(([level, { regions }]) => [level, regions.length])).toEqual([
      ['kecamatan', 11],
      ['kelurahan', 104],
    ]);
    expect(boundariesAt(padangPlace, null).level).toBe('kecamatan');
  });
});
