import { describe, expect, it } from 'vitest';
import facts from '../../geodata/build/facts.json';
import { validate } from '../../src/core.js';
import { STATUSES } from '../../src/model/status.js';
import { datasets, observationsOf } from './bundled-datasets.js';

const KECAMATAN_INDICATORS = [
  'low-welfare-families',
  'poverty-rate-estimate',
  'stunting-risk-families',
  'families',
  'low-welfare-families-count',
  'population',
  'registered-voters',
  'psm-per-10000-people',
  'psm',
  'kelurahan-count',
  'area',
];
const KOTA_INDICATORS = [
  'low-welfare-families',
  'stunting-risk-families',
  'families',
  'low-welfare-families-count',
  'population',
  'registered-voters',
  'psm',
  'poverty-rate',
  'poor-people',
  'poverty-line',
  'tksk',
];
const CODES = facts.kecamatan.map(({ kemendagri }) => kemendagri);

describe.each(Object.entries(datasets))('the bundled dataset %s', (id, dataset) => {
  it('passes validation as it is, with nothing to report', () => {
    const validated = validate(dataset);
    expect(validated.dataset).toEqual(dataset);
    expect(validated.report.entries).toEqual([]);
    expect(validated.report.kept).toBe(validated.report.received);
  });

  it('has its name as its id, and shows every figure that is published, however small', () => {
    expect(dataset.id).toBe(id);
    expect(dataset.disclosure).toMatchObject({ minimumCount: 0 });
    expect(dataset.observations.filter(({ status }) => status === 'Q')).toEqual([]);
  });

  it('gives every observation a status and a source that resolves, and a value unless it is missing, which a note explains', () => {
    const sources = new Map(dataset.sources.map((source) => [source.id, source]));
    const sourceOf = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator.source]));
    for (const { indicator, region, value, status, note, source } of dataset.observations) {
      expect(STATUSES).toContain(status);
      if (status === 'O') expect([value, note?.id]).toEqual([null, expect.stringMatching(/\S/)]);
      else expect(value, `${indicator} of ${region}`).toEqual(expect.any(Number));
      expect(sources.has(source ?? sourceOf.get(indicator) ?? ''), `${indicator} of ${region}`).toBe(true);
    }
    for (const { source } of dataset.pointLayers) expect(sources.has(source ?? '')).toBe(true);
  });

  it('names for each of its sources who published it, as the facts have it, and holds none that is not used', () => {
    const used = new Set([...dataset.observations, ...dataset.indicators, ...dataset.pointLayers].map(({ source }) => source));
    expect(dataset.sources.map((source) => source.id).filter((source) => !used.has(source))).toEqual([]);
    const published = Object.entries<{ publisher: string; published?: string; url?: string | null }>(facts.sources);
    for (const source of dataset.sources) {
      // The project's own arithmetic and examples have no office behind them; the register's decree is that of the boundaries.
      if (source.publisher === 'padang-map') expect([source.authority, source.date, source.url]).toEqual([null, null, null]);
      if (source.publisher === 'padang-map' || source.id === 'kepmendagri-2025') continue;
      const [, fact] = published.find(([key]) => key === source.id) ?? [];
      expect(source.date).toBe(fact?.published ?? null);
      expect(source.url).toBe(fact?.url ?? null);
      if (source.id === 'bps-population-2023') {
        // The title says in both languages what the facts say in a sentence: that the file names no source.
        expect(source.title.id).toBe('berkas publik tanpa sumber; jumlahnya sama dengan angka resmi');
        for (const part of source.publisher.split(' (')) expect(fact?.publisher).toContain(part.replace(')', ''));
        continue;
      }
      expect(source.publisher.replace(' (BPS)', ', quoting BPS')).toBe(fact?.publisher);
      expect(fact?.publisher.startsWith(source.authority ?? '?')).toBe(true);
    }
  });

  it('writes every text in both languages', () => {
    const texts: unknown[] = [];
    JSON.stringify(dataset, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && ('en' in value || ('id' in value && Object.keys(value).length === 1)))
        texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(4);
    for (const text of texts) {
      expect(text).toEqual({ id: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
    }
  });
});

describe.each([datasets.padang, datasets.demo])('the dataset $id', (dataset) => {
  it('has the ids of the contract, the published families first', () => {
    expect(dataset.indicators.map((indicator) => indicator.id)).toEqual([...new Set([...KECAMATAN_INDICATORS, ...KOTA_INDICATORS])]);
    expect(dataset.indicators[0]).toMatchObject({ id: 'low-welfare-families', classification: 'manual', breaks: [20, 25, 30] });
    const withValues = (level: 'kecamatan' | 'kota') =>
      dataset.indicators.map((indicator) => indicator.id).filter((indicator) => observationsOf(indicator, level, dataset).length > 0);
    expect(withValues('kecamatan').sort()).toEqual([...KECAMATAN_INDICATORS].sort());
    expect(withValues('kota').sort()).toEqual([...KOTA_INDICATORS].sort());
  });

  it('has one observation for each kecamatan, indicator and period, and the city alone above them', () => {
    for (const indicator of KECAMATAN_INDICATORS) {
      const periods = indicator === 'registered-voters' ? ['2020-10', '2024-09'] : [observationsOf(indicator, 'kecamatan')[0]?.period];
      expect(observationsOf(indicator, 'kecamatan', dataset).map(({ region, period }) => [period, region])).toEqual(
        periods.flatMap((period) => CODES.map((code) => [period, code])),
      );
    }
    for (const indicator of KOTA_INDICATORS)
      for (const { region } of observationsOf(indicator, 'kota', dataset)) expect(region).toBe('13.71');
  });

  it('tells of every conflict in the figures', () => {
    for (const language of ['id', 'en'] as const) {
      const notes = dataset.notes.map((note) => note[language]!);
      const decimal = (text: string) => (language === 'id' ? text.replace('.', ',') : text);
      const told = (...figures: readonly string[]) => notes.some((note) => figures.every((figure) => note.includes(decimal(figure))));
      expect(told('3.83', '3.63', '2025')).toBe(true);
      expect(told('4.2', '2022', '4.1', '2023')).toBe(true);
      expect(told('1.4', '760')).toBe(true);
      expect(told('7.95', '2.82')).toBe(true);
    }
  });
});

describe('padang', () => {
  it('holds nothing illustrative', () => {
    expect(datasets.padang.pointLayers).toEqual([]);
    expect(datasets.padang.observations.filter(({ status }) => !['A', 'E', 'O'].includes(status))).toEqual([]);
    expect(JSON.stringify(datasets.padang)).not.toMatch(/CONTOH|EXAMPLE|illustrative/i);
  });
});

describe('demo', () => {
  it('is padang with the grants, and nothing else', () => {
    const { pointLayers, sources, ...rest } = datasets.demo;
    const published = sources.filter(({ id }) => id !== 'illustrative');
    expect({ ...rest, id: 'padang', pointLayers: [], sources: published }).toEqual(datasets.padang);
    expect(pointLayers.map(({ id }) => id)).toEqual(['kube-grants']);
  });
});
