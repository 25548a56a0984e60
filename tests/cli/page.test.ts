import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/cli/page.js';
import { padangPlace } from '../../src/geo/padang-place.js';
import { indonesianCli } from '../../src/cli/texts/id.js';

async function* none(): AsyncIterable<Uint8Array> {
  // Nothing comes in.
}

const widthOn = (isTTY: boolean, columns: number | undefined) => {
  const output = { isTTY, columns, write: () => true, once: () => undefined };
  return pageOf({
    stdin: none(),
    stdout: output,
    stderr: output,
    environment: {},
    language: 'id',
    texts: indonesianCli,
    place: padangPlace,
  }).width;
};

describe('the page of a report', () => {
  it('is as wide as the terminal, but neither too narrow nor too wide to be read', () => {
    expect([20, 40, 65, 120, 300].map((columns) => widthOn(true, columns))).toEqual([40, 40, 65, 120, 120]);
  });

  it('is 80 wide where there is no terminal, or it does not tell', () => {
    expect([widthOn(false, 200), widthOn(true, undefined), widthOn(true, 0)]).toEqual([80, 80, 80]);
  });
});
