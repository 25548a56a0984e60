import type { Dataset } from '../model/dataset.js';

/** An item on a line of its own, without fields that say nothing; a value that is missing is said. */
function line(item: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(item).filter(([key, value]) => value !== null || key === 'value')));
}

function* list(name: string, lines: Iterable<string>, margin: string): Iterable<string> {
  yield `${margin}${JSON.stringify(name)}: [`;
  let before = '\n';
  for (const each of lines) {
    yield `${before}${margin}  ${each}`;
    before = ',\n';
  }
  yield before === '\n' ? ']' : `\n${margin}]`;
}

function* layers(all: Dataset['pointLayers']): Iterable<string> {
  yield '  "pointLayers": [';
  for (const [index, { points, ...layer }] of all.entries()) {
    yield `${index === 0 ? '' : ','}\n    ${line(layer).slice(0, -1)},\n`;
    yield* list('points', mapped(points, line), '      ');
    yield '}';
  }
  yield all.length === 0 ? ']' : '\n  ]';
}

function* mapped<Item>(items: readonly Item[], write: (item: Item) => string): Iterable<string> {
  for (const item of items) yield write(item);
}

/**
 * A dataset as JSON, piece by piece: each indicator, observation, point and source on a line of its own, so that two
 * versions can be compared line by line.
 */
export function* datasetJson({ indicators, observations, pointLayers, sources, notes, ...facts }: Dataset): Iterable<string> {
  yield '{\n';
  for (const [name, value] of Object.entries(facts)) yield `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`;
  yield* list('indicators', mapped(indicators, line), '  ');
  yield ',\n';
  yield* list('observations', mapped(observations, line), '  ');
  yield ',\n';
  yield* layers(pointLayers);
  yield ',\n';
  yield* list('sources', mapped(sources, line), '  ');
  yield ',\n';
  yield* list('notes', mapped(notes, line), '  ');
  yield '\n}\n';
}
