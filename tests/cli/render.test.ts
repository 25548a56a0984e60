import { describe, expect, it } from 'vitest';
import { padangDataset, validate } from '../../src/core.js';
import { renderStatic } from '../../src/static.js';
import { builtCommand, commandFolder, FAULTY, GOOD } from './run-command.js';

builtCommand();

const regionsIn = (text: string) => new Set([...text.matchAll(/<path[^>]*data-region="([^"]+)"/g)].map(([, code]) => code));
const DATASET = JSON.stringify(padangDataset);

describe('padang-map render', () => {
  it('writes a page that holds the static figure with its stylesheet and no script', async () => {
    const folder = commandFolder({ 'baik.csv': GOOD, 'padang.json': DATASET });
    const { exitCode, err } = await folder.run(['render', 'padang.json', '-o', 'peta.html']);
    expect(err).toMatch(/^peta\.html ditulis/);
    expect(exitCode).toBe(0);
    const page = folder.read('peta.html');
    expect(page).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(page).toContain(renderStatic(validate(JSON.parse(DATASET)).dataset, { hideControls: true }));
    expect(page).toMatch(/<style>[^<]*\.pm-legend[^<]*<\/style>/);
    expect(page).not.toMatch(/<script|<link|https?:\/\/[^"]*\.(?:js|css)/);
    expect(regionsIn(page).size).toBe(11);
  });

  it('writes an SVG that stands alone', async () => {
    const folder = commandFolder({ 'baik.csv': GOOD });
    expect((await folder.run(['render', 'baik.csv', '-o', 'peta.svg', '--lang', 'en'])).exitCode).toBe(0);
    const svg = folder.read('peta.svg');
    expect(svg).toMatch(/^<\?xml [^>]*>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('Source:');
    expect(regionsIn(svg).size).toBe(11);
  });

  it('draws what is asked for', async () => {
    const folder = commandFolder({ 'baik.csv': GOOD, 'padang.json': DATASET });
    const drawn = async (...args: readonly string[]) => (await folder.run(['render', 'padang.json', '-o', '-', ...args])).out;
    const estimate = await drawn('--indicator', 'poverty-rate-estimate', '--lang', 'en');
    expect(estimate).toContain('Estimate');
    expect(estimate).toContain('<html lang="en">');
    const title = padangDataset.indicators.find(({ id }) => id === 'poverty-rate-estimate')?.title.en ?? '';
    expect(await drawn('--indicator', title.toUpperCase(), '--lang', 'en')).toBe(estimate);
    expect(regionsIn(await drawn('--level', 'kelurahan')).size).toBe(104);
    const classes = async (...args: readonly string[]) =>
      new Set([...(await drawn(...args)).matchAll(/data-class="(\d)"/g)].map(([, index]) => index)).size;
    expect(await classes('--classification', 'quantile', '--classes', '3')).toBe(3);
    const fills = async (...args: readonly string[]) =>
      new Set([...(await drawn(...args)).matchAll(/data-class="\d"[^>]* fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill));
    const listed = await fills('--palette', '#fff7ec #fc8d59 #7f0000', '--classification', 'quantile', '--classes', '3');
    expect([...listed].sort()).toEqual(['#7f0000', '#fc8d59', '#fff7ec']);
    expect(await fills('--palette=-Blues')).toEqual(await fills('--palette=-Blues', '--lang', 'en'));
    expect(await fills('--palette=-Blues')).not.toEqual(await fills());
    const outlines = await drawn('--indicator', '');
    expect(regionsIn(outlines).size).toBe(11);
    expect(outlines).not.toMatch(/data-class|data-state|[Tt]idak ada data/);
    const values = async (...args: readonly string[]) => (await drawn(...args)).match(/class="pm-value"/g)?.length ?? 0;
    expect(await values()).toBe(0);
    expect(await values('--show-values')).toBeGreaterThanOrEqual(22);
    const dated = (await folder.run(['render', 'baik.csv', '-o', '-', '--period', '2023'])).out;
    expect(dated).toContain('7,1');
    expect(dated).not.toContain('6,9');
  });

  it.each([
    [['--indicator', 'tiada'], 'low-welfare-families'],
    [['--period', '1999'], '2008'],
    [['--period', '2008', '--indicator', 'poverty-rate-estimate'], '2024-03'],
    [['--layers', 'tiada'], '–'],
    [['--classes', '10'], 'bilangan bulat 2 sampai 9'],
    [['--classification', 'jenk'], 'jenks'],
    [['--palette', 'Tiada'], 'YlOrRd'],
    [['--palette', '#fff7ec'], '#fff7ec #7f0000'],
    [['--level', 'kota'], 'kecamatan, kelurahan'],
  ])('refuses %j, says what there is, and ends with 2', async (args, known) => {
    const folder = commandFolder({ 'padang.json': DATASET });
    const { exitCode, err } = await folder.run(['render', 'padang.json', '-o', 'peta.svg', ...args]);
    expect(err).toContain(args[0]);
    expect(err).toContain(args[1]);
    expect(err).toContain(known);
    expect(exitCode).toBe(2);
    expect(folder.names()).toEqual(['padang.json']);
  });

  it('tells SVG and HTML by the ending alone, says what was left out, and when the map is without colours', async () => {
    const folder = commandFolder({ 'salah.csv': FAULTY });
    const wrong = await folder.run(['render', 'salah.csv', '-o', 'peta.png']);
    expect(wrong.err).toContain('.svg atau .html');
    expect(wrong.exitCode).toBe(2);
    const left = await folder.run(['render', 'salah.csv', '-o', 'peta.svg', '--level', 'kelurahan']);
    expect(left.err).toContain('6 hal perlu diperbaiki');
    expect(left.err).toContain('tidak ada angka kelurahan');
    expect(left.exitCode).toBe(1);
  });

  it('draws points alone on the regions’ outlines, and does not say that figures are missing', async () => {
    const features = [0, 1, 2].map((index) => ({
      type: 'Feature',
      properties: { name: `Contoh ${index}` },
      geometry: { type: 'Point', coordinates: [100.4, -0.9 - index / 100] },
    }));
    const folder = commandFolder({ 'titik.geojson': JSON.stringify({ type: 'FeatureCollection', features }) });
    for (const file of ['peta.html', 'peta.svg']) {
      const { exitCode, err } = await folder.run(['render', 'titik.geojson', '-o', file]);
      expect([exitCode, ...err.trim().split('\n')]).toEqual([
        0,
        expect.stringContaining('letak 3 titik dibuat kasar'),
        expect.stringContaining(`${file} ditulis`),
      ]);
      const drawn = folder.read(file);
      expect(regionsIn(drawn).size).toBe(11);
      expect(new Set([...drawn.matchAll(/data-point="([^"]+)"/g)].map(([, id]) => id)).size).toBe(3);
      expect(drawn).toContain('3 titik');
      expect(drawn).not.toMatch(/data-class|data-state|[Tt]idak ada data/);
    }
    const wrong = await folder.run(['render', 'titik.geojson', '-o', 'lain.svg', '--indicator', 'tiada']);
    expect([wrong.exitCode, folder.names().includes('lain.svg')]).toEqual([2, false]);
  });

  it('never lets a text of the file become markup', async () => {
    const { out } = await commandFolder({ 'a.csv': 'kecamatan,<script>alert(1)</script>\nPauh,1\nKuranji,2\n' }).run([
      'render',
      'a.csv',
      '-o',
      '-',
    ]);
    expect(out).toContain('&lt;script&gt;');
    expect(out).not.toContain('<script>');
  });
});
