import fc from 'fast-check';

// Made up throughout: no number here is anybody's but by chance.

const PROVINCES = [
  11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92,
  93, 94, 95, 96,
];
const two = (number: number) => String(number).padStart(2, '0');

/** A date that exists, a day of the leap year 2000 moved by a number of years. */
const date = fc.record({ day: fc.integer({ min: 0, max: 365 }), year: fc.integer({ min: 0, max: 99 }) }).map(({ day, year }) => {
  const time = new Date(Date.UTC(2000, 0, 1 + day));
  return { day: time.getUTCDate(), month: time.getUTCMonth() + 1, year };
});

/** A number in the form of a NIK, of a woman or a man, or of a family card. */
export const identityNumber = fc
  .record({
    province: fc.constantFrom(...PROVINCES),
    regency: fc.oneof(fc.integer({ min: 1, max: 39 }), fc.integer({ min: 71, max: 79 })),
    district: fc.integer({ min: 1, max: 60 }),
    date,
    isWoman: fc.boolean(),
    serial: fc.integer({ min: 1, max: 9999 }),
  })
  .map(
    ({ province, regency, district, date: { day, month, year }, isWoman, serial }) =>
      [province, regency, district, day + (isWoman ? 40 : 0), month, year].map(two).join('') + String(serial).padStart(4, '0'),
  );

/** The same as people write it: in one, in fours, or parted at its own parts. */
export const writtenIdentityNumber = fc
  .tuple(
    identityNumber,
    fc.constantFrom(' ', '.', '-', ' - '),
    fc.constantFrom([16], [4, 4, 4, 4], [6, 6, 4], [2, 2, 2, 6, 4], [2, 2, 2, 2, 2, 2, 4]),
  )
  .map(([digits, sign, lengths]) => {
    let from = 0;
    return lengths.map((length) => digits.slice(from, (from += length))).join(sign);
  });

/** A mobile number as people write it. */
export const writtenPhone = fc
  .tuple(
    fc.constantFrom('08', '+628', '628', '+62 8'),
    fc.constantFrom('12', '13', '21', '52', '57', '78', '95'),
    fc.stringMatching(/^\d{7,8}$/),
    fc.constantFrom('', '-', ' '),
  )
  .map(([start, network, rest, sign]) => `${start}${network}${sign}${rest.slice(0, 4)}${sign}${rest.slice(4)}`);
