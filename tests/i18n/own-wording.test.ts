import { describe, expect, expectTypeOf, it } from 'vitest';
import { indonesian } from '../../src/i18n/id.js';
import type { MessageOverrides } from '../../src/i18n/messages.js';
import { withOwnWording } from '../../src/i18n/own-wording.js';

describe('a page’s own wording', () => {
  it('takes the place of the texts that it names, also of some in a record, and leaves the rest', () => {
    const own: MessageOverrides = { close: 'Sudahi', statuses: { A: 'resmi' }, reportRow: ({ row }) => `Nomor ${row}` };
    const messages = withOwnWording(indonesian, own);
    expect(messages.close).toBe('Sudahi');
    expect(messages.statuses).toEqual({ ...indonesian.statuses, A: 'resmi' });
    expect(messages.reportRow({ row: 7 })).toBe('Nomor 7');
    expect(messages.loading).toBe(indonesian.loading);
  });

  it.each([null, undefined, 'text', 5, [], { close: 5, statuses: 'all', reportRow: 'Row', unknown: 'x' }])(
    'that is not of the texts’ kind is left aside: %j',
    (own) => {
      const messages = withOwnWording(indonesian, own);
      expect(Object.keys(messages)).toEqual(Object.keys(indonesian));
      expect(messages.close).toBe(indonesian.close);
      expect(messages.statuses).toEqual(indonesian.statuses);
      expect(messages.reportRow({ row: 7 })).toBe('Baris 7');
    },
  );

  it.each([
    [
      'throws',
      () => {
        throw new Error('own');
      },
    ],
    ['says no text', () => 5],
  ])('whose function %s gives way to the interface’s own', (_, reportRow) => {
    expect(withOwnWording(indonesian, { reportRow }).reportRow({ row: 7 })).toBe('Baris 7');
  });

  it('is typed by the texts: a record may be named in part, a text by nothing but a text', () => {
    expectTypeOf<{ statuses: { A: string } }>().toExtend<MessageOverrides>();
    expectTypeOf<{ close: number }>().not.toExtend<MessageOverrides>();
  });
});
