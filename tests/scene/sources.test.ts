import { regionsOf } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import { fixture } from '../../demo/src/gallery/fixtures.js';
import { DEMO, fixtureScene, PADANG, regionIn, sceneOf, validated } from './scene-of.js';

const twoSources = validated(fixture('origin-two-sources').data);

describe('where two sources differ', () => {
  const scene = fixtureScene('origin-two-sources', { language: 'en' });
  const south = regionIn(scene, '13.71.01');

  it('the one listed first in the dataset is shown, whatever the order of the rows', () => {
    expect([south.value, south.sourceText]).toEqual([12.4, 'padang-map: Example data for the gallery, not real data']);
    const turned = sceneOf({ ...twoSources, observations: [...twoSources.observations].reverse() }, { language: 'en' });
    expect(regionsOf(turned)).toEqual(regionsOf(scene));
  });

  it('the other stands beside it in note, spoken text and table', () => {
    const beside = 'According to padang-map: A second set of example data, not real data (May 2024): 13.1%';
    expect(south.notes).toEqual([beside]);
    expect(south.spoken).toContain(beside);
    const row = scene.tables[0]!.rows.find(({ region }) => region === '13.71.01')!;
    expect(row.cells.map(({ text }) => text)).toContain(beside);
  });

  it('the order of the dataset’s sources decides', () => {
    const other = sceneOf({ ...twoSources, sources: [...twoSources.sources].reverse() });
    expect(regionIn(other, '13.71.01').value).toBe(13.1);
  });

  it('classes and legend follow what is shown alone', () => {
    const alone = sceneOf({ ...twoSources, observations: twoSources.observations.filter(({ source }) => source === 'contoh') });
    expect(fixtureScene('origin-two-sources').legend).toEqual(alone.legend);
  });
});

describe('the sources of a scene', () => {
  it('are listed once each, those of what is shown and no other', () => {
    for (const scene of [fixtureScene('origin-two-sources'), sceneOf(PADANG), sceneOf(DEMO, { layers: ['kube-grants'] })]) {
      const texts = scene.sources.map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(0);
      expect(new Set(texts).size).toBe(texts.length);
    }
    expect(sceneOf(PADANG).sources).toHaveLength(1);
    expect(fixtureScene('origin-two-sources').sources).toHaveLength(2);
    expect(fixtureScene('origin-range').sources).toHaveLength(1);
  });

  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org/a', 'http://example.org/a'],
    ['HTTPS://example.org', 'HTTPS://example.org'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//example.org', null],
    [' https://example.org', null],
    ['', null],
  ])('link to web addresses only: %j', (url, expected) => {
    const dataset = { ...twoSources, sources: twoSources.sources.map((source) => ({ ...source, url })) };
    expect(sceneOf(dataset).sources.map((source) => source.url)).toEqual([expected, expected]);
  });

  it('are printed with publisher, title and date, none of them twice', () => {
    const source = { ...twoSources.sources[0]!, date: '2024-05' };
    const texts = (more: object) => sceneOf({ ...twoSources, sources: [{ ...source, ...more }] }, { language: 'en' }).sources[0]!.text;
    expect(texts({ publisher: 'BPS', title: { id: '', en: 'Yearbook' } })).toBe('BPS: Yearbook (May 2024)');
    expect(texts({ publisher: 'BPS', title: { id: '', en: 'BPS yearbook' } })).toBe('BPS yearbook (May 2024)');
    expect(texts({ publisher: '', title: { id: '', en: 'Yearbook' }, date: null })).toBe('Yearbook');
  });

  it('are named by every region with a value, and by every point', () => {
    const scene = sceneOf(DEMO, { layers: ['kube-grants'] });
    for (const { sourceText } of [...regionsOf(scene), ...scene.panels[0].points]) expect(sourceText).not.toBe('');
  });
});
