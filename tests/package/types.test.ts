import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packPackage, type PackedPackage } from './packed-package.js';

/** Lines marked as errors must be errors: a type that has become `any` would make none. */
const CONSUMER = `
import { PadangMap, type DataAdapter, type Dataset, type JoinReport, type Level, type LocaleInput, type LocalizedText } from 'padang-map';
import * as adapters from 'padang-map/adapters';
import * as core from 'padang-map/core';
import { renderStatic, type Place } from 'padang-map/static';
import { testAdapter } from 'padang-map/testing';

const map: PadangMap = document.createElement('padang-map');
map.indicator = 'low-welfare-families';
map.addEventListener('padang-ready', ({ detail }) => {
  const report: JoinReport = detail.report;
  // @ts-expect-error a report is no number
  const wrong: number = detail.report;
  void [report, wrong];
});
// @ts-expect-error an indicator is named by its id
map.indicator = 5;
const waits: Promise<void> = map.whenReady();
declare const dataset: Dataset;
// @ts-expect-error a dataset's id is a text
const id: number = dataset.id;
map.data = core.padangDataset;
const adapter: DataAdapter = adapters.csvAdapter('rates.csv');
map.adapter = adapter;
const { breaks } = core.classify([1, 2, 3], { method: 'jenks', classes: 2 });
const first: number | undefined = breaks[0];
const place: Place = core.padangPlace;
const locale: LocaleInput = { tag: 'ms' };
map.locale = locale;
// @ts-expect-error a locale has the tag of its language
map.locale = {};
const level: Level | undefined = place.levels[0];
const called: LocalizedText | undefined = level?.title;
const figure: string = renderStatic(dataset, { place, locale });
testAdapter('rates', (baseUrl, options) => adapters.csvAdapter(baseUrl + '/rates.csv', options), { answer: { contentType: 'text/csv', body: '' } });
// @ts-expect-error an answer has a body
testAdapter('rates', () => adapter, { answer: {} });
void [waits, id, first, called, figure];
`;

let packed: PackedPackage;
beforeAll(() => {
  packed = packPackage();
});
afterAll(() => {
  packed.remove();
});

describe('the installed package', () => {
  it.each([
    ['a bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
    ['Node', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
  ])('has types that compile for %s with every library checked', (_who, options) => {
    const file = join(packed.consumer, 'consumer.ts');
    writeFileSync(file, CONSUMER);
    const program = ts.createProgram([file], {
      ...options,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      types: [],
    });
    const faults = ts.getPreEmitDiagnostics(program).map((fault) => {
      return `${fault.file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`;
    });
    expect(faults).toEqual([]);
  });
});
