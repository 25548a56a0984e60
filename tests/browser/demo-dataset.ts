import demo from '../../geodata/datasets/demo.json';
import type { DatasetInput } from '../../src/index.js';

/** The demo's dataset as a page hands it over: all that is bundled, and ten illustrative points. */
export const demoDataset = demo as unknown as DatasetInput;
