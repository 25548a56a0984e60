import type { Browser } from 'playwright';
import type { Scene, SceneName } from '../harness/scene-parts.js';
import type { BenchServer } from '../harness/server.js';
import type { Figure } from '../parts/figures.js';

/** What a subject measures with. */
export interface Bench {
  readonly browser: Browser;
  readonly server: BenchServer;
  readonly scenes: Readonly<Record<SceneName, Scene>>;
  /** The table that is read. */
  readonly tableFile: string;
  readonly rounds: number;
  /** Fewer repetitions, to see that all works. */
  readonly isQuick: boolean;
  /** Address of a page drawing a scene. */
  url(page: string, scene: SceneName | 'table', query?: string): string;
  /** Tells how far it is. */
  tell(line: string): void;
}

/** What a subject found. */
export interface Findings {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Tables beside the first. */
  readonly more?: readonly { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }[];
  /** What one must know to read the table. */
  readonly notes: readonly string[];
  readonly figures: readonly Figure[];
  /** All single values, for `--json`. */
  readonly raw: unknown;
}

/** Something that the bench measures. */
export type Subject = (bench: Bench) => Promise<Findings>;

/** A message of one line for what went wrong, without the words of who handed it on. */
export const reasonOf = (error: unknown): string =>
  ((error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '').replace(/^page\.\w+: (Error: )?/, '');
