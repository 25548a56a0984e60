import { describePoint } from '../../src/scene/describe.js';
import { regionsOf } from '../regions-of.js';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type BundledLanguage } from '../../src/model/text.js';
import { sceneCsv } from '../../src/scene/scene-csv.js';
import { DEMO, fixtureScene, MESSAGES, PADANG, sceneOf } from './scene-of.js';

const WORDS: Readonly<Record<BundledLanguage, Readonly<Record<'E' | 'P' | 'illustrative', string>>>> = {
  id: { E: 'Perkiraan', P: 'Sementara', illustrative: 'CONTOH' },
  en: { E: 'Estimate', P: 'Provisional', illustrative: 'EXAMPLE' },
};

const cases = LANGUAGES.flatMap((language) =>
  (
    [
      ['origin-estimated', 'E'],
      ['origin-provisional', 'P'],
      ['method-jenks', 'illustrative'],
      ['kind-count', 'illustrative'],
    ] as const
  ).map(([id, status]) => [id, status, language] as const),
);

describe.each(cases)('what is no published figure: %s (%s, %s)', (id, status, language) => {
  const scene = fixtureScene(id, { language });
  const word = WORDS[language][status];
  const inWords = MESSAGES[language].statuses[status];

  it('says so beside the title and in the map’s name', () => {
    expect(scene.frame.badges).toEqual([word]);
    expect(scene.frame.label).toContain(word);
  });

  it('says so in the legend', () => {
    expect(scene.legend.badges).toEqual([word]);
    for (const { mark } of scene.legend.sizes) expect(mark).toBe(word);
  });

  it('says so in the table’s caption and in the status line', () => {
    expect(scene.tables[0]!.caption).toContain(word);
    expect(scene.frame.statusLine).toContain(inWords);
  });

  it('says so in the spoken text and with the value of each region', () => {
    for (const region of regionsOf(scene)) {
      expect(region.spoken).toContain(inWords);
      expect([region.mark, region.statusText]).toEqual([word, inWords]);
    }
  });

  it('says so in each row of the CSV', () => {
    for (const row of csvParse(sceneCsv(scene))) {
      expect(row['title']).toContain(word);
      expect([row['status'], row['status_text']]).toEqual([status, inWords]);
    }
  });
});

describe('mixed statuses', () => {
  it('are all told, and each region by its own', () => {
    const scene = fixtureScene('origin-mixed');
    expect([...scene.frame.badges].sort()).toEqual(['CONTOH', 'Perkiraan', 'Sementara']);
    expect(new Set(regionsOf(scene).map(({ mark }) => mark)).size).toBe(3);
    expect(scene.tables[0]!.columns.map(({ key }) => key)).toContain('status');
  });
});

describe.each(LANGUAGES)('published figures beside made-up points (%s)', (language) => {
  const scene = sceneOf(DEMO, { indicator: 'low-welfare-families', layers: ['kube-grants'], language });
  const word = WORDS[language].illustrative;

  it('are not called examples themselves', () => {
    expect(scene.legend.badges).toEqual([]);
    expect(scene.tables[0]!.caption).not.toContain(word);
    for (const { mark, spoken } of regionsOf(scene)) {
      expect(mark).toBeNull();
      expect(spoken).not.toContain(word);
    }
  });

  it('have the points called examples in title, map’s name, status, size legend, table, spoken text and symbol', () => {
    // The layer's own title has the word, which is not said twice.
    const [layer] = DEMO.pointLayers;
    expect(scene.frame.badges).toEqual([layer!.title[language]!]);
    expect(layer!.title[language]!).toContain(word);
    const plain = { ...DEMO, pointLayers: [{ ...layer!, title: { id: 'Hibah', en: 'Hibah' } }] };
    const unnamed = sceneOf(plain, { layers: ['kube-grants'], language });
    expect([...unnamed.frame.badges, unnamed.tables[1]!.caption]).toEqual([`Hibah (${word})`, `Hibah (${word})`]);
    expect(scene.frame.label).toContain(word);
    expect(scene.frame.statusLine).toContain(word);
    // The figures are of 2008, the points of a day in 2025: neither bears the other's date, and no name comes twice.
    const day = language === 'id' ? '1 Juli 2025' : '1 July 2025';
    expect(scene.frame.statusLine).toContain(`2008. ${layer!.title[language]!}: ${day}`);
    expect(scene.frame.label.split(layer!.title[language]!)).toHaveLength(2);
    const dates = scene.tables[1]!.columns.findIndex(({ key }) => key === 'period');
    expect(new Set(scene.tables[1]!.rows.map(({ cells }) => cells[dates]?.text))).toEqual(new Set([day]));
    expect(scene.legend.sizes.map(({ of, mark }) => [of, mark])).toEqual([['points', word]]);
    expect(scene.tables[1]!.caption).toContain(word);
    for (const point of scene.panels[0].points) {
      expect(point.mark).toBe(word);
      expect(describePoint(point).startsWith(word)).toBe(true);
    }
  });

  it('stand in the CSV each with its own status and warning', () => {
    const rows = csvParse(sceneCsv(scene));
    const regions = rows.filter(({ region }) => region !== '');
    const points = rows.filter(({ region }) => region === '');
    expect([regions.length, points.length]).toEqual([11, 10]);
    for (const row of regions) expect(Object.values(row).join(' ')).not.toContain(word);
    for (const row of points) {
      expect(row['title']).toContain(word);
      expect(row['note']).toBe(DEMO.pointLayers[0]!.caveat![language]);
    }
  });
});

describe('the bundled dataset, unasked', () => {
  it('shows published figures alone: no badge, and ranks in the spoken text', () => {
    const scene = sceneOf(PADANG);
    expect([scene.frame.badges, scene.legend.badges]).toEqual([[], []]);
    expect(
      regionsOf(scene)
        .map(({ rankText }) => rankText)
        .sort(),
    ).toEqual(Array.from({ length: 11 }, (_, index) => MESSAGES.id.rank({ rank: index + 1, of: 11 })).sort());
    for (const { rankText, spoken } of regionsOf(scene)) expect(spoken).toContain(rankText!);
  });
});

describe('a ratio of two dates', () => {
  it.each([
    ['id', '2024, dibagi angka 2020'],
    ['en', '2024, divided by figures of 2020'],
  ] as const)('names both wherever the period stands (%s)', (language, both) => {
    const scene = fixtureScene('kind-per-thousand', { language });
    for (const text of [scene.frame.subtitle, scene.frame.statusLine, scene.frame.label, scene.tables[0]!.caption])
      expect(text).toContain(both);
  });

  it('of one date names it once', () => {
    expect(fixtureScene('method-jenks').frame.subtitle).toBe('Kota Padang · 2024');
  });
});
