import { regionsOf, withPanel } from '../regions-of.js';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/text.js';
import { sceneCsv } from '../../src/scene/scene-csv.js';
import { PADANG, regionIn, sceneOf } from './scene-of.js';

describe.each(LANGUAGES)('the poverty estimate (%s)', (language) => {
  const scene = sceneOf(PADANG, { indicator: 'poverty-rate-estimate', language });
  const [below = '', unclear = '', above = ''] =
    language === 'id'
      ? ['Di bawah angka kota', 'Belum jelas', 'Di atas angka kota']
      : ['Below the city’s figure', 'Unclear', 'Above the city’s figure'];

  it('has 5 kecamatan below the city’s figure, 3 unclear and 3 above', () => {
    expect(scene.legend.rows.map(({ text, count }) => [text, count])).toEqual([
      [below, 5],
      [unclear, 3],
      [above, 3],
    ]);
    const unclearNames = regionsOf(scene)
      .filter(({ state }) => state === 'unclear')
      .map(({ name }) => name);
    expect(unclearNames.sort()).toEqual(['Koto Tangah', 'Padang Selatan', 'Pauh']);
    expect(
      regionsOf(scene)
        .filter(({ classText }) => classText === above)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Bungus Teluk Kabung', 'Kuranji', 'Lubuk Begalung']);
  });

  it('names the city’s published figure that it compares with, and its source', () => {
    expect((scene.legend.referenceText ?? '').replace('\u00a0', ' ')).toContain(
      language === 'id' ? 'Kota Padang: 4,06 % (dibulatkan 4,1)' : 'Kota Padang: 4.06% (rounded to 4.1)',
    );
    const city = PADANG.observations.find(({ indicator, period }) => indicator === 'poverty-rate' && period === '2024-03')!;
    const source = PADANG.sources.find(({ id }) => id === city.source)!;
    expect(scene.sources.map(({ text }) => text).join(' ')).toContain(source.title[language]);
  });

  it('shows no rank, in text, spoken text, table or CSV', () => {
    const text = JSON.stringify([withPanel(scene, { boundaries: null! }), ...regionsOf(scene).map(({ spoken }) => spoken)]);
    // The caveat itself warns of ranking.
    const caveats = scene.frame.caveats.map((caveat) => JSON.stringify(caveat).slice(1, -1));
    const rest = caveats.reduce((left, caveat) => left.replaceAll(caveat, ''), text).replaceAll('"rankText":null', '');
    expect(rest).not.toMatch(/peringkat|\brank/i);
    expect(scene.tables[0]!.columns.map(({ key }) => key)).not.toContain('rank');
    expect(sceneCsv(scene).split('\r\n')[0]).not.toMatch(/rank/);
  });

  it('is listed by name, since an order by value would be read as a ranking', () => {
    const names = scene.tables[0]!.rows.map(({ cells }) => cells[0]!.text);
    expect(names).toEqual([...names].sort(new Intl.Collator(language).compare));
  });

  it('gives each value with its range, between whose ends it lies', () => {
    const columns = scene.tables[0]!.columns.map(({ key }) => key);
    expect(columns).toEqual(expect.arrayContaining(['value', 'range', 'class']));
    for (const { value, lower, upper, rangeText, spoken } of regionsOf(scene)) {
      expect(lower! <= value! && value! <= upper!).toBe(true);
      const written = (bound: number | null) => (language === 'id' ? bound!.toFixed(1).replace('.', ',') : bound!.toFixed(1));
      expect(rangeText).toBe(`${written(lower)}–${written(upper)}${language === 'id' ? '\u00a0' : ''}%`);
      // A dash is not spoken.
      const unit = language === 'id' ? '\u00a0%' : '%';
      expect(spoken).toContain(`${written(lower)}${unit} ${language === 'id' ? 'sampai' : 'to'} ${written(upper)}${unit}`);
    }
  });

  it('says first where each stands, then its range with its name, and no value set off in it', () => {
    const name = language === 'id' ? 'empat cara hitung, bukan selang kepercayaan' : 'four ways of computing, not a confidence interval';
    for (const { headlineText, detailText, classText, rangeText, valueText, spoken, name: region } of regionsOf(scene)) {
      expect([below, unclear, above]).toContain(headlineText);
      expect(headlineText).toBe(classText);
      expect(detailText).toBe(`${rangeText} (${name})`);
      expect(spoken.startsWith(`${region}: ${headlineText}, `)).toBe(true);
      expect(spoken).not.toContain(`: ${valueText},`);
    }
    expect(regionIn(scene, '13.71.10').rangeText!.replace('\u00a0', ' ')).toBe(language === 'id' ? '1,0–2,9 %' : '1.0–2.9%');
  });

  it('says how it was made where it is read', () => {
    const methods = new Set(regionsOf(scene).map(({ methodText }) => methodText));
    expect(methods.size).toBe(1);
    for (const method of methods) {
      expect(method).toContain('SPREE');
      expect(scene.legend.notes).toContain(method);
    }
  });

  it('brings its caveat and its method, also into the CSV', () => {
    const indicator = PADANG.indicators.find(({ id }) => id === 'poverty-rate-estimate')!;
    expect(scene.frame.title).toBe(indicator.title[language]);
    expect(scene.frame.caveats).toEqual([indicator.caveat![language]]);
    for (const row of csvParse(sceneCsv(scene))) {
      for (const column of ['value', 'lower', 'upper']) expect(row[column]).toMatch(/^\d(\.\d)?$/);
      expect(row['note']).toContain(indicator.caveat![language]);
      expect(row['method']).not.toBe('');
    }
  });
});

describe.each(LANGUAGES)('an assumption (%s)', (language) => {
  const scene = sceneOf(PADANG, { indicator: 'psm', language });
  const word = language === 'id' ? 'asumsi' : 'assumption';
  const estimate = language === 'id' ? 'perkiraan' : 'estimate';

  it('is called so, and no estimate, wherever its status stands', () => {
    expect(scene.frame.badges).toEqual([word]);
    expect(scene.legend.badges).toEqual([word]);
    expect(scene.frame.statusLine).toContain(word);
    for (const { mark, statusText, spoken } of regionsOf(scene)) {
      expect([mark, statusText]).toEqual([word, word]);
      expect(spoken).toContain(word);
    }
    const rows = csvParse(sceneCsv(scene));
    expect(new Set(rows.map(({ status, status_text: text }) => `${status} ${text}`))).toEqual(new Set([`E ${word}`]));
    const { tables, frame, legend } = scene;
    expect(JSON.stringify([tables, frame.statusLine, frame.label, legend])).not.toMatch(new RegExp(estimate, 'i'));
  });

  it('leaves others what they are', () => {
    expect(sceneOf(PADANG, { indicator: 'poverty-rate-estimate', language }).frame.statusLine).toContain(estimate);
  });
});
