/**
 * How an observation came about: SDMX CL_OBS_STATUS `A` normal (published), `E` estimated,
 * `P` provisional, `O` missing, `L` exists but not collected, `M` cannot exist, `Q` suppressed,
 * and the project's own `illustrative` (made up for show).
 * @source SDMX code list CL_OBS_STATUS
 */
export const STATUSES = ['A', 'E', 'P', 'O', 'L', 'M', 'Q', 'illustrative'] as const;
export type Status = (typeof STATUSES)[number];

/** SDMX codes that are read as a published value with a note. */
export const NOTED_STATUSES = ['B', 'D', 'F', 'G', 'I', 'N', 'U', 'V'] as const;
export type NotedStatus = (typeof NOTED_STATUSES)[number];

/** Whether a status says that there is no value to show. */
export function isEmptyStatus(status: Status): boolean {
  return status === 'O' || status === 'L' || status === 'M' || status === 'Q';
}

/** A status as it was written, in the form used here. */
export interface WrittenStatus {
  /** `null` where none was written. */
  readonly status: Status | null;
  /** The SDMX code that is read as a published value with a note; else `null`. */
  readonly noted: NotedStatus | null;
}

/** Reads a status in any case; `undefined` where the text is no code. Nothing written is no status. */
export function readStatus(written: string | null | undefined): WrittenStatus | undefined {
  const code = (written ?? '').trim().toUpperCase();
  if (code === '') return { status: null, noted: null };
  const status = STATUSES.find((each) => each.toUpperCase() === code);
  if (status) return { status, noted: null };
  const noted = NOTED_STATUSES.find((each) => each === code);
  return noted && { status: 'A', noted };
}
