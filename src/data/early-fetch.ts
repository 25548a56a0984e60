/** An answer is handed over for so long; whoever comes later asks anew, for it may no longer be the newest. */
const KEPT_MS = 5000;

interface EarlyAnswer {
  readonly response: Promise<Response>;
  readonly abort: () => void;
}

/** Answers that were asked for before the code was there that reads them, by address. */
const answers = new Map<string, EarlyAnswer>();

let isReaderThere = false;

/** Asks for an address at once; who fetches it first gets the answer. Once there is who reads it, nothing is asked for early. */
export function fetchEarly(url: string): void {
  if (isReaderThere || answers.has(url)) return;
  const controller = new AbortController();
  const response = fetch(url, { signal: controller.signal });
  // How it failed is told to who takes it.
  response.catch(() => undefined);
  const answer = { response, abort: () => controller.abort() };
  answers.set(url, answer);
  setTimeout(() => {
    if (answers.get(url) !== answer) return;
    answers.delete(url);
    controller.abort();
  }, KEPT_MS);
}

/**
 * Hands over the answer of an address that was asked for early; `undefined` where none was, or it was taken.
 * @param signal ends the answer with it
 */
export function takeEarly(url: string, signal: AbortSignal): Promise<Response> | undefined {
  isReaderThere = true;
  const answer = answers.get(url);
  answers.delete(url);
  if (answer) signal.addEventListener('abort', answer.abort, { once: true });
  return answer?.response;
}
