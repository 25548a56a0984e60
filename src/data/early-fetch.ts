/** Who has not come for an answer by then asks anew: it may no longer be the newest. */
const KEPT_MS = 5000;

/** Answers that were asked for before the code was there that reads them, by address. */
const answers = new Map<string, Promise<Response>>();

let isReaderThere = false;

/** Asks for an address at once; who fetches it first gets the answer. Once there is who reads it, nothing is asked for early. */
export function fetchEarly(url: string): void {
  if (isReaderThere || answers.has(url)) return;
  const answer = fetch(url);
  // How it failed is told to who takes it.
  answer.catch(() => undefined);
  answers.set(url, answer);
}

/** Hands over the answer of an address that was asked for early; `undefined` where none was, or it was taken. */
export function takeEarly(url: string): Promise<Response> | undefined {
  if (!isReaderThere) setTimeout(() => answers.clear(), KEPT_MS);
  isReaderThere = true;
  const answer = answers.get(url);
  answers.delete(url);
  return answer;
}
