import { describe, expect, it } from 'vitest';
import { staticAdapter } from '../../../src/data/adapters/static.adapter.js';

const signal = new AbortController().signal;

describe('staticAdapter', () => {
  it("hands over a copy, down to the last list, so that the caller's own stays as it is", async () => {
    const input = { notes: [{ id: 'a', en: 'b' }], observations: [{ region: 'Pauh', value: 1 }] };
    const loaded = await staticAdapter(input, { id: 'mine' }).load({}, { signal });
    expect(loaded).toEqual(input);
    Object.assign(loaded.observations![0]!, { value: 2 });
    Object.assign(loaded.notes![0]!, { id: 'c' });
    expect(input).toEqual({ notes: [{ id: 'a', en: 'b' }], observations: [{ region: 'Pauh', value: 1 }] });
  });

  it('hands over what is at hand when it is asked', async () => {
    const input = { observations: [{ region: 'Pauh', value: 1 }] };
    const adapter = staticAdapter(input, { id: 'mine' });
    input.observations.push({ region: 'Nanggalo', value: 2 });
    expect((await adapter.load({}, { signal })).observations).toHaveLength(2);
  });
});
