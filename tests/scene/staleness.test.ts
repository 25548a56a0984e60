import { describe, expect, it } from 'vitest';
import { sceneOf, validated } from './scene-of.js';

const stale = (state: 'updating' | 'unavailable', language: 'id' | 'en', retrieved = '2026-11-24T03:00:00Z') =>
  sceneOf(validated({ observations: [{ region: '13.71.05', indicator: 'x', period: '2024', value: 1 }], stale: { retrieved, state } }), { language }).statusLine;

describe('the status line of data that were kept', () => {
  it('tells their date and what is under way, in both languages', () => {
    expect(stale('updating', 'id')).toContain('Data tersimpan dari 24 November 2026; sedang diperbarui');
    expect(stale('unavailable', 'id')).toContain('Data tersimpan dari 24 November 2026; sumbernya sedang tidak dapat dihubungi atau dibaca');
    expect(stale('updating', 'en')).toContain('Kept data of 24 November 2026; being updated');
    expect(stale('unavailable', 'en')).toContain('Kept data of 24 November 2026; their source cannot be reached or read at the moment');
  });

  it('tells the date that it was in Padang', () => {
    expect(stale('updating', 'id', '2026-11-24T17:30:00Z')).toContain('25 November 2026');
  });

  it('tells nothing of the kind of data that are fresh', () => {
    const { statusLine } = sceneOf(validated({ observations: [{ region: '13.71.05', indicator: 'x', period: '2024', value: 1 }] }));
    expect(statusLine).not.toContain('tersimpan');
  });
});
