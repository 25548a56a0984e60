import { describe, expect, it } from 'vitest';
import { loadFineGround } from '../../../src/geo/padang.js';
import type { PadangMap } from '../../../src/index.js';
import { demoDataset } from '../demo-dataset.js';
import { inside, placeContainer, placeMap, readyMap } from '../placed-map.js';
import { shownBy } from '../shown-by.js';

/** A map that waits for nothing any more: what changes it then is the page. */
async function quiet(map: PadangMap): Promise<PadangMap> {
  await map.whenReady();
  await loadFineGround();
  await map.whenReady();
  return map;
}

const statusOf = (map: PadangMap) => inside(map, '[part=status]').textContent;

describe('the language', () => {
  it('belongs to an element: one in Indonesian and one in English stand side by side', async () => {
    const properties = { data: demoDataset, indicator: 'poverty-rate-estimate', layers: ['kube-grants'] };
    const [id, en] = await Promise.all([
      readyMap({ properties, attributes: { lang: 'id' } }),
      readyMap({ properties, attributes: { lang: 'en' } }),
    ]);
    expect(inside(id, 'figure').lang).toBe('id');
    expect(inside(en, 'figure').lang).toBe('en');
    expect(shownBy(id).heading[0]).toContain('Perkiraan kemiskinan menurut kecamatan, 2024 – bukan angka resmi BPS');
    expect(shownBy(en).heading[0]).toContain('Estimated poverty by kecamatan, 2024 – not an official BPS figure');
    expect(shownBy(id).heading.join()).toContain('4,06 persen (Maret 2024)');
    expect(shownBy(en).heading.join()).toContain('4.06 per cent (March 2024)');
    expect(shownBy(id).legend.join()).toContain('4,06 %');
    expect(shownBy(en).legend.join()).toContain('4.06%');
    expect(shownBy(id).tables.join()).toMatch(/Rp\d{1,2}\.\d{3}\.\d{3}/);
    expect(shownBy(en).tables.join()).toMatch(/Rp\d{1,2},\d{3},\d{3}/);
    expect(id.scene?.frame.badges.join()).toContain('CONTOH');
    expect(en.scene?.frame.badges.join()).toContain('EXAMPLE');
  });

  it('is the page’s where the element has none, and follows it', async () => {
    document.documentElement.lang = 'en-GB';
    const map = await quiet(placeMap());
    expect(statusOf(map)).toContain('published');
    document.documentElement.lang = 'id';
    await expect.poll(() => statusOf(map)).toContain('angka terbit');
  });

  it('is that of the nearest part of the page that has one, which may change', async () => {
    document.documentElement.lang = 'id';
    const part = placeContainer();
    part.lang = 'en';
    const map = placeMap();
    part.append(map);
    await quiet(map);
    expect(statusOf(map)).toContain('published');
    part.lang = 'id';
    await expect.poll(() => statusOf(map)).toContain('angka terbit');
  });

  it('follows a move to another part of the page', async () => {
    const part = placeContainer();
    part.lang = 'en';
    const map = await quiet(placeMap());
    expect(statusOf(map)).toContain('angka terbit');
    part.append(map);
    await map.whenReady();
    expect(statusOf(map)).toContain('published');
  });

  it('is found from within another element’s shadow root', async () => {
    document.documentElement.lang = 'en';
    const host = placeContainer();
    const map = document.createElement('padang-map');
    host.attachShadow({ mode: 'open' }).append(map);
    await quiet(map);
    expect(statusOf(map)).toContain('published');
    document.documentElement.lang = 'id';
    await expect.poll(() => statusOf(map)).toContain('angka terbit');
  });

  it('of the element goes before the page’s, and a page’s that is not spoken is Indonesian', async () => {
    document.documentElement.lang = 'en';
    expect(statusOf(await readyMap({ attributes: { lang: 'id' } }))).toContain('angka terbit');
    document.documentElement.lang = 'de';
    expect(statusOf(await readyMap())).toContain('angka terbit');
  });

  it('changes as a whole: no picture mixes two', async () => {
    const map = await readyMap();
    const seen = new Set<string>();
    const observer = new MutationObserver(() => {
      const { language, legend, status } = shownBy(map);
      seen.add([language, legend.join().includes('wilayah') ? 'id' : 'en', status.join().includes('terbit') ? 'id' : 'en'].join());
    });
    observer.observe(map.shadowRoot!, { childList: true, subtree: true, characterData: true, attributes: true });
    map.lang = 'en';
    await map.whenReady();
    observer.disconnect();
    seen.delete('id,id,id');
    expect([...seen]).toEqual(['en,en,en']);
  });
});
