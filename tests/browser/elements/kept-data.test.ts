import { csvParse } from 'd3-dsv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCache } from '../../../src/data/combinators/with-cache.js';
import { AdapterError } from '../../../src/model/errors.js';
import type { PadangMap } from '../../../src/index.js';
import { eventually } from '../../eventually.js';
import { HeldAdapter } from '../../fakes/held-adapter.js';
import { SECRETS, SUPPRESSED, TELLING } from '../../made-up-secrets.js';
import { titled } from '../made-up-data.js';
import { inside, placeMap } from '../placed-map.js';

const CACHE = 'padang-map';

const empty = () => caches.delete(CACHE);
beforeEach(empty);
afterEach(empty);

const titleOf = (map: PadangMap) => inside(map, '.pm-title > span').textContent;
const statusOf = (map: PadangMap) => inside(map, '[part=status]').textContent;
const asked = (adapter: HeldAdapter) => eventually(() => expect(adapter.questions).toHaveLength(1));

/** All that the browser's own storage holds of a cache. */
async function stored(): Promise<readonly string[]> {
  const cache = await caches.open(CACHE);
  return Promise.all((await cache.keys()).map(async (request) => (await (await cache.match(request))?.text()) ?? ''));
}

/** What a page sees that is loaded: an adapter and a map of its own, with nothing in memory. */
function newPage(lang = 'id') {
  const adapter = new HeldAdapter();
  return { adapter, map: placeMap({ attributes: { lang }, properties: { adapter: withCache(adapter) } }) };
}

/** A page that has shown data, and left them in the browser's storage. */
async function seen(input: Parameters<HeldAdapter['questions'][number]['answer']>[0]): Promise<void> {
  const { adapter, map } = newPage();
  await asked(adapter);
  adapter.questions[0]?.answer(input);
  await map.whenReady();
  await eventually(async () => expect(await stored()).not.toEqual([]));
  map.remove();
}

const today = (lang: string) =>
  new Date().toLocaleDateString(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Jakarta' });

describe('data in the browser’s Cache Storage', () => {
  it.each([
    ['id', 'Data tersimpan dari', 'sedang diperbarui'],
    ['en', 'Kept data of', 'being updated'],
  ])('are shown before the source has answered, with their date, then the fresh, in %s', async (lang, kept, state) => {
    await seen(titled('Kept'));
    const { adapter, map } = newPage(lang);
    await map.whenReady();
    expect(adapter.questions).toHaveLength(1);
    expect(titleOf(map)).toBe('Kept');
    expect(statusOf(map)).toContain(`${kept} ${today(lang === 'id' ? 'id-ID' : 'en-GB')}; ${state}`);
    const notes = csvParse(map.toCSV()).map(({ note }) => note);
    expect(notes).toHaveLength(11);
    for (const note of notes) expect(note).toContain(kept);
    expect(map.toSVG()).toContain(kept);
    adapter.questions[0]?.answer(titled('Fresh'));
    await eventually(() => expect(titleOf(map)).toBe('Fresh'));
    expect(statusOf(map)).not.toContain(kept);
    expect(map.toCSV()).not.toContain(kept);
  });

  it('stay where the source fails, and the status line says that it does', async () => {
    await seen(titled('Kept'));
    const { adapter, map } = newPage();
    await map.whenReady();
    adapter.questions[0]?.fail(new AdapterError('network', 'Lost.', { adapterId: 'held', retryable: true }));
    await eventually(() => expect(statusOf(map)).toContain('sumbernya sedang tidak dapat dihubungi'));
    expect(titleOf(map)).toBe('Kept');
    expect(map.status).toBe('ready');
  });

  it('hold no personal data and no small count', async () => {
    await seen(TELLING);
    const texts = await stored();
    expect(texts).toHaveLength(1);
    for (const secret of [...SECRETS, ...SUPPRESSED]) expect(texts.join(), secret).not.toContain(secret);
  });
});
