import { regionsOf } from '../../regions-of.js';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { composeScene } from '../../../src/scene/compose-scene.js';
import { padangBoundaries } from '../../../src/geo/padang.js';
import { DEFAULT_VIEW } from '../../../src/scene/view.js';
import { renderStatic } from '../../../src/static.js';
import { LOCALES } from '../../scene/scene-of.js';

const read = (text: string, itemNames?: readonly string[]) =>
  validate(readCsv(text, { regions: padangRegister, ...(itemNames && { itemNames }) }), padangRegister);
const GROUPS = ['Melati', 'Mawar', 'Anggrek', 'Kenanga', 'Dahlia', 'Seruni', 'Cempaka'];
const list = (header: string, names: readonly string[]) =>
  `${header};Kecamatan;Bantuan (Rp)\n${names.map((name, at) => `${name};Pauh;${at + 1}000000`).join('\n')}\nTeratai;Kuranji;500000`;

describe('names of a list', () => {
  it('stand nowhere unless the publisher lists their column', () => {
    expect(JSON.stringify(read(list('Nama KUBE', GROUPS)))).not.toMatch(/Melati|Teratai/);
    expect(JSON.stringify(read(list('Nama KUBE', GROUPS), ['Alamat']))).not.toMatch(/Melati|Teratai/);
  });

  it.each([
    ['id', /Melati; Mawar; Anggrek; Kenanga; Dahlia; dan 2 lainnya/],
    ['en', /Melati; Mawar; Anggrek; Kenanga; Dahlia; and 2 more/],
  ] as const)('of groups are told with the sum, a few of them, in %s', (language, names) => {
    const { dataset } = read(list('Nama KUBE', GROUPS), ['nama kube']);
    const regions = regionsOf(composeScene(dataset, padangBoundaries(), { ...DEFAULT_VIEW, language }, LOCALES[language]));
    expect(regions.find(({ code }) => code === '13.71.08')?.notes.join(' | ')).toMatch(names);
    expect(regions.find(({ code }) => code === '13.71.09')?.notes).toContain('Teratai');
    expect(renderStatic(dataset, { lang: language })).toMatch(names);
  });

  it.each([
    ['that may be of persons', 'Nama Penerima'],
    ['of which nothing is said', 'Nama'],
  ])('%s are told of nobody, though their column is listed', (_whom, header) => {
    const names = ['Siti Aminah', 'Budi Santoso', 'Andi Putra', 'Rina Wati', 'Joko Susilo', 'Sri Rahayu'];
    const told = JSON.stringify(read(list(header, names), [header]));
    for (const name of [...names, 'Teratai']) expect(told).not.toContain(name);
  });

  it('of persons beside those of groups are told of nobody either', () => {
    const text =
      'Nama KUBE;Nama Ketua;Kecamatan;Bantuan (Rp)\nMelati;Siti Aminah;Pauh;1000\nMawar;Budi Santoso;Pauh;2000\nAnggrek;Rina Wati;Kuranji;3000';
    const told = JSON.stringify(read(text, ['Nama KUBE', 'Nama Ketua']));
    expect(told).toContain('Melati; Mawar');
    expect(told).not.toMatch(/Siti|Budi|Rina/);
  });

  it('pass by the guard: a name with a person’s number in it is withheld', () => {
    const { dataset, report } = read(list('Nama KUBE', ['Melati', 'Mawar (0812-3456-7890)', 'Anggrek']), ['Nama KUBE']);
    expect(JSON.stringify([dataset, report])).not.toMatch(/3456/);
    expect(dataset.observations.find(({ region }) => region === '13.71.08')?.note?.id).toBe('Melati; Anggrek');
    expect(report.entries.some(({ kind, column }) => kind === 'withheld' && column === 'note')).toBe(true);
  });
});
