import { regionsOf } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.js';
import { sceneCsv } from '../../src/scene/scene-csv.js';
import { validated } from '../data/inputs.js';
import { sceneOf } from './scene-of.js';

/** Made-up counts, of which one is small. */
const withSmall = (subject: string, more: object = {}): Dataset =>
  validated({
    indicators: [{ id: 'poor', kind: 'count', unit: 'orang', subject }],
    observations: [
      { region: 'Pauh', indicator: 'poor', period: '2024', value: 3, status: 'Q' },
      { region: 'Kuranji', indicator: 'poor', period: '2024', value: 90 },
    ],
    ...more,
  }).dataset;
const WHY = /jumlah di bawah \d+, dan angka yang dapat membocorkannya/;

describe('why a value is suppressed', () => {
  it('stands in the legend, with its region alone, and in the CSV, with the least count that is shown', () => {
    const scene = sceneOf(withSmall('person', { disclosure: { minimumCount: 10 } }));
    expect(scene.legend.notes.filter((note) => WHY.test(note))).toEqual([
      'Dirahasiakan: jumlah di bawah 10, dan angka yang dapat membocorkannya, agar tidak ada orang yang dikenali.',
    ]);
    expect(
      regionsOf(scene)
        .filter(({ notes }) => notes.some((note) => WHY.test(note)))
        .map(({ code }) => code),
    ).toEqual(['13.71.08']);
    expect(sceneCsv(scene)).toContain('jumlah di bawah 10');
  });

  it('is for the source to say where nobody is counted, or the publisher lets all be shown', () => {
    for (const dataset of [withSmall('organisation'), withSmall('person', { disclosure: { minimumCount: 0 } })])
      expect(JSON.stringify([sceneOf(dataset).legend, regionsOf(sceneOf(dataset)).map(({ notes }) => notes)])).not.toMatch(WHY);
  });

  it('is not said where nothing is suppressed', () => {
    const dataset = validated({
      indicators: [{ id: 'poor', kind: 'count', unit: 'orang', subject: 'person' }],
      observations: [{ region: '13.71.09', indicator: 'poor', value: 90 }],
    }).dataset;
    expect(sceneOf(dataset).legend.notes.join()).not.toMatch(WHY);
  });
});
