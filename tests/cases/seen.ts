import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { composeScene, loadKelurahan, padangBoundaries, readCsv, regions, validate, type Scene } from '../../src/core.js';
import { run } from '../../src/cli/run.js';
import { readWorkbook } from '../../src/data/formats/xlsx/read-workbook.js';
import type { Validated } from '../../src/data/validated.js';
import type { DecimalSign } from '../../src/data/parse-number.js';
import { problems } from '../../src/model/problems.js';
import type { View } from '../../src/scene/view.js';

export const fileOf = (name: string) => join(import.meta.dirname, '../corpus', name);

/** What the public functions make of a file of the corpus. */
export class Seen {
  readonly dataset: Validated['dataset'];
  readonly report: Validated['report'];

  constructor({ dataset, report }: Validated) {
    this.dataset = dataset;
    this.report = report;
  }

  /** Of each indicator its id, kind, subject and unit. */
  get indicators(): readonly (readonly (string | null)[])[] {
    return this.dataset.indicators.map(({ id, kind, subject, unit }) => [
      id,
      kind,
      subject,
      typeof unit === 'string' ? unit : (unit['id'] ?? null),
    ]);
  }

  get periods(): readonly (string | null)[] {
    return [...new Set(this.dataset.observations.map(({ period }) => period))];
  }

  /** The values of an indicator in the order of the file, of the first by default. */
  values(id = this.dataset.indicators[0]?.id): readonly (number | null)[] {
    return this.dataset.observations.filter(({ indicator }) => indicator === id).map(({ value }) => value);
  }

  /** Kinds, rows and columns of what a person should mend. */
  get faults(): readonly (readonly (string | number | null)[])[] {
    return problems(this.report).map(({ kind, row, column }) => [kind, row, column]);
  }

  /** Columns of which the report says that they were not read, or how. */
  get told(): readonly (string | null)[] {
    return this.report.entries.map(({ column }) => column);
  }

  scene(view: Partial<View> = {}): Scene {
    return composeScene(this.dataset, padangBoundaries(), view);
  }

  async kelurahanScene(): Promise<Scene> {
    return composeScene(this.dataset, await loadKelurahan(), {});
  }
}

/** Reads a file by the public functions. */
export async function seenOf(name: string, decimal?: DecimalSign): Promise<Seen> {
  const bytes = new Uint8Array(readFileSync(fileOf(name)));
  const options = decimal === undefined ? {} : { decimal };
  return new Seen(validate(name.endsWith('.xlsx') ? await readWorkbook(bytes, { regions, ...options }) : readCsv(bytes, options)));
}

/** Runs the command in this process: what it prints, and how it ends. */
export async function ranCommand(
  ...args: readonly string[]
): Promise<{ readonly exitCode: number; readonly out: string; readonly err: string }> {
  const printed = { out: '', err: '' };
  const into = (stream: 'out' | 'err') => ({ write: (text: string) => ((printed[stream] += text), true), once: () => undefined });
  const exitCode = await run(args, { stdin: Readable.from([]), stdout: into('out'), stderr: into('err'), environment: {} });
  return { exitCode, ...printed };
}
