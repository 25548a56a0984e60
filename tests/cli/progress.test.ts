import { describe, expect, it } from 'vitest';
import { paintOn } from '../../src/cli/paint.js';
import { progressOn } from '../../src/cli/progress.js';
import { readBytes } from '../../src/cli/read-bytes.js';
import { padangPlace } from '../../src/geo/padang-place.js';
import { indonesianCli } from '../../src/cli/texts/id.js';
import { commandFolder } from './run-command.js';

/** An output that keeps what is written to it. */
function keptOutput(terminal: { readonly isTTY: boolean; readonly columns?: number }) {
  const written: string[] = [];
  return { ...terminal, written, write: (text: string) => written.push(text) > 0, once: () => undefined };
}

async function* none(): AsyncIterable<Uint8Array> {
  // Nothing comes in.
}

describe('progress', () => {
  const read = async (isTTY: boolean, stepMs: number, name = 'besar.csv') => {
    const folder = commandFolder({ 'besar.csv': 'x'.repeat(1_000_000) });
    const stderr = keptOutput({ isTTY, columns: 60 });
    let time = 0;
    const progress = progressOn(stderr, () => (time += stepMs));
    const surroundings = {
      stdin: none(),
      stdout: keptOutput({ isTTY: false }),
      stderr,
      environment: {},
      language: 'id',
      texts: indonesianCli,
      place: padangPlace,
    } as const;
    await readBytes(`${folder.path}/besar.csv`, name, { surroundings, maxBytes: 1e9, progress });
    progress.clear();
    return stderr.written;
  };

  it('says on a terminal how much of a large file is read, and then leaves no trace', async () => {
    const written = await read(true, 50);
    expect(written.join('')).toMatch(/besar\.csv: membaca \d+ kB \(\d+\s?%\) …/);
    expect(written[written.length - 1]).toBe('\r\u001b[K');
    expect(written.every((text) => text.startsWith('\r\u001b[K') && text.length < 60 + 4)).toBe(true);
  });

  it('lets nothing in the name of a file act on the terminal', async () => {
    const written = (await read(true, 50, 'jahat\u001b[2J.csv')).join('');
    expect(written).toContain('jahat\ufffd[2J.csv');
    expect(written).not.toContain('\u001b[2J');
  });

  it('says nothing where there is no terminal, or where all is done at once', async () => {
    expect(await read(false, 50)).toEqual([]);
    expect(await read(true, 0)).toEqual([]);
  });
});

describe('colours', () => {
  it('are for terminals that show them and whose user does not wish them away', () => {
    const painted = (isTTY: boolean, environment: Readonly<Record<string, string>>) => paintOn(keptOutput({ isTTY }), environment).bad('x');
    expect(painted(true, { TERM: 'xterm' })).toBe('\u001b[31mx\u001b[0m');
    for (const plain of [painted(false, {}), painted(true, { NO_COLOR: '1' }), painted(true, { TERM: 'dumb' })]) expect(plain).toBe('x');
  });
});
