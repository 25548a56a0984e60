import { version } from '../../package.json';
import type { Language } from '../model/text.js';
import { languageIn, readCommandLine, type CommandLine } from './command-line.js';
import { check } from './commands/check.js';
import { convert } from './commands/convert.js';
import { render } from './commands/render.js';
import { complain } from './complain.js';
import { CommandFailure, fileFailure } from './failure.js';
import { languageOf, textsIn } from './language.js';
import type { Surroundings } from './surroundings.js';
import { expectApart } from './write-whole.js';
import { padangPlace } from '../geo/padang-place.js';
import type { Place } from '../geo/place.js';

async function carryOut(line: CommandLine, surroundings: Surroundings): Promise<number> {
  const { stdout, texts } = surroundings;
  if (line.kind === 'version') stdout.write(`${version}\n`);
  if (line.kind === 'help') stdout.write(line.command === null ? texts.help : texts.commandHelp[line.command]);
  if (line.kind !== 'run') return 0;
  const { command, files, options } = line;
  const [file = ''] = files;
  const output = options.output ?? '';
  if (command === 'check') return check(files, options, surroundings);
  await expectApart(file, output);
  return (command === 'convert' ? convert : render)(file, output, options, surroundings);
}

/** Tells a failure in one line, and gives its exit code. A fault of the program itself is told as such. */
function tell(error: unknown, { stderr, texts }: Surroundings): number {
  if (!(error instanceof CommandFailure)) {
    complain(stderr, texts.failedInside({ message: error instanceof Error ? error.message : String(error) }));
    return 1;
  }
  complain(stderr, error.told(texts));
  if (error.exitCode === 2) stderr.write(`${texts.seeHelp({ command: 'padang-map' })}\n`);
  return error.exitCode;
}

/** What the command is run in; a program may hand in another place than Padang. */
type Around = Omit<Surroundings, 'language' | 'texts' | 'place'> & { readonly place?: Place };

function withLanguage(args: readonly string[], around: Around): Surroundings {
  const language: Language = languageIn(args) ?? languageOf(around.environment);
  return { place: padangPlace, ...around, language, texts: textsIn(language) };
}

/** Tells that standard output takes no more, such as where a disk is full, and gives the exit code. */
export function tellOutputFailure(error: unknown, args: readonly string[], around: Around): number {
  return tell(fileFailure(error, 'stdout'), withLanguage(args, around));
}

/**
 * Runs the command.
 * @param args what stands behind its name
 * @returns the exit code: 0 without a fault, 1 where something is to be mended or failed, 2 on wrong usage
 */
export async function run(args: readonly string[], around: Around): Promise<number> {
  const surroundings = withLanguage(args, around);
  try {
    return await carryOut(readCommandLine(args, [...surroundings.place.boundaries.keys()]), surroundings);
  } catch (error) {
    return tell(error, surroundings);
  }
}
