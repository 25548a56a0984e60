import { describe, expect, it } from 'vitest';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validate } from '../../../src/data/validate.js';

const KECAMATAN = padangRegister.filter(({ level }) => level === 'kecamatan').map(({ code }) => code);

/** Counts of persons of each kecamatan in these periods; those of the first are given, the others have 40 each. */
function shownOf(first: Readonly<Record<string, number>>): ReadonlyMap<string, number | null> {
  const { dataset } = validate(
    {
      indicators: [{ id: 'ill', title: 'Penderita TBC', kind: 'count', subject: 'person' }],
      observations: KECAMATAN.flatMap((region, index) =>
        Object.entries(first).map(([period, value]) => ({ region, indicator: 'ill', period, value: index === 0 ? value : 40 })),
      ),
    },
    padangRegister,
  );
  return new Map(dataset.observations.map(({ region, period, value }) => [`${region} ${period ?? ''}`, value]));
}

const [REGION = ''] = KECAMATAN;

describe('a suppressed count in periods within periods', () => {
  it('does not follow from the year and its other semester', () => {
    const shown = shownOf({ '2024': 30, '2024-S1': 3, '2024-S2': 27 });
    expect(shown.get(`${REGION} 2024-S1`)).toBeNull();
    expect([shown.get(`${REGION} 2024`), shown.get(`${REGION} 2024-S2`)]).not.toEqual([30, 27]);
  });

  it('does not follow from the quarters of its semester', () => {
    const shown = shownOf({ '2024-S1': 30, '2024-Q1': 3, '2024-Q2': 27 });
    expect(shown.get(`${REGION} 2024-Q1`)).toBeNull();
    expect([shown.get(`${REGION} 2024-S1`), shown.get(`${REGION} 2024-Q2`)]).not.toEqual([30, 27]);
  });

  it('leaves another year as it is', () => {
    const shown = shownOf({ '2023': 30, '2024': 50, '2024-S1': 3, '2024-S2': 47 });
    expect(shown.get(`${REGION} 2023`)).toBe(30);
  });
});

describe('a note of a suppressed count', () => {
  const notes = (note: object, other: object) =>
    validate(
      {
        indicators: [{ id: 'ill', title: 'Penderita TBC', kind: 'count', subject: 'person' }],
        observations: KECAMATAN.map((region, index) => ({
          region,
          indicator: 'ill',
          period: '2024',
          value: index === 0 ? 3 : 40,
          note: index === 0 ? note : index === 5 ? other : null,
        })),
      },
      padangRegister,
    ).dataset.observations.map(({ note: kept }) => kept);

  it('goes from other rows too, in whatever order its languages stand', () => {
    const kept = notes({ id: '3 orang di satu RT', en: '3 people' }, { en: '3 people', id: '3 orang di satu RT' });
    expect(kept.every((note) => note === null)).toBe(true);
    expect(notes({ id: '3 orang di satu RT', en: '3 people' }, { id: '3 orang di satu RT' }).every((note) => note === null)).toBe(true);
  });

  it('loses the languages in which nobody can tell whether it holds the number', () => {
    const [first] = notes({ id: 'lihat lampiran', nl: 'drie personen' }, {});
    expect(first).toEqual({ id: 'lihat lampiran' });
    const [arabic] = notes({ id: 'lihat ٣ orang' }, {});
    expect(arabic).toBeNull();
  });
});
