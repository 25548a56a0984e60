import type { Dataset } from '../../model/dataset.js';
import type { CommandOptions } from '../command-line.js';
import { complain } from '../complain.js';
import { CommandFailure } from '../failure.js';
import { openFile } from '../open-dataset.js';
import { faultCount } from '../report-lines.js';
import type { Surroundings } from '../surroundings.js';

/** The dataset of a file, and whether anything of the file was at fault, which has been said then. */
export interface KeptDataset {
  readonly name: string;
  readonly dataset: Dataset;
  readonly isFaulty: boolean;
}

/**
 * Opens a file for what is made of it, and says on standard error how much of it was left out.
 * @throws {CommandFailure} where nothing of it could be kept
 */
export async function keptDataset(file: string, options: CommandOptions, surroundings: Surroundings): Promise<KeptDataset> {
  const { stderr, texts } = surroundings;
  const { name, dataset, report } = await openFile(file, options, surroundings);
  if (dataset === null) throw new CommandFailure(() => texts.nothingKept({ file: name }));
  const count = faultCount(report);
  if (count > 0) complain(stderr, texts.checkFirst({ file: name, count }));
  const suppressed = dataset.observations.filter(({ status }) => status === 'Q').length;
  const coarsened = dataset.pointLayers.flatMap(({ points }) => points).filter((point) => point.coarsened === true).length;
  if (suppressed + coarsened > 0) complain(stderr, texts.protected({ file: name, suppressed, coarsened }));
  return { name, dataset, isFaulty: count > 0 };
}
