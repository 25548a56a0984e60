import { describePoint } from '../../src/scene/describe.js';
import { regionsOf } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import { padangDataset } from '../../src/core.js';
import { announcementText } from '../../src/elements/announcement.js';
import { formatPeriod } from '../../src/i18n/format.js';
import { english } from '../../src/i18n/en.js';
import { indonesian } from '../../src/i18n/id.js';
import { DEMO, sceneOf, validated } from './scene-of.js';

const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('read aloud', () => {
  it.each([
    [
      'id',
      'Padang Selatan: 25,8 %, peringkat 4 dari 11, 25 sampai di bawah 30 persen, angka terbit.',
      ['di bawah 20 persen', '20 sampai di bawah 25 persen', '25 sampai di bawah 30 persen', '30 persen atau lebih'],
    ],
    [
      'en',
      'Padang Selatan: 25.8%, rank 4 of 11, 25 to below 30 per cent, published.',
      ['below 20 per cent', '20 to below 25 per cent', '25 to below 30 per cent', '30 per cent or more'],
    ],
  ] as const)('a class has words for its signs (%s)', (language, spoken, classes) => {
    const scene = sceneOf(padangDataset, { indicator: 'low-welfare-families', language });
    expect(plain(regionsOf(scene)[0]!.spoken)).toBe(spoken);
    expect(scene.legend.rows.map((row) => (row.kind === 'class' ? row.spoken : ''))).toEqual(classes);
  });

  it('a class of another unit keeps that unit', () => {
    const scene = sceneOf(padangDataset, { indicator: 'psm-per-10000-people' });
    for (const { classText, classSpoken } of regionsOf(scene)) expect(classSpoken).toBe(classText!.replace(' – < ', ' sampai di bawah '));
  });

  it('a date that the title says is not said again', () => {
    const scene = sceneOf(padangDataset, { indicator: 'low-welfare-families' });
    expect(scene.frame.label).toBe('Peta Kota Padang: Keluarga tahap kesejahteraan rendah, akhir 2008');
    expect(scene.frame.subtitle).toBe('Kota Padang');
    expect(sceneOf(padangDataset, { indicator: 'area' }).frame.label).toBe('Peta Kota Padang: Luas wilayah resmi, 2002');
  });

  it.each([
    ['Kemiskinan 2020–2024', ['2020', '2021', '2024']],
    ['Kemiskinan 2020–2024', ['2024']],
    ['Penduduk miskin 2024', ['2024', '2024-03']],
    ['Kode 12024', ['2024']],
  ])('a date is said beside the title “%s” that does not say just that one, of %j', (title, periods) => {
    const dataset = validated({
      indicators: [{ id: 'a', title, unit: 'percent', kind: 'rate' }],
      observations: periods.map((period, index) => ({ indicator: 'a', region: '13.71.08', period, value: index + 1 })),
    });
    for (const period of periods) {
      const scene = sceneOf(dataset, { period });
      const when = formatPeriod(period, 'id');
      expect([scene.frame.subtitle, scene.frame.label, scene.tables[0]!.caption]).toEqual([
        `Kota Padang · ${when}`,
        `Peta Kota Padang: ${title}, ${when}`,
        `${title}, ${when}`,
      ]);
    }
    const said = periods.map((period) => announcementText({ kind: 'shown' }, sceneOf(dataset, { period }), indonesian));
    expect(new Set(said).size).toBe(periods.length);
  });

  it('a made-up point is called one once, and says in which kecamatan it lies', () => {
    const {
      panels: [{ points }],
    } = sceneOf(DEMO, { layers: ['kube-grants'] });
    expect(points).toHaveLength(10);
    for (const spoken of points.map(describePoint)) {
      expect(spoken.match(/contoh/gi)).toHaveLength(1);
      expect(spoken).toMatch(/^CONTOH, bukan data, KUBE \d+, Kecamatan [A-Z][A-Za-z ]+, Rp[\d.]+, 1 Juli 2025\.$/);
    }
  });

  it('a published point has no such word, and one that is called by the word alone keeps its name', () => {
    const [layer] = DEMO.pointLayers;
    const point = layer!.points[0]!;
    const of = (changed: Partial<typeof point>) =>
      describePoint(
        sceneOf({ ...DEMO, pointLayers: [{ ...layer!, points: [{ ...point, ...changed }] }] }, { layers: ['kube-grants'] }).panels[0]
          .points[0]!,
      );
    expect(of({ status: 'A', name: 'KUBE Maju', region: null })).toMatch(/^KUBE Maju, Rp[\d.]+, 1 Juli 2025, angka terbit\.$/);
    expect(of({ name: 'Contoh', region: null })).toMatch(/^CONTOH, bukan data, Contoh, Rp/);
  });
});

describe('a status message', () => {
  it('says what has come to be shown, and of an estimate that it is no official figure', () => {
    const said = (indicator: string) => plain(announcementText({ kind: 'shown' }, sceneOf(padangDataset, { indicator }), indonesian));
    expect(said('low-welfare-families')).toMatch(
      /^Keluarga tahap kesejahteraan rendah, akhir 2008\. Kota Padang\. angka terbit\. 2008: tertinggi di [^.]+; seluruh Kota Padang 22,9 %\.$/,
    );
    expect(said('psm')).toMatch(/1 Juli 2025\. asumsi, bukan angka resmi\. 1 Juli 2025: seluruh Kota Padang 312 PSM\.$/);
    expect(said('psm-per-10000-people')).toMatch(/asumsi, bukan angka resmi\.$/);
    // Its title says so.
    expect(said('poverty-rate-estimate').match(/bukan angka resmi/g)).toHaveLength(1);
    expect(said('poverty-rate')).toContain('Belum ada data per kecamatan');
  });

  it('says how a table is sorted, how far the map is magnified, and what part of it is looked at', () => {
    const scene = sceneOf(padangDataset, { indicator: 'area', language: 'en' });
    expect(announcementText({ kind: 'sorted', column: 'region', descending: true }, scene, english)).toBe(
      'Table sorted by Kecamatan, descending.',
    );
    expect(announcementText({ kind: 'sorted', column: 'gone', descending: true }, scene, english)).toBe('');
    expect(announcementText({ kind: 'zoomed', times: 2.04 }, scene, english)).toBe('Map magnification: 2 times.');
    expect(announcementText({ kind: 'view', viewId: 'islands' }, scene, english)).toMatch(/^Kota Padang: [a-z ]+\.$/);
    expect(announcementText(null, scene, english)).toBe('');
  });
});
