import padang from '../../geodata/datasets/padang.json';
import type { Dataset } from '../model/dataset.js';

/** The bundled dataset, validated when it was built. Apart from the boundaries: a map of other data needs none of it. */
export const padangDataset = padang as unknown as Dataset;
