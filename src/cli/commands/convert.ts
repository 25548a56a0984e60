import type { CommandOptions } from '../command-line.js';
import { datasetJson } from '../dataset-json.js';
import { STANDARD_STREAM } from '../read-bytes.js';
import type { Surroundings } from '../surroundings.js';
import { expectWritable } from '../write-whole.js';
import { keptDataset } from './kept-dataset.js';
import { putOut } from './put-out.js';

/** Writes the clean dataset of a file. Gives 1 where anything was left out, else 0. */
export async function convert(file: string, output: string, options: CommandOptions, surroundings: Surroundings): Promise<number> {
  if (output !== STANDARD_STREAM) await expectWritable(output, options);
  const { dataset, isFaulty } = await keptDataset(file, options, surroundings);
  await putOut(output, datasetJson(dataset), { force: options.force, surroundings });
  return isFaulty ? 1 : 0;
}
