/** Answers that were asked for before the code was there that reads them, by address. */
const answers = new Map<string, Promise<Response>>();

/** Asks for an address at once; who fetches it first gets the answer. */
export function fetchEarly(url: string): void {
  if (answers.has(url)) return;
  const answer = fetch(url);
  // How it failed is told to who takes it.
  answer.catch(() => undefined);
  answers.set(url, answer);
}

/** Hands over the answer of an address that was asked for early; `undefined` where none was, or it was taken. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const answer = answers.get(url);
  answers.delete(url);
  return answer;
}
