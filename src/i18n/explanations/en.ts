import { isCoarsened, type ExplanationTexts } from './texts.js';

const WRITE_REGION = 'Write the code (13.71.05, 137105 or 1371010) or the full name as in the official list.';

/** What was written; where that is not told, for privacy or for want of a text, what it is called. */
const written = (received: string, called: string) => (received === '' ? called : `“${received}”`);

/** The sentences in English; where a kind covers much, the finding's own detail is the sentence. */
export const englishExplanations: ExplanationTexts = {
  unmatched: ({ received, candidates }) => ({
    found: `${written(received, 'What is written')} is no region that is known.${candidates && ` It may be ${candidates}.`}`,
    mend: WRITE_REGION,
  }),
  ambiguous: ({ received, candidates }) => ({
    found: `${written(received, 'What is written')} may mean several regions${candidates && `: ${candidates}`}; none was taken.`,
    mend: 'Write the code of the region that is meant, or its full name with its level.',
  }),
  duplicate: ({ detail, region, received }) => ({
    found: `${detail}${region === null ? '' : ` It is ${region}${received && `, ${received}`}.`}`,
    mend: 'Keep one row for each region, indicator, period and source.',
  }),
  conflict: ({ detail }) => ({ found: detail, mend: 'Ask which of the two is right, and take the other out.' }),
  missing: ({ column, region }) =>
    region === null && column !== null
      ? { found: `The column “${column}” has a header and no value.`, mend: null }
      : { found: `There is no value${region === null ? '' : ` for ${region}`}.`, mend: 'Fill it in where there is one; else leave it empty.' },
  'not-numeric': ({ received }) => ({
    found: `${written(received, 'What is written')} is no number.`,
    mend: 'Write the number alone, such as 12.5; leave the cell empty where there is none.',
  }),
  'ambiguous-number': ({ received }) => ({
    found: `${written(received, 'The number')} can be read in two ways, with thousands or with decimals; no cell of the column decides.`,
    mend: 'Write the numbers of the column without a sign between thousands, or say which sign is the decimal one.',
  }),
  'mixed-decimal': ({ received }) => ({
    found: `${written(received, 'The number')} stands in a column that mixes two ways of writing numbers.`,
    mend: 'Use one decimal sign throughout the column: all 12,5 or all 12.5.',
  }),
  'out-of-range': ({ received }) => ({
    found: `${written(received, 'The number')} cannot be: a share lies between 0 and 100, and nothing is counted less than zero times.`,
    mend: 'Correct the number, or name the column as what it measures.',
  }),
  suppressed: ({ region }) => ({
    found: `The value${region === null ? '' : ` for ${region}`} is suppressed and shown nowhere.`,
    mend: null,
  }),
  withheld: ({ column, detail }) => ({
    found: isCoarsened(detail)
      ? detail
      : `${column === null ? 'A column' : `The column “${column}”`} looks like personal data and was withheld; its values are shown and kept nowhere.`,
    mend: isCoarsened(detail) ? 'Leave exact places out of the file, or set its disclosure where they may be shown.' : 'Take the column out of the file before you pass it on.',
  }),
  invalid: ({ detail, received }) => ({
    found: `${detail}${received && ` Received “${received}”.`}`,
    mend: 'Correct it, or take it out.',
  }),
  assumed: ({ detail, received }) => ({
    found: `${detail}${received && ` Received “${received}”.`}`,
    mend: null,
  }),
};
