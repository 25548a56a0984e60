import { describe, expect, it } from 'vitest';
import { CommandFailure, fileFailure } from '../../src/cli/failure.js';
import { englishCli } from '../../src/cli/texts/en.js';

const told = (code: string) => {
  const failure = fileFailure(Object.assign(new Error('made up'), { code }), 'a.csv');
  return failure instanceof CommandFailure ? [failure.told(englishCli), failure.exitCode] : failure;
};

describe('a failure of the file system', () => {
  it.each([
    ['ENOENT', 'no such file'],
    ['ENOTDIR', 'no such file'],
    ['EISDIR', 'is a folder'],
    ['EEXIST', 'is there already'],
    ['EACCES', 'not permitted'],
    ['EPERM', 'not permitted'],
    ['EROFS', 'not permitted'],
    ['ENOSPC', 'no space left'],
    ['EIO', 'could not be read or written (EIO)'],
  ])('is told by its code %s', (code, sentence) => {
    expect(told(code)).toEqual([expect.stringContaining(`a.csv: ${sentence}`), 1]);
  });

  it('is one alone: any other error stays what it is', () => {
    for (const error of [new Error('made up'), new CommandFailure(() => 'x'), 'text']) expect(fileFailure(error, 'a.csv')).toBe(error);
  });
});
