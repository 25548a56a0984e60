import { writeFileSync } from 'node:fs';
import { datasetJsonSchema } from './dataset-json-schema.js';

// Makes dataset.schema.json anew from src/model/dataset.schema.ts: `npm run build:schema`.

writeFileSync(new URL('../dataset.schema.json', import.meta.url), datasetJsonSchema());
