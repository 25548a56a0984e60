import { readFileSync } from 'node:fs';
import process from 'node:process';
import { autoType, csvParse } from 'd3-dsv';
import { readCsv, validate } from '../dist/package/core.js';

// Runs in a Node of its own, with `--expose-gc`: node read-in-node.js FILE ROUNDS. Prints what it measured as JSON.

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const rounds = Number(process.argv[3]);

function timed(run) {
  globalThis.gc();
  const start = performance.now();
  run();
  return performance.now() - start;
}

const read = () => validate(readCsv(bytes));
const times = { d3: [], read: [], validate: [] };
// The first times the compiler is at work.
for (let round = -2; round < rounds; round += 1) {
  const d3 = timed(() => csvParse(new TextDecoder().decode(bytes), autoType));
  let input = null;
  const reading = timed(() => (input = readCsv(bytes)));
  const validating = timed(() => validate(input));
  if (round < 0) continue;
  times.d3.push(d3);
  times.read.push(reading);
  times.validate.push(validating);
}

function heap() {
  for (let collection = 0; collection < 4; collection += 1) globalThis.gc();
  return process.memoryUsage().heapUsed;
}
const before = heap();
const kept = read();
const retainedBytes = heap() - before;
process.stdout.write(JSON.stringify({ ...times, retainedBytes, rows: kept.report.kept, fileBytes: bytes.byteLength }));
