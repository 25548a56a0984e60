import { NOTED_STATUSES, STATUSES, type NotedStatus, type Status } from '../model/status.js';

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
