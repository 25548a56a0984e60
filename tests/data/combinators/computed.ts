import { aggregate as aggregated } from '../../../src/data/combinators/aggregate.js';
import { derive as derived } from '../../../src/data/combinators/derive.js';
import type { Dataset } from '../../../src/model/dataset.js';

/** The dataset that `derive` makes, without its report. */
export const derive = (...given: Parameters<typeof derived>): Dataset => derived(...given).dataset;

/** The same of `aggregate`. */
export const aggregate = (...given: Parameters<typeof aggregated>): Dataset => aggregated(...given).dataset;
