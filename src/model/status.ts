/**
 * How an observation came about: SDMX CL_OBS_STATUS `A` normal (published), `E` estimated,
 * `P` provisional, `O` missing, `L` exists but not collected, `M` cannot exist, `Q` suppressed,
 * and the project's own: `unstated`, a value of which the data do not say how it came about, and `illustrative`
 * (made up for show). Who published a value is told by its source, not by this. Only a dataset can say that a value is published, so `A` is never assumed.
 * @source SDMX code list CL_OBS_STATUS
 */
export type Status = 'A' | 'unstated' | 'E' | 'P' | 'O' | 'L' | 'M' | 'Q' | 'illustrative';

const KNOWN: Readonly<Record<Status, true>> = {
  A: true,
  unstated: true,
  E: true,
  P: true,
  O: true,
  L: true,
  M: true,
  Q: true,
  illustrative: true,
};
/** All statuses, in the order in which they are named side by side. */
export const STATUSES = Object.keys(KNOWN) as readonly Status[];

/** SDMX codes that are read as a published value with a note. */
export const NOTED_STATUSES = ['B', 'D', 'F', 'G', 'I', 'N', 'U', 'V'] as const;
/** Such a code is never the status of an observation or point in a dataset: that is `A`, and the note names the code. */
export type NotedStatus = (typeof NOTED_STATUSES)[number];

/** Whether two statuses can be of one value: one that is not stated does not stand against a published one. */
export function statusesAgree(a: Status, b: Status): boolean {
  const stated = (status: Status) => (status === 'unstated' ? 'A' : status);
  return stated(a) === stated(b);
}

/** Whether a status says that there is no value to show. */
export function isEmptyStatus(status: Status): boolean {
  return status === 'O' || status === 'L' || status === 'M' || status === 'Q';
}
