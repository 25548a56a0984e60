import type { CliTexts } from './texts/texts.js';

/** What a command says in one line, without a stack, before it ends. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  /** 1 where the work failed, 2 where the command line is wrong. */
  readonly exitCode: 1 | 2;
  /** The line, in the reader's language. */
  readonly told: (texts: CliTexts) => string;

  constructor(told: (texts: CliTexts) => string, { exitCode = 1, cause }: { readonly exitCode?: 1 | 2; readonly cause?: unknown } = {}) {
    super('The command ends here.', { cause });
    this.told = told;
    this.exitCode = exitCode;
  }
}

/** A command line that cannot be meant so. */
export function misuse(told: (texts: CliTexts) => string): CommandFailure {
  return new CommandFailure(told, { exitCode: 2 });
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

/** A failure of the file system as a person is told of it; what is none comes back as it is. */
export function fileFailure(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === '' || error instanceof CommandFailure) return error;
  const told = (texts: CliTexts) => {
    if (code === 'ENOENT' || code === 'ENOTDIR') return texts.notFound({ file });
    if (code === 'EISDIR') return texts.isFolder({ file });
    if (code === 'EEXIST') return texts.exists({ file });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return texts.notAllowed({ file });
    return code === 'ENOSPC' ? texts.diskFull({ file }) : texts.ioFailed({ file, code });
  };
  return new CommandFailure(told, { cause: error });
}
