import { describe, expect, it } from 'vitest';
import { regionText } from '../../../src/data/formats/region-text.js';
import { padangRegister } from '../../../src/geo/padang-register.js';

const text = (id: string, name: string | null) => regionText({ id, name }, padangRegister);

describe('the text of a coded category', () => {
  it.each([
    ['1371010', 'Bungus Teluk Kabung', '1371010'],
    ['1371010', 'Bungus Tl. Kabung', '1371010'],
    ['13.71.05', null, '13.71.05'],
    ['1371', 'Padang', '1371'],
    ['K9', 'Pauh', 'Pauh'],
    ['7', 'Entah', 'Entah'],
    ['7', null, '7'],
    ['1371010', 'nothing that is known', '1371010'],
  ])('is the code where it is known, else the name: %s, %s', (id, name, expected) => {
    expect(text(id, name)).toEqual({ text: expected });
  });

  it('is none where the code is that of one region and the name that of another', () => {
    const opposed = text('1371010', 'Padang Selatan');
    expect('opposed' in opposed && opposed.opposed.map(({ name }) => name)).toEqual(['Bungus Teluk Kabung', 'Padang Selatan']);
  });
});
