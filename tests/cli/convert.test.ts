import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, symlinkSync, watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/core.js';
import { builtCommand, commandFolder, ended, FAULTY, GOOD } from './run-command.js';

builtCommand();

const DEMO = readFileSync(join(import.meta.dirname, '../../geodata/datasets/demo.json'), 'utf8');

const LARGE_COUNT = 80;

/** A made-up dataset of few values with notes so long that it takes a while to write. */
const largeDataset = () =>
  JSON.stringify({
    observations: Array.from({ length: LARGE_COUNT }, (_, index) => ({
      region: '13.71.08',
      indicator: 'x',
      period: String(1900 + index),
      value: index,
      note: 'panjang '.repeat(50_000),
    })),
  });

describe('padang-map convert', () => {
  it('writes the dataset that the one door gives, and ends with 0', async () => {
    const folder = commandFolder({ 'baik.csv': GOOD });
    const { exitCode, out, err } = await folder.run(['convert', 'baik.csv', '-o', 'dataset.json']);
    expect(out).toBe('');
    expect(err).toMatch(/^dataset\.json ditulis \(\d+ kB\)\.\n$/);
    expect(exitCode).toBe(0);
    const { dataset, report } = validate(JSON.parse(folder.read('dataset.json')));
    expect(report.entries).toEqual([]);
    expect(dataset.title.id).toBe('baik');
    expect(dataset.observations).toHaveLength(22);
    expect(dataset.observations.find(({ region, period }) => region === '13.71.05' && period === '2024')?.value).toBe(6.9);
    expect(folder.names()).toEqual(['baik.csv', 'dataset.json']);
  });

  it('loses nothing of a whole dataset on the way, points, notes and sources included', async () => {
    const folder = commandFolder({ 'demo.json': DEMO });
    const { out, exitCode } = await folder.run(['convert', 'demo.json', '-o', '-']);
    expect(validate(JSON.parse(out)).dataset).toEqual(validate(JSON.parse(DEMO)).dataset);
    expect(exitCode).toBe(0);
  });

  it('says in one sentence that a disk is full, and ends with 1', () => {
    const folder = commandFolder({ 'baik.csv': GOOD });
    const toFullDisk = (...args: readonly string[]) =>
      spawnSync('sh', ['-c', 'exec "$0" "$@" > /dev/full', process.execPath, folder.command, ...args], {
        cwd: folder.path,
        encoding: 'utf8',
      });
    expect(toFullDisk('convert', 'baik.csv', '-o', '-', '--lang', 'id')).toMatchObject({
      status: 1,
      stderr: 'padang-map: stdout: tempat penyimpanan penuh\n',
    });
    expect(toFullDisk('check', 'baik.csv', '--lang', 'en')).toMatchObject({
      status: 1,
      stderr: 'padang-map: stdout: no space left to write\n',
    });
  });

  it('puts each observation on a line of its own', async () => {
    const { out } = await commandFolder({ 'baik.csv': GOOD }).run(['convert', 'baik.csv', '-o', '-']);
    expect(out.split('\n').filter((line) => /^ {4}\{"indicator":.*\},?$/.test(line))).toHaveLength(22);
  });

  it('says that a value is missing, where one is', async () => {
    const { out } = await commandFolder({ 'a.csv': GOOD.replace('5,5;5,2', '5,5;') }).run(['convert', 'a.csv', '-o', '-']);
    expect(out).toContain('"region":"13.71.11","period":"2024","value":null,"status":"O"}');
  });

  it('refuses to overwrite before it waits for anything to read', async () => {
    const folder = commandFolder({ 'lama.json': 'lama' });
    const child = folder.start(['convert', '-', '-o', 'lama.json']);
    expect((await ended(child)).err).toContain('sudah ada');
  });

  it('says what was left out, writes the rest, and ends with 1', async () => {
    const folder = commandFolder({ 'salah.csv': FAULTY });
    const { exitCode, err } = await folder.run(['convert', 'salah.csv', '-o', 'dataset.json']);
    expect(err).toContain('6 hal perlu diperbaiki');
    expect(err).toContain('padang-map check salah.csv');
    expect(JSON.parse(folder.read('dataset.json')).observations.length).toBeGreaterThan(3);
    expect(exitCode).toBe(1);
  });

  it('writes nothing where nothing could be kept', async () => {
    const folder = commandFolder({ 'a.csv': 'kecamatan,2024\nPadang,1\nTengah,2\n', 'b.csv': 'kecamatan,2024\nPauh,abc\nPauh,7\n' });
    for (const file of ['a.csv', 'b.csv']) {
      const { exitCode, err } = await folder.run(['convert', file, '-o', 'dataset.json']);
      expect(err).toMatch(/^padang-map: [ab]\.csv: tidak ada/);
      expect(exitCode).toBe(1);
    }
    expect(folder.names()).toEqual(['a.csv', 'b.csv']);
  });

  it('overwrites a file only with --force, also where a link leads to it', async () => {
    const folder = commandFolder({ 'baik.csv': GOOD, 'lama.json': 'lama' });
    symlinkSync('lama.json', join(folder.path, 'tautan.json'));
    for (const name of ['lama.json', 'tautan.json']) {
      const { exitCode, err } = await folder.run(['convert', 'baik.csv', '-o', name]);
      expect(err).toBe(`padang-map: ${name}: sudah ada; pakai --force untuk menimpanya\n`);
      expect(exitCode).toBe(1);
      expect(folder.read('lama.json')).toBe('lama');
    }
    expect((await folder.run(['convert', 'baik.csv', '-o', 'tautan.json', '--force'])).exitCode).toBe(0);
    expect(JSON.parse(folder.read('lama.json')).observations).toHaveLength(22);
    expect(folder.names()).toEqual(['baik.csv', 'lama.json', 'tautan.json']);
  });

  it('never writes over the file that it reads, by whatever name', async () => {
    const folder = commandFolder({ 'baik.csv': GOOD });
    symlinkSync('baik.csv', join(folder.path, 'tautan.json'));
    for (const name of ['baik.csv', './baik.csv', 'tautan.json']) {
      const { exitCode, err } = await folder.run(['convert', 'baik.csv', '-o', name, '--force']);
      expect(err).toBe(`padang-map: ${name}: ini berkas yang dibaca; tulis ke berkas lain, sebab yang tidak ikut akan hilang\n`);
      expect(exitCode).toBe(1);
    }
    expect(folder.read('baik.csv')).toBe(GOOD);
  });

  it('says how many values and positions are kept back for privacy, and writes none of them', async () => {
    const people = GOOD.replace('kecamatan;2023;2024', 'kecamatan;anak contoh;lansia contoh')
      .replace(/;\d,(\d);(\d),\d/g, ';1$1;9$2')
      .replace('Pauh;15', 'Pauh;3');
    const points = 'nama,lat,long\nKUBE Contoh,-0.92171,100.41172\n';
    const folder = commandFolder({ 'a.csv': people, 'b.csv': points });
    expect((await folder.run(['convert', 'a.csv', '-o', 'a.json'])).err).toMatch(
      /^padang-map: a\.csv: 1 angka dirahasiakan demi privasi\.\na\.json ditulis/,
    );
    expect(folder.read('a.json')).toContain('"region":"13.71.08","value":null,"status":"Q"}');
    const { err, exitCode } = await folder.run(['convert', 'b.csv', '-o', 'b.json', '--lang', 'en']);
    expect(err).toMatch(/^padang-map: b\.csv: 1 position is made coarser for privacy\.\nb\.json written/);
    expect(folder.read('b.json')).not.toMatch(/0\.92171|100\.41172/);
    expect(exitCode).toBe(0);
  });

  it('keeps the old file and its rights where the file is overwritten', async () => {
    const folder = commandFolder({ 'baik.csv': GOOD, 'lama.json': 'lama' });
    const { mode } = statSync(join(folder.path, 'lama.json'));
    await folder.run(['convert', 'baik.csv', '-o', 'lama.json', '--force']);
    expect(statSync(join(folder.path, 'lama.json')).mode).toBe(mode);
  });

  it('says in one line that a folder is missing, that the output is a folder, and that the disk is full', async () => {
    const folder = commandFolder({ 'baik.csv': GOOD });
    expect((await folder.run(['convert', 'baik.csv', '-o', 'tiada/a.json'])).err).toBe(
      'padang-map: tiada/a.json: tidak ada folder tiada untuk menulisnya\n',
    );
    expect((await folder.run(['convert', 'baik.csv', '-o', '.'])).err).toBe('padang-map: .: ini folder, bukan berkas\n');
    if (existsSync('/dev/full')) {
      const { err, exitCode } = await folder.run(['convert', 'baik.csv', '-o', '/dev/full']);
      expect(err).toBe('padang-map: /dev/full: tempat penyimpanan penuh\n');
      expect(exitCode).toBe(1);
    }
    expect(folder.names()).toEqual(['baik.csv']);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves no half and no temporary file behind after %s', async (signal) => {
    const folder = commandFolder({ 'besar.json': largeDataset(), 'lama.json': 'lama' });
    const child = folder.start(['convert', 'besar.json', '-o', 'lama.json', '--force']);
    const end = ended(child);
    const watcher = watch(folder.path, (_event, name) => name?.endsWith('.tmp') === true && child.kill(signal));
    const { exitCode } = await end;
    watcher.close();
    expect(folder.names()).toEqual(['besar.json', 'lama.json']);
    // It may have been done before the signal came: then the file is whole.
    if (exitCode === 0) expect(JSON.parse(folder.read('lama.json')).observations).toHaveLength(LARGE_COUNT);
    else {
      expect(exitCode).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(folder.read('lama.json')).toBe('lama');
    }
  });

  it('ends with the old file in place where it is killed without a word', async () => {
    const folder = commandFolder({ 'besar.json': largeDataset(), 'lama.json': 'lama' });
    const child = folder.start(['convert', 'besar.json', '-o', 'lama.json', '--force']);
    const end = ended(child);
    const watcher = watch(folder.path, (_event, name) => name?.endsWith('.tmp') === true && child.kill('SIGKILL'));
    const { signal } = await end;
    watcher.close();
    const text = folder.read('lama.json');
    if (signal === 'SIGKILL' && text === 'lama') return;
    expect(JSON.parse(text).observations).toHaveLength(LARGE_COUNT);
  });
});
