import { parseArgs } from 'node:util';

/** What can be measured. */
const SUBJECT_NAMES = ['first-map', 'change', 'large', 'create-remove', 'read'] as const;
/** One of what can be measured. */
export type SubjectName = (typeof SUBJECT_NAMES)[number];

/** What the bench was asked to do. */
export interface Options {
  readonly rounds: number;
  readonly subjects: readonly SubjectName[];
  /** Fewer repetitions within a round, to see that all works. */
  readonly isQuick: boolean;
  /** Whether the package and the pages are built anew. */
  readonly build: boolean;
  /** Where all single values go; `null` for nowhere. */
  readonly jsonFile: string | null;
}

const ROUNDS = { usual: 9, quick: 2 };

/**
 * Reads the command line: `--rounds N`, `--only SUBJECT` (may be repeated), `--quick`, `--no-build`, `--json FILE`.
 * @throws {TypeError} for an option, a subject or a number of rounds that it does not know
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string' },
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const rounds = values.rounds === undefined ? (values.quick ? ROUNDS.quick : ROUNDS.usual) : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new TypeError(`Expected a whole number of rounds, got ${values.rounds}.`);
  const asked = values.only ?? SUBJECT_NAMES;
  const unknown = asked.filter((name) => !isSubject(name));
  if (unknown.length > 0) throw new TypeError(`Expected ${SUBJECT_NAMES.join(', ')} after --only, got ${unknown.join(', ')}.`);
  return {
    rounds,
    subjects: SUBJECT_NAMES.filter((name) => asked.includes(name)),
    isQuick: values.quick,
    build: !values['no-build'],
    jsonFile: values.json ?? null,
  };
}

function isSubject(name: string): name is SubjectName {
  return (SUBJECT_NAMES as readonly string[]).includes(name);
}
