import { continued, isCoarsened, isOpposed, type ExplanationTexts, type Mendings } from './texts.js';

const WRITE_REGION = 'Write the code (13.71.05, 137105 or 1371010) or the full name as in the official list.';

/** What was written; where that is not told, for privacy or for want of a text, what it is called. */
const written = (received: string, called: string) => (received === '' ? called : `“${received}”`);

/** How to mend what a sentence says, where its kind's own way is not that. */
export const mendingsEn: Mendings = {
  'point-nowhere': 'Check its longitude and latitude: both in degrees, longitude first.',
  'point-elsewhere': 'Correct where the point lies, or the region that it names.',
  'bad-position':
    'Correct it, or fill it in where it is empty: longitude is from -180 to 180, latitude from -90 to 90; perhaps the two stand in each other’s place.',
  'not-a-point': 'Put a point in its place, or take it out.',
  'several-points': 'Part it into one feature for each point.',
  'no-position': 'Give its longitude and latitude, or take it out.',
  'total-of-shown': 'Show all rows of the sheet and save it again, or leave the row of the total out.',
  'total-differs': 'Check the row of the total and the numbers above it.',
  'row-width': 'Save it anew parted by semicolons, or put cells that hold a comma in quotes.',
  'table-below': 'Put the second table in a file or a sheet of its own.',
  'merged-number': 'Part the cells, and fill in the number of each region.',
  'row-equal': 'Where these are two things, write how they differ; else take one out.',
  'rows-unclear':
    'Head that column by what it holds, such as “Kind of …” for parts or “Name of …” for a list; or make one column of numbers for each of its values.',
  'rows-unnamed': 'Add a column that says how the rows differ: a name, a kind or a period.',
  'bad-period': 'Correct the period.',
  'damaged-count':
    'Write the numbers anew in full, without a sign of thousands (60500, not 60.5). If they are fractions, name the unit (thousand people, a mean) or declare “decimals”.',
  'column-key-undecided':
    'If these are figures, write what is measured and its unit in the header; if they are codes or numbers, begin the header with “kode” or “no”, or take the column out.',
  undated: 'Fill in the period.',
};

/** Why a file as a whole is not read, where the sentence for the developer does not tell its reader what to do. */
export const failuresEn: Mendings = {
  'no-regions': 'No column holds codes or names of regions. Add one with the name or code of the kecamatan or kelurahan.',
  'no-values': 'No column of numbers stands beside the regions. Add one, with a header above it.',
  'no-rows': 'It needs a header and at least one row of data with as many cells.',
  'json-other': 'This JSON is no dataset of the map: there are no “observations” or “pointLayers” in it. Save the table as CSV or .xlsx.',
  'no-points':
    'This GeoJSON holds regions or lines, no points. Save the values of regions as a table in CSV or .xlsx, with a column of their codes or names.',
  picture: 'This is a picture or PDF, no table; save the table as CSV or .xlsx.',
};

/** The sentences in English; where a kind covers much, the finding's own detail is the sentence. */
export const englishExplanations: ExplanationTexts = {
  unmatched: ({ received, candidates, key, said }) => ({
    found:
      (key === 'point-nowhere' || key === 'region-empty') && said !== null
        ? said
        : `${written(received, 'What is written')} is no region that is known.${candidates && ` It may be ${candidates}.`}`,
    mend: WRITE_REGION,
  }),
  ambiguous: ({ received, candidates, key, said }) => ({
    found:
      isOpposed(key) && said !== null
        ? `${said}${received && ` Received “${received}”.`}`
        : `${written(received, 'What is written')} may mean several regions${candidates && `: ${candidates}`}; none was taken.`,
    mend: 'Write the code of the region that is meant, or its full name with its level.',
  }),
  duplicate: ({ said, key, region, namesakes, received }) => ({
    found: `${said ?? 'The same stands in another row.'}${region === null ? '' : ` It is ${region}${received && `, ${received}`}.`}`,
    mend: `${key === 'rows-differ' || key === 'statuses-differ' ? 'Find out which row is right; where all are, write how they differ (kind, period, source) in a column of its own.' : 'Where one thing stands there twice, delete one of the rows; where they are two, write how they differ (number, name, kind) in a column of its own.'}${namesakes && ` Where one of them is ${namesakes}, write its code.`}`,
  }),
  conflict: ({ said }) => ({
    found: said ?? 'Two sources say different things.',
    mend: 'Ask which of the two is right, and take the other out.',
  }),
  missing: ({ column, region }) =>
    region === null && column !== null
      ? { found: `The column “${column}” has a header and no value.`, mend: null }
      : {
          found: `There is no value${region === null ? '' : ` for ${region}`}.`,
          mend: 'Fill it in where there is one; else leave it empty.',
        },
  'not-numeric': ({ received }) => ({
    found: `${written(received, 'What is written')} is no number.`,
    mend: 'Write the number alone, such as 12.5; leave the cell empty where there is none.',
  }),
  'ambiguous-number': ({ received, key, said }) => ({
    found:
      key === 'damaged-count' && said !== null
        ? `${said}${received && ` Received “${received}”.`}`
        : `The numbers of this column${received && `, such as “${received}”,`} can be read in two ways, with thousands or with decimals; no cell decides.`,
    mend: 'If they are thousands, write the numbers of the column without a sign between them (1234); if decimals, write one with two digits behind the sign (1.23). The command padang-map takes the decimal sign by --decimal.',
  }),
  'mixed-decimal': ({ received }) => ({
    found: `${written(received, 'The number')} stands in a column that mixes two ways of writing numbers.`,
    mend: 'Use one decimal sign throughout the column: all 12,5 or all 12.5.',
  }),
  'out-of-range': ({ received }) => ({
    found: `${written(received, 'The number')} cannot be: a share lies between 0 and 100, and nothing is counted less than zero times.`,
    mend: 'Correct the number, or name the column as what it measures.',
  }),
  undecided: ({ said }) => ({
    found: said ?? 'The data leave open what decides what may be shown.',
    mend: 'Write the unit in the column’s header or in a column “satuan” (orang, KK, ekor, unit …), or declare the indicator’s “subject”: person, family, organisation, post, area or thing.',
  }),
  suppressed: ({ region, key, said }) => ({
    found:
      (key === 'values-not-free' || key === 'notes-suppressed') && said !== null
        ? said
        : `The value${region === null ? '' : ` for ${region}`} is suppressed${key === 'suppressed-count' && said !== null ? `: ${continued(said)}` : ' and shown nowhere.'}`,
    mend: null,
  }),
  withheld: ({ column, key, said }) => ({
    found:
      (isCoarsened(key) || key === 'personal-line') && said !== null
        ? said
        : `${column === null ? 'A column' : column === 'notes' ? 'What is noted' : `The column “${column}”`} ${continued(said ?? 'Looks like personal data and was withheld.')} Its values are shown and kept nowhere.`,
    mend: isCoarsened(key)
      ? null
      : `Take the ${key === 'personal-line' ? 'line' : column === 'notes' ? 'note' : 'column'} out of the file before you pass it on.`,
  }),
  invalid: ({ said, received }) => ({
    found: `${said ?? 'It cannot be read.'}${received && ` Received “${received}”.`}`,
    mend: 'Correct it, or take it out.',
  }),
  assumed: ({ said, received }) => ({
    found: `${said ?? 'It was read with an assumption.'}${received && ` Received “${received}”.`}`,
    mend: null,
  }),
};
