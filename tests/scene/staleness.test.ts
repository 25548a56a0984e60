import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { fixture } from '../../demo/src/gallery/fixtures.js';
import { sceneCsv } from '../../src/scene/scene-csv.js';
import { sceneOf, validated } from './scene-of.js';

const staleScene = (state: 'updating' | 'unavailable', language: 'id' | 'en', retrieved = '2026-11-24T03:00:00Z') =>
  sceneOf(validated({ observations: [{ region: '13.71.05', indicator: 'x', period: '2024', value: 1 }], stale: { retrieved, state } }), {
    language,
  });
const stale = (...kept: Parameters<typeof staleScene>) => staleScene(...kept).frame.statusLine;

describe('the status line of data that were kept', () => {
  it('tells their date and what is under way, in both languages', () => {
    expect(stale('updating', 'id')).toContain('Data tersimpan dari 24 November 2026; sedang diperbarui');
    expect(stale('unavailable', 'id')).toContain(
      'Data tersimpan dari 24 November 2026; sumbernya sedang tidak dapat dihubungi atau dibaca',
    );
    expect(stale('updating', 'en')).toContain('Kept data of 24 November 2026; being updated');
    expect(stale('unavailable', 'en')).toContain('Kept data of 24 November 2026; their source cannot be reached or read at the moment');
  });

  it('tells the date that it was in Padang', () => {
    expect(stale('updating', 'id', '2026-11-24T17:30:00Z')).toContain('25 November 2026');
  });

  it('tells nothing of the kind of data that are fresh', () => {
    const {
      frame: { statusLine },
    } = sceneOf(validated({ observations: [{ region: '13.71.05', indicator: 'x', period: '2024', value: 1 }] }));
    expect(statusLine).not.toContain('tersimpan');
  });
});

describe('the CSV of data that were kept', () => {
  const notes = (csv: string) => csvParse(csv).map(({ note }) => note);

  it('tells since when in each row, also where there is no value, and not what is under way', () => {
    expect(new Set(notes(sceneCsv(staleScene('updating', 'id'))))).toEqual(new Set(['Data tersimpan dari 24 November 2026']));
    expect(new Set(notes(sceneCsv(staleScene('unavailable', 'en'))))).toEqual(new Set(['Kept data of 24 November 2026']));
  });

  it('tells it behind the notes of regions and points', () => {
    const data = validated({ ...fixture('points-edge-cases').data, stale: { retrieved: '2026-11-24T03:00:00Z', state: 'updating' } });
    const told = notes(sceneCsv(sceneOf(data, { layers: data.pointLayers.map(({ id }) => id) })));
    expect(told).toHaveLength(14);
    for (const note of told) expect(note).toMatch(/Data tersimpan dari 24 November 2026$/);
  });

  it('tells nothing of the kind of data that are fresh', () => {
    expect(sceneCsv(sceneOf(validated(fixture('points-edge-cases').data)))).not.toContain('tersimpan');
  });
});
