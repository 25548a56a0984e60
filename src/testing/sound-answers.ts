/** What a sound source answers: something that the adapter can read. */
export interface SoundAnswer {
  readonly body: string | Uint8Array;
  readonly contentType: string;
}

/**
 * The answers of a sound source: one for every request; a list for an adapter that asks several times in one load, of
 * which the last goes on; or by the address that was asked for, whose `origin` is that of the base URL.
 */
export type SoundAnswers = SoundAnswer | readonly SoundAnswer[] | ((asked: URL) => SoundAnswer);

/** Which answer the request of a number, counted from 1, gets. */
export function answerChooser(answers: SoundAnswers): (asked: URL, number: number) => SoundAnswer {
  if (typeof answers === 'function') return answers;
  const list = 'body' in answers ? [answers] : answers;
  return (_asked, number) => {
    const answer = list[Math.min(number, list.length) - 1];
    if (!answer) throw new TypeError('Expected at least one sound answer; received an empty list.');
    return answer;
  };
}
