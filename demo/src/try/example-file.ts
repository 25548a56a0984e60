import { padangDataset, regions } from 'padang-map/core';

/** The published table of 2008, whose rows an officer's own would look like. */
const INDICATOR = 'low-welfare-families';

/** Header, sign between cells and decimal sign as a spreadsheet in each language writes them. */
const FORMS = {
  'keluarga-tahap-rendah-2008.csv': {
    head: ['Kecamatan', 'Tahun', 'Keluarga tahap rendah (%)', 'Status', 'Sumber'],
    sign: ';',
    decimal: ',',
  },
  'low-stage-families-2008.csv': { head: ['Kecamatan', 'Year', 'Low-stage families (%)', 'Status', 'Source'], sign: ',', decimal: '.' },
} as const;

/** An example for who would try the map with a file: the texts by the names of their files. */
export function exampleFiles(): Readonly<Record<string, string>> {
  const source = padangDataset.sources.find(({ id }) => id === padangDataset.indicators.find((each) => each.id === INDICATOR)?.source);
  const values = padangDataset.observations.filter(({ indicator }) => indicator === INDICATOR);
  return Object.fromEntries(
    Object.entries(FORMS).map(([name, { head, sign, decimal }]) => {
      const rows = values.flatMap(({ region, period, value, status }) => {
        const kecamatan = regions.find(({ code, level }) => code === region && level === 'kecamatan');
        return kecamatan && value !== null
          ? [[kecamatan.name, period ?? '', value.toFixed(1).replace('.', decimal), status, source?.publisher ?? '']]
          : [];
      });
      // Spreadsheets tell UTF-8 by a byte order mark.
      return [name, `\ufeff${[head, ...rows].map((cells) => cells.join(sign)).join('\r\n')}\r\n`];
    }),
  );
}
