import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../src/elements/reading-details.js';
import { MESSAGES, sceneOf, validated } from '../scene/scene-of.js';

const sources = [
  { id: 'bps', title: 'BPS' },
  { id: 'city', title: 'BPS Kota Padang' },
];
const rate = { id: 'a', title: 'Angka', unit: 'percent', kind: 'rate' } as const;

describe('what is read of a region', () => {
  it('names the source of the value, though a note or another source has the same name in it', () => {
    const scene = sceneOf(
      validated({
        sources,
        indicators: [{ ...rate, caveat: 'Angka BPS sementara.' }],
        observations: [
          { indicator: 'a', region: '13.71.01', value: 1, source: 'bps', note: 'Angka BPS, direvisi.' },
          { indicator: 'a', region: '13.71.02', value: 2, source: 'bps' },
          { indicator: 'a', region: '13.71.02', value: 12.4, source: 'city' },
        ],
      }),
    );
    const rest = (code: string) => detailsOf(scene, { kind: 'region', code }, MESSAGES.id)?.rest.map((line) => line.replace('\u00a0', ' '));
    expect(rest('13.71.01')).toEqual(['peringkat 2 dari 2', 'Angka BPS, direvisi.', 'BPS']);
    expect(rest('13.71.02')).toEqual(['peringkat 1 dari 2', 'Menurut BPS Kota Padang: 12,4 %', 'BPS']);
  });

  it('says a note that a longer text has in it, and what equals the caveat once', () => {
    const caveat = 'Belum diperiksa oleh dinas.';
    const noted = (note: string) =>
      detailsOf(
        sceneOf(
          validated({
            sources,
            indicators: [{ ...rate, caveat }],
            observations: [{ indicator: 'a', region: '13.71.01', value: 1, source: 'bps', note }],
          }),
        ),
        { kind: 'region', code: '13.71.01' },
        MESSAGES.id,
      )?.rest;
    expect(noted('Belum')).toEqual(['Belum', 'BPS']);
    expect(noted(caveat)).toEqual(['BPS']);
  });

  it('names the source of a point that its note names too', () => {
    const points = [{ id: 'p', name: 'Pos', lngLat: [100.4, -0.93], note: 'Menurut BPS dan dinas.' }];
    const scene = sceneOf(validated({ sources, pointLayers: [{ id: 'l', title: 'Pos', source: 'bps', points }] }));
    expect(detailsOf(scene, { kind: 'point', id: scene.panels[0].points[0]!.id }, MESSAGES.id)?.rest).toEqual([
      expect.stringContaining('Menurut BPS'),
      'BPS',
    ]);
  });
});
