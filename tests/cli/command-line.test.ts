import { describe, expect, it } from 'vitest';
import { COMMANDS, languageIn, readCommandLine } from '../../src/cli/command-line.js';
import { CommandFailure } from '../../src/cli/failure.js';
import { textsIn } from '../../src/cli/language.js';
import { englishCli } from '../../src/cli/texts/en.js';
import { textWidth } from '../../src/cli/text-width.js';
import { LANGUAGES } from '../../src/model/text.js';

/** What is said of a command line that cannot be meant so. */
function refused(...args: readonly string[]): string {
  try {
    readCommandLine(args);
  } catch (error) {
    if (error instanceof CommandFailure && error.exitCode === 2) return error.told(englishCli);
    throw error;
  }
  return '';
}

describe('the command line', () => {
  it('takes a command, its files and its options in any order', () => {
    const options = {
      all: false,
      decimal: null,
      sheet: null,
      range: null,
      maxBytes: 200e6,
      output: null,
      force: false,
      indicator: null,
      period: null,
      level: null,
      classification: null,
      classes: null,
      palette: null,
      size: null,
      layers: [],
      showValues: false,
    };
    expect(readCommandLine(['check', 'a.csv', '--all', 'b.csv'])).toEqual({
      kind: 'run',
      command: 'check',
      files: ['a.csv', 'b.csv'],
      options: { ...options, all: true },
    });
    const told = {
      ...options,
      output: 'm.svg',
      force: true,
      maxBytes: 1.5e6,
      decimal: ',',
      level: 'kelurahan',
      classes: 5,
      layers: ['a', 'b', 'c'],
    };
    for (const args of [
      [
        'render',
        'a.csv',
        '-o',
        'm.svg',
        '--force',
        '--max-mb=1.5',
        '--decimal',
        ',',
        '--level',
        'kelurahan',
        '--classes=5',
        '--layers',
        'a,b c',
      ],
      [
        '--layers=a b,c',
        '--force',
        '--output=m.svg',
        'render',
        '--max-mb',
        '1.5',
        '--classes',
        '5',
        '--level=kelurahan',
        '--decimal=,',
        'a.csv',
      ],
    ])
      expect(readCommandLine(args)).toEqual({ kind: 'run', command: 'render', files: ['a.csv'], options: told });
  });

  it('takes what stands behind -- for files, and - for standard input', () => {
    expect(readCommandLine(['check', '--', '--all', '-x.csv'])).toMatchObject({ files: ['--all', '-x.csv'], options: { all: false } });
    expect(readCommandLine(['convert', '-', '-o', '-'])).toMatchObject({ files: ['-'], options: { output: '-' } });
  });

  it.each([
    [['chek', 'a'], 'there is no command “chek”. Did you mean check?'],
    [['zzzzzz'], 'there is no command “zzzzzz”.'],
    [['check', 'a', '--al'], 'there is no option --al. Did you mean --all?'],
    [['convert', 'a', '--outptu=x'], 'there is no option --outptu. Did you mean --output?'],
    [['check', 'a', '--force'], 'there is no option --force.'],
    [['check', 'a', '-q'], 'there is no option -q.'],
    [['check', 'a', '--all=yes'], '--all takes no value.'],
    [['convert', 'a', '-o'], '-o needs a value after it.'],
    [['convert', 'a', '-o', '--force'], '-o needs a value after it.'],
    [['check', 'a', '--lang'], '--lang needs a value after it.'],
    [['check', 'a', '--lang', 'x'], '--lang cannot be “x”; it can be: id, en, ms ….'],
    [['check', 'a', '--max-mb', 'x'], '--max-mb cannot be “x”; it can be: a number greater than zero.'],
    [['check', 'a', '--max-mb', '0'], '--max-mb cannot be “0”'],
    [['check', 'a', '--decimal', ';'], '--decimal cannot be “;”; it can be: “,”, “.”.'],
    [['check'], 'name the file to read.'],
    [['check', 'a', ''], 'name the file to read.'],
    [['convert', 'a', '--output='], 'convert needs -o and the file to write.'],
    [['convert', 'a', 'b', '-o', 'c'], 'convert reads one file.'],
    [['convert', 'a'], 'convert needs -o and the file to write.'],
    [[], 'name a command'],
  ])('says of %j what is wrong', (args, told) => {
    expect(refused(...args)).toContain(told);
  });

  it('gives help and version whatever else is missing', () => {
    expect(readCommandLine(['--help'])).toEqual({ kind: 'help', command: null });
    expect(readCommandLine(['-h'])).toEqual({ kind: 'help', command: null });
    expect(readCommandLine(['--version'])).toEqual({ kind: 'version' });
    for (const command of COMMANDS) expect(readCommandLine([command, '--help'])).toEqual({ kind: 'help', command });
  });

  it('finds the language in a command line that is wrong in all else', () => {
    expect(languageIn(['--nonsense', '--lang', 'en'])).toBe('en');
    expect(languageIn(['--lang=id', 'x'])).toBe('id');
    expect(languageIn(['--lang', 'ms'])).toBe('ms');
    expect(languageIn(['--lang', 'x_y'])).toBeNull();
  });

  it.each(LANGUAGES)('has help in %s within 80 columns that names every option', (language) => {
    const { help, commandHelp } = textsIn(language);
    for (const text of [help, ...Object.values(commandHelp)]) expect(text.split('\n').filter((line) => textWidth(line) > 80)).toEqual([]);
    for (const option of [
      '--output',
      '--force',
      '--indicator',
      '--period',
      '--level',
      '--classification',
      '--classes',
      '--layers',
      '--decimal',
      '--max-mb',
      '--lang',
      '--help',
    ])
      expect(commandHelp.render).toContain(option);
    expect(commandHelp.check).toContain('--all');
    for (const command of COMMANDS) expect(help).toContain(command);
  });
});
