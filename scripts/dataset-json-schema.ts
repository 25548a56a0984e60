import { toJsonSchema } from '@valibot/to-json-schema';
import { datasetSchema, indicatorSchema, observationSchema, pointSchema, textSchema } from '../src/model/dataset.schema.js';

/** A name and no address: the file comes with the package. */
const ID = 'urn:padang-map:dataset';

/** The text of `dataset.schema.json`, made from the one definition of the dataset format. */
export function datasetJsonSchema(): string {
  const { $schema, ...rules } = toJsonSchema(datasetSchema, {
    target: 'draft-07',
    typeMode: 'input',
    definitions: { text: textSchema, indicator: indicatorSchema, observation: observationSchema, point: pointSchema },
    // JSON has no way to write an infinite number, and what is left out of a text is none of a schema's concern.
    ignoreActions: ['finite', 'transform'],
  });
  const schema = {
    $schema,
    $id: ID,
    title: 'Dataset of padang-map',
    description:
      'Indicators, their observations by region and period, point layers and sources, as <padang-map> reads them. What is not named here is ignored.',
    ...rules,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
