import { saidOn, type CliTexts } from './texts.js';

const nearby = (nearest: string | null) => (nearest === null ? '' : ` Did you mean ${nearest}?`);

/** What is kept and yet has no figure: missing, suppressed, or not to be read. */
const without = (empty: string | null) => (empty === null ? '' : `, ${empty} of them without a figure`);

const READING = `FILE may be CSV, TSV, TXT, a workbook (.xlsx), the map's own JSON, or GeoJSON
with points; - reads standard input.`;

const READING_OPTIONS = `  --sheet NAME        the sheet of a workbook (by default the first table)
  --range A1:F20      the cells to read, or a name that the workbook defines
  --decimal ','|'.'   the decimal sign, where the numbers do not tell
  --max-mb N          the largest file that is read, in MB (200 by default)
  --lang TAG          id, en, or any language, such as ms, whose numbers then
                      stand among Indonesian words (by LC_ALL or LANG, else id)
  -h, --help          this help`;

const EXIT = `Exit code: 0 without a fault; 1 where something needs mending, or failed;
2 where the command is wrong.`;

/** The command in English. */
export const englishCli: CliTexts = {
  help: `Usage: padang-map <command> [options] FILE

Reads regional data of Kota Padang as the map reads them, on the command line.

  check FILE…                    checks files: what was read, what is wrong, and
                                 how to mend it
  convert FILE -o dataset.json   writes the clean dataset for the map
  render FILE -o map.svg|.html   writes a figure that needs no script

  padang-map <command> --help    help for one command
  --lang id|en|TAG               the language
  --version                      the version

${READING}
${EXIT}
`,
  commandHelp: {
    check: `Usage: padang-map check [options] FILE…

Reads a file as the map reads it and tells what was read and, row by row, what
is wrong and how to mend it.

  --all               list every row, also where there are hundreds
${READING_OPTIONS}

${READING}
${EXIT}

Example: padang-map check poverty.csv
`,
    convert: `Usage: padang-map convert [options] FILE -o dataset.json

Writes the clean dataset for the map. Personal data are withheld and small
numbers suppressed here, so that they never reach a browser.
Rows at fault are left out; where there are any, the exit code is 1.

  -o, --output FILE   the file to write; - is standard output
  --force             overwrite a file that is there
${READING_OPTIONS}

${READING}

Example: padang-map convert poverty.csv -o data/poverty.json
`,
    render: `Usage: padang-map render [options] FILE -o map.svg|map.html

Writes a figure that needs no script: an SVG, or an HTML page with legend,
sources and table.

  -o, --output FILE   .svg or .html; - writes HTML to standard output
  --force             overwrite a file that is there
  --indicator ID      indicator by id or title (the first by default);
                      '' for outlines alone
  --period PERIOD     2024, 2024-S1, 2024-Q2, 2024-07 or 2025-07-01
                      (the latest by default)
  --level LEVEL       kecamatan (the default) or kelurahan
  --classification C  quantile, equal-interval, jenks, pretty, manual,
                      standard-deviation, continuous or reference
  --classes N         number of classes, 2 to 9
  --palette NAME      a colour scheme such as YlOrRd, or a list of colours
                      from low to high: '#fff7ec #fc8d59 #7f0000';
                      --palette=-YlOrRd reverses it
  --size ID           count or amount to draw as circles over a rate
  --layers ID,ID      point layers to draw
  --show-values       write values under the names, of up to 15 regions
${READING_OPTIONS}

${READING}

Example: padang-map render poverty.csv -o map.html --classes 4
`,
  },
  seeHelp: ({ command }) => `See: ${command} --help`,

  noCommand: 'name a command: check, convert or render.',
  unknownCommand: ({ received, nearest }) => `there is no command “${received}”.${nearby(nearest)}`,
  unknownOption: ({ received, nearest }) => `there is no option ${received}.${nearby(nearest)}`,
  valueMissing: ({ option }) => `${option} needs a value after it.`,
  valueUnwanted: ({ option }) => `${option} takes no value.`,
  badValue: ({ option, received, expected }) => `${option} cannot be “${received}”; it can be: ${expected}.`,
  noFile: 'name the file to read.',
  oneFile: ({ command }) => `${command} reads one file.`,
  noOutput: ({ command }) => `${command} needs -o and the file to write.`,
  outputEnding: ({ file }) => `${file}: the file to write ends in .svg or .html.`,
  notInData: ({ option, received, known }) => `${option}: “${received}” is not in the data; there is: ${known}.`,
  palettes: 'a scheme of d3-scale-chromatic such as YlOrRd, or two or more colours such as “#fff7ec #7f0000”',
  numberRange: ({ least, most }) => `a whole number from ${least} to ${most}`,
  positiveNumber: 'a number greater than zero',

  standardInput: 'standard input',
  notFound: ({ file }) => `${file}: no such file`,
  isFolder: ({ file }) => `${file}: is a folder, not a file`,
  notAllowed: ({ file }) => `${file}: not permitted to read or write it`,
  diskFull: ({ file }) => `${file}: no space left to write`,
  ioFailed: ({ file, code }) => `${file}: could not be read or written (${code})`,
  tooLarge: ({ file, most }) => `${file}: larger than ${most}; raise the limit by --max-mb`,
  isEmpty: ({ file }) => `${file}: the file is empty`,
  unreadableAs: ({ file, format }) => `${file}: is no whole ${format}`,
  unreadable: ({ file, why }) => `${file}: ${saidOn(why)}`,
  sheetUnwanted: ({ file }) => `${file}: is no .xlsx workbook, which --sheet and --range are for`,
  nothingKept: ({ file }) => `${file}: no row could be used; run padang-map check to see why`,
  noFolder: ({ file, folder }) => `${file}: there is no folder ${folder} to write it into`,
  sameFile: ({ file }) => `${file}: is the file that is read; write to another, as what is left out of it would be gone`,
  exists: ({ file }) => `${file}: is there already; --force overwrites it`,
  failedInside: ({ message }) => `a fault in this program: ${message}`,
  interrupted: 'interrupted',

  reading: ({ file, done, share }) => `${file}: reading ${done}${share === null ? '' : ` (${share})`} …`,
  joining: ({ file }) => `${file}: joining regions and numbers …`,
  size: ({ bytes }) =>
    bytes < 1000 ? `${bytes} bytes` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`,

  format: 'Format',
  delimiter: ({ format, delimiter }) => (delimiter === null ? format : `${format}, parted by ${delimiter}`),
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs' },
  header: 'Header',
  headerRow: ({ row }) => `row ${row}`,
  sheet: 'Sheet',
  sheetOf: ({ name, others }) => `${name}${others.length === 0 ? '' : ` (others: ${others.join(', ')}; choose by --sheet)`}`,
  rows: 'Content',
  rowCount: ({ received, kept, empty }) => `${received} values or points received, ${kept} used${without(empty)}`,
  regions: 'Regions',
  matched: ({ count, of, level }) => `${count} of ${of} ${level}`,
  cityMatched: 'the city',
  points: 'Points',
  pointCount: ({ title, count }) => `${title}: ${count}`,
  noRegion: 'none',

  column: 'Column',
  readAs: 'Read as',
  use: (use) => {
    if (use.kind === 'value') {
      const what = use.isAmount
        ? 'amounts in rupiah'
        : use.period === null
          ? use.indicator === null
            ? 'values'
            : `values of the indicator ${use.indicator}`
          : `values of ${use.period}`;
      return `${what}${use.decimal === null ? '' : `, decimal ${use.decimal === ',' ? 'comma' : 'point'}`}`;
    }
    if (use.kind === 'role')
      return (
        {
          lower: 'lower bound',
          upper: 'upper bound',
          title: 'title of the indicator',
          pointName: 'name of the point',
          breakdown: 'parts: an indicator for each value',
        }[use.role] ?? use.role
      );
    return {
      region: 'region',
      witness: 'region (to compare)',
      personal: 'withheld: personal data',
      unread: 'not read',
      key: 'not read: code, number, year or rank',
      words: 'not drawn: words',
      empty: 'empty',
    }[use.kind];
  },
  indicator: 'Indicator',
  unit: 'Unit',
  periods: 'Periods',
  noPeriod: 'no period',
  valueCount: 'Regions with values',

  row: 'Row',
  finding: 'What is wrong, and how to mend it',
  remark: 'Remark',
  problemsTitle: ({ count }) => `To be mended: ${count}`,
  remarksTitle: ({ count }) => `Remarks, no faults: ${count}`,
  more: ({ count, rows }) => `and ${count} more like it${rows && ` (rows ${rows})`}`,
  listAll: 'Every row: add --all.',
  fine: ({ file, kept, empty }) => `${file}: no fault; ${kept} values or points used${without(empty)}.`,
  faulty: ({ file, received, kept, empty, count }) =>
    `${file}: ${count} to be mended; ${kept} of ${received} values or points used${without(empty)}.`,
  noneKept: ({ file, count }) => `${file}: nothing could be used; ${count} to be mended.`,
  written: ({ file, size }) => `${file} written (${size}).`,
  checkFirst: ({ file, count }) => `${file}: ${count} to be mended; see: padang-map check ${file}`,
  protected: ({ file, suppressed, coarsened }) => {
    const told = [
      ...(suppressed === 0 ? [] : [`${suppressed} ${suppressed === 1 ? 'value is' : 'values are'} suppressed`]),
      ...(coarsened === 0 ? [] : [`${coarsened} ${coarsened === 1 ? 'position is' : 'positions are'} made coarser`]),
    ];
    return `${file}: ${told.join(', ')} for privacy.`;
  },
  noValuesShown: ({ level }) => `there are no ${level} values for this indicator and period; the map has no colours.`,
};
