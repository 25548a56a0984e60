import { regionsOf } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import { padangRegister } from '../../src/geo/padang-register.js';
import { loadKelurahan, readCsv, validate } from '../../src/core.js';
import { composeScene } from '../../src/scene/compose-scene.js';
import { sceneCsv } from '../../src/scene/scene-csv.js';
import { bundledLocale } from '../../src/i18n/bundled-locale.js';
import { DEFAULT_VIEW, type View } from '../../src/scene/view.js';
import { renderStatic } from '../../src/static.js';
import { exportSvg } from '../../src/render/static/export-svg.js';
import { MESSAGES, PADANG, regionIn } from './scene-of.js';

const kelurahan = padangRegister.filter(({ level }) => level === 'kelurahan');
const KURANJI = '13.71.09';
const inKuranji = kelurahan.filter(({ parent }) => parent === KURANJI);

/** Made-up figures of all kelurahan, by name or code, and one of a kecamatan beside them. */
const csv = [
  'wilayah,nama,tahun,Rumah layak (%)',
  ...kelurahan.map(({ code, name }, index) => `${index % 2 === 0 ? code : code.replaceAll('.', '')},${name},2024,${index / 2}`),
  `${KURANJI},Kuranji,2023,41.5`,
].join('\n');
const { dataset: figures, report } = validate(readCsv(csv));

const kelurahanBoundaries = await loadKelurahan();

const scene = (dataset = PADANG, view: Partial<View> = {}) => {
  const whole = { ...DEFAULT_VIEW, ...view };
  return composeScene(dataset, kelurahanBoundaries, whole, bundledLocale(whole.language));
};

describe('the kelurahan', () => {
  it('of an officer’s CSV are shown with their values, each with its kecamatan', () => {
    expect(report.entries.filter(({ kind }) => kind !== 'assumed')).toEqual([]);
    const {
      frame: { caveats },
      panels: [{ readings }],
      tables,
    } = scene(figures);
    expect(readings).toHaveLength(104);
    for (const [index, { code, name, parent }] of kelurahan.entries())
      expect(regionIn(scene(figures), code)).toMatchObject({
        name,
        value: index / 2,
        parentName: padangRegister.find((each) => each.code === parent)?.name,
      });
    expect(tables[0]?.columns.map(({ title }) => title).slice(0, 2)).toEqual(['Kelurahan', 'Kecamatan']);
    expect(caveats).toEqual([]);
  });

  it('say their kecamatan where they are spoken, for a kelurahan may be called as another kecamatan is', () => {
    expect(regionIn(scene(figures), inKuranji.find(({ name }) => name === 'Kuranji')!.code).spoken).toMatch(
      /^Kuranji, Kecamatan Kuranji: /,
    );
  });

  it.each([
    [
      'id',
      'low-welfare-families',
      'Belum ada data per kelurahan untuk “Keluarga tahap kesejahteraan rendah, akhir 2008”; yang ada untuk seluruh kota dan per kecamatan.',
    ],
    [
      'en',
      'low-welfare-families',
      'There are no data yet by kelurahan for “Families in a low welfare stage, end of 2008”; those there are come for the whole city and by kecamatan.',
    ],
    ['id', 'psm', 'yang ada untuk seluruh kota dan per kecamatan.'],
    ['id', 'poverty-rate', 'yang ada untuk seluruh kota.'],
  ] as const)('without data are empty, and it is said where there are data (%s, %s)', (language, indicator, sentence) => {
    const empty = scene(PADANG, { indicator, language });
    expect(empty.frame.caveats[0]).toContain(sentence);
    expect(regionsOf(empty).filter(({ value, state }) => value !== null || state !== 'missing')).toEqual([]);
    expect(empty.legend.rows.map((row) => [row.kind, row.count])).toEqual([['state', 104]]);
    expect(empty.frame.warnings.map(({ code }) => code)).toEqual(['no-values']);
  });

  it('without data do not complain of a period that the kecamatan have', () => {
    expect(scene(PADANG, { period: '2008' }).frame.warnings.map(({ code }) => code)).toEqual(['no-values']);
  });

  it('are offered the indicators of the kecamatan where they have none, and of kota alone none', () => {
    expect(scene().frame.indicators.map(({ id }) => id)).toEqual([
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
    ]);
  });

  it('come back from the CSV that was made of them as they were', () => {
    const exported = sceneCsv(scene(figures));
    const again = validate(readCsv(exported)).dataset;
    expect(regionsOf(scene(again)).map(({ code, value }) => [code, value])).toEqual(
      regionsOf(scene(figures)).map(({ code, value }) => [code, value]),
    );
  });

  it('are drawn in the static figure and the exported image, with the sentence where there are no data', () => {
    const html = renderStatic(PADANG, { level: 'kelurahan' });
    expect(html.match(/<path[^>]*data-region=/g)).toHaveLength(104);
    expect(html.match(/<tr data-region=/g)).toHaveLength(104);
    expect(html).toContain('Belum ada data per kelurahan');
    expect(exportSvg(scene(), MESSAGES.id)).toContain('Belum ada data per kelurahan');
  });
});

describe('the kelurahan within a kecamatan', () => {
  it('are the only ones shown, in classes and colours of the whole city', () => {
    const whole = scene(figures);
    const part = scene(figures, { within: KURANJI });
    expect(regionsOf(part).map(({ code }) => code)).toEqual(inKuranji.map(({ code }) => code));
    for (const { code, fill, classIndex } of regionsOf(part))
      expect({ fill, classIndex }).toEqual({ fill: regionIn(whole, code).fill, classIndex: regionIn(whole, code).classIndex });
    expect(part.legend.rows.map(({ text }) => text)).toEqual(whole.legend.rows.map(({ text }) => text));
    expect(part.legend.rows.reduce((sum, { count }) => sum + count, 0)).toBe(inKuranji.length);
    expect(part.tables[0]?.rows).toHaveLength(inKuranji.length);
    expect(regionsOf(part).every(({ rankText }) => rankText?.endsWith(`dari ${inKuranji.length}`))).toBe(true);
  });

  it('are named as what they are in subtitle, caption and label, and have no column of their one kecamatan', () => {
    const {
      frame: { subtitle, label, context },
      tables,
    } = scene(figures, { within: KURANJI });
    for (const text of [subtitle, tables[0]?.caption, label]) expect(text).toContain('Kelurahan di Kecamatan Kuranji');
    expect(scene(figures, { within: KURANJI, language: 'en' }).frame.subtitle).toContain('Kelurahan in Kecamatan Kuranji');
    expect(tables[0]?.columns.map(({ key }) => key)).not.toContain('parent');
    expect(context).toMatchObject({ code: KURANJI, name: 'Kuranji' });
  });

  it('have the kecamatan’s own value beside them as its own, with period and status', () => {
    const said = 'Angka untuk seluruh Kecamatan Kuranji: 41,5 % (2023; status tidak disebut).';
    const part = scene(figures, { within: KURANJI });
    expect(part.frame.context?.valueText?.replaceAll('\u00a0', ' ')).toBe(said);
    for (const figure of [renderStatic(figures, { level: 'kelurahan', within: KURANJI }), exportSvg(part, MESSAGES.id)])
      expect(figure.replaceAll('\u00a0', ' ').replace(/<[^>]*>/g, ' ')).toContain('Angka untuk seluruh Kecamatan Kuranji: 41,5 %');
    expect(scene(figures, { within: '13.71.01' }).frame.context?.valueText).toBeNull();
  });

  it('without data stay empty: the kecamatan’s value is not spread over them', () => {
    const part = scene(PADANG, { within: KURANJI });
    expect(regionsOf(part).every(({ value, fill, state }) => value === null && fill === null && state === 'missing')).toBe(true);
    expect(part.frame.caveats[0]).toContain('Belum ada data per kelurahan di Kecamatan Kuranji');
    expect(part.frame.context?.valueText).toMatch(/^Angka untuk seluruh Kecamatan Kuranji: 27,6\s%/);
    expect(part.sources).toHaveLength(1);
  });

  it('of an estimate bear its range and status in the kecamatan’s value', () => {
    expect(scene(PADANG, { within: KURANJI, indicator: 'poverty-rate-estimate' }).frame.context?.valueText).toMatch(
      /%\s?\(\d,\d–\d,\d\s%; Maret 2024; perkiraan\)/,
    );
  });

  it('of what is no kecamatan are all of them, with a warning', () => {
    const {
      frame: { context, warnings },
      panels: [{ readings }],
    } = scene(figures, { within: '13.71.99' });
    expect(readings).toHaveLength(104);
    expect(context).toBeNull();
    expect(warnings).toEqual([{ code: 'unknown-region', text: expect.stringContaining('13.71.99') as string }]);
    expect(readings[0]?.parentName).toBe('Padang Selatan');
  });
});
