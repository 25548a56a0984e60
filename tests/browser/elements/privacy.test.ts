import { describe, expect, it } from 'vitest';
import type { PadangMap } from '../../../src/index.js';
import { SECRETS, SUPPRESSED, TELLING } from '../../made-up-secrets.js';
import { placeMap } from '../placed-map.js';

/** All that stands in an element's shadow root, but for outlines: their coordinates are no one's. */
function shownIn(map: PadangMap): string {
  const copy = document.createElement('div');
  copy.append(...[...map.shadowRoot!.childNodes].map((node) => node.cloneNode(true)));
  for (const shape of copy.querySelectorAll('[d]')) shape.removeAttribute('d');
  return copy.innerHTML;
}

const json = (value: unknown) =>
  JSON.stringify(value, (key, field: unknown) => (['shapes', 'polygons', 'ground', 'views'].includes(key) ? undefined : field));

describe('a map of data with personal data and small counts', () => {
  it.each(['poor', 'people', 'share'])('tells none of them anywhere: %s', async (indicator) => {
    const events: unknown[] = [];
    const map = placeMap();
    for (const name of ['padang-ready', 'padang-report', 'padang-error', 'padang-change'] as const)
      map.addEventListener(name, (event) => events.push((event as CustomEvent).detail));
    const before = location.href;
    Object.assign(map, { data: TELLING, indicator, layers: ['kube'] });
    await map.whenReady();
    await map.updateComplete;
    expect(map.report.entries.map(({ kind }) => kind)).toContain('withheld');
    const told = {
      dom: shownIn(map),
      scene: json(map.scene),
      report: json(map.report),
      events: json(events),
      csv: map.toCSV(),
      svg: map.toSVG().replace(/ d="[^"]*"/g, ''),
      attributes: [...map.attributes].map(({ name, value }) => `${name}=${value}`).join(),
    };
    for (const [where, text] of Object.entries(told))
      for (const secret of [...SECRETS, ...SUPPRESSED]) expect(text, `${where}: ${secret}`).not.toContain(secret);
    expect(events.length).toBeGreaterThan(0);
    expect(location.href).toBe(before);
    expect(await caches.keys()).toEqual([]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it.each([
    ['id', 'Dirahasiakan: jumlah di bawah 5, dan angka yang dapat membocorkannya, agar tidak ada orang yang dikenali.'],
    ['en', 'Suppressed: counts below 5, and figures that would tell them, so that nobody can be recognised.'],
  ])('says in the legend and in the tooltip of a suppressed value why it is not shown, in %s', async (lang, why) => {
    const map = placeMap({ attributes: { lang }, properties: { data: TELLING, indicator: 'poor' } });
    await map.whenReady();
    await map.updateComplete;
    expect(map.shadowRoot!.querySelector('.pm-notes')!.textContent).toContain(why);
    // Once is enough beside a table, whose narrow column it would fill.
    expect(map.shadowRoot!.querySelector('table')!.textContent).not.toContain(why);
    map
      .shadowRoot!.querySelector('[data-region="13.71.01"]')!
      .dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, pointerType: 'mouse' }));
    await expect.poll(() => map.shadowRoot!.querySelector('[part=tooltip]')?.textContent).toContain(why);
    expect(map.toCSV()).toContain(why);
  });

  it('says in the notice that something was withheld, by its column', async () => {
    const map = placeMap({ properties: { data: TELLING } });
    await map.whenReady();
    await map.updateComplete;
    expect(map.shadowRoot!.textContent).toMatch(/ditahan demi privasi \(notes\)/);
  });
});
