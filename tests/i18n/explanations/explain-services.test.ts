import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/core.js';
import { readBps } from '../../../src/data/formats/bps.js';
import { readCkanPage } from '../../../src/data/formats/ckan.js';
import { readFeatures } from '../../../src/data/formats/features.js';
import { readJsonStat } from '../../../src/data/formats/json-stat.js';
import { readSdmx } from '../../../src/data/formats/sdmx.js';
import { readAnswer } from '../../../src/data/read-answer.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { detailInIndonesian } from '../../../src/i18n/explanations/details-id.js';
import { detailOf } from '../../../src/model/detail.js';

const FACTS = { regions: padangRegister, source: { id: 'api' } };
const bps = (more: object) => () => readBps({ status: 'OK', ...more }, { regions: padangRegister, domain: '1371', indicators: [] });
const jsonStat = (answer: object) => () => readJsonStat(answer, {}, FACTS);
const sdmx = (text: string) => () => readSdmx(new TextEncoder().encode(text), {}, FACTS);
const points =
  (...coordinates: readonly number[]) =>
  () =>
    readFeatures([{ geometry: { type: 'Point', coordinates } }], { layer: { id: 'kube' } });

describe('why a service gives nothing', () => {
  it.each<[string, () => unknown, string, string]>([
    ['BPS without a word', bps({ status: 'Error' }), 'BPS tidak menyerahkan data.', 'BPS did not answer with data.'],
    [
      'BPS with a word',
      bps({ status: 'Error', message: 'Invalid key' }),
      'BPS tidak menyerahkan data: Invalid key.',
      'BPS did not answer with data: Invalid key.',
    ],
    [
      'BPS without data',
      bps({ 'data-availability': 'list-not-available' }),
      'BPS tidak punya data untuk variabel dan tahun ini.',
      'BPS has no data for this variable and year: "list-not-available".',
    ],
    [
      'a portal',
      () => readCkanPage({ success: false, error: { message: 'Not found' } }),
      'Portalnya melaporkan kesalahan: Not found',
      'The portal tells of an error: Not found',
    ],
    [
      'another portal',
      () => readCkanPage({}),
      'Ini bukan jawaban “datastore_search” dari portal CKAN.',
      'Expected an answer of datastore_search with "success": true.',
    ],
    [
      'a statistics service',
      jsonStat({ error: 'no rows' }),
      'Layanannya melaporkan kesalahan: no rows.',
      'The service tells of an error: no rows.',
    ],
    [
      'a collection',
      jsonStat({ class: 'collection', link: { item: [{ href: 'a.json' }] } }),
      'Ini daftar beberapa kumpulan data JSON-stat; pilih salah satu: a.json',
      'Expected a JSON-stat dataset; received a collection. Take one of its own: a.json',
    ],
    [
      'a collection of nothing',
      jsonStat({ class: 'collection', link: { item: [{}] } }),
      'Ini bukan kumpulan data JSON-stat 2.0.',
      'Expected JSON-stat 2.0 of class "dataset".',
    ],
    [
      'SDMX with an error',
      sdmx('{"errors":[{"code":100,"titles":{"en":"No results found."}}]}'),
      'Layanannya melaporkan kesalahan: No results found.',
      'The service tells of an error: No results found.',
    ],
    [
      'SDMX with the number of one',
      sdmx('{"errors":[{"code":100}]}'),
      'Layanannya melaporkan kesalahan: 100.',
      'The service tells of an error: 100.',
    ],
    [
      'SDMX that is none',
      sdmx('{"data":{}}'),
      'Ini bukan pesan SDMX-JSON 2.0.',
      'Expected an SDMX-JSON 2.0 message with data.structures and data.dataSets.',
    ],
    [
      'SDMX-CSV that is none',
      sdmx('a,b'),
      'Ini bukan SDMX-CSV 2.0: kolom pertamanya bukan STRUCTURE.',
      'Expected SDMX-CSV 2.0, which begins with the column STRUCTURE.',
    ],
    ['neither', sdmx('{'), 'Ini bukan SDMX-JSON 2.0 dan bukan SDMX-CSV 2.0.', 'Expected SDMX-JSON 2.0 or SDMX-CSV 2.0 in UTF-8.'],
    [
      'points in metres',
      points(652343.5, 9895432),
      'Letaknya ditulis dalam meter ([652343.5, 9895432]), padahal harus bujur dan lintang dalam derajat (WGS 84).',
      'Expected longitude and latitude in degrees (WGS 84); received [652343.5, 9895432], which is projected.',
    ],
    [
      'points the other way round',
      points(-0.9, 100.4),
      'Bujur harus ditulis sebelum lintang, dalam derajat; yang tertulis [-0.9, 100.4], dan angka keduanya bukan lintang.',
      'Expected longitude before latitude, in degrees; received [-0.9, 100.4], whose second number is no latitude.',
    ],
  ])('is told in both languages: %s', async (_what, read, indonesian, english) => {
    const error: unknown = await readAnswer('api', read).catch((reason: unknown) => reason);
    expect([explainFailure(error), explainFailure(error, 'en')]).toEqual([indonesian, english]);
  });

  it('is told within what is said of data that were kept, in the same language', () => {
    const why = (text: string) => detailInIndonesian(detailOf('source-failed', { why: text }));
    expect(why(detailOf('bps-no-answer'))).toBe('Sumbernya tidak dapat dibaca ulang: BPS tidak menyerahkan data.');
    expect(why('What an adapter of one’s own says.')).toBe('Sumbernya tidak dapat dibaca ulang: What an adapter of one’s own says.');
  });
});
