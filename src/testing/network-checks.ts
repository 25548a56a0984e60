import type { AdapterUnderTest, Check } from './adapter-under-test.js';
import { fail } from './asserting.js';
import { failsWith, handsOver, rejectsWith } from './judging.js';
import { limitChecks } from './limit-checks.js';
import { MOVED, answerSoundly, beginningOf, head, type Exchange } from './source-server.js';
import { outcomeOf, soundInput, tryEach, withSource, type Outcome, type Trial } from './trial.js';

const isRetryable = (status: number): boolean => status === 429 || status >= 500;

const PIECES = 10;
const BETWEEN_PIECES_MS = 10;

/** What every adapter promises that reaches the network. */
export function networkChecks(under: AdapterUnderTest): readonly Check[] {
  const check = (
    name: string,
    answering: (exchange: Exchange, trial: Trial) => void,
    judge: (outcome: Outcome, trial: Trial) => Promise<void>,
  ): Check => ({ name, run: () => tryEach(under, {}, answering, judge) });
  const reason = new Error('not needed any more');

  return [
    check('stops with the reason when it is aborted before the headers come', (_exchange, { abort }) => abort(reason), rejectsWith(reason)),
    check(
      'stops with the reason when it is aborted within the body',
      (exchange, { abort }) => {
        head(exchange);
        exchange.response.write(beginningOf(exchange.sound), () => abort(reason));
      },
      rejectsWith(reason),
    ),
    ...limitChecks(under),
    ...[400, 403, 404, 410, 429, 500, 502, 503].map((status) =>
      check(
        `fails on status ${status}, and says that asking again ${isRetryable(status) ? 'may help' : 'is of no use'}`,
        (exchange) => {
          head(exchange, status);
          // A body that goes on must not be waited for.
          exchange.response.write(exchange.sound.body);
        },
        failsWith({ code: ['http-status'], retryable: isRetryable(status), httpStatus: status }),
      ),
    ),
    ...['text/html; charset=utf-8', 'TEXT/HTML', 'application/xhtml+xml', 'image/png'].map((type) =>
      check(
        `refuses what is called ${type}, as a page that asks for a password is`,
        (exchange) => {
          head(exchange, 200, { 'content-type': type });
          exchange.response.end(exchange.sound.body);
        },
        failsWith({ code: ['content-type'], retryable: false }),
      ),
    ),
    ...['application/octet-stream', 'text/plain'].map((type) =>
      check(
        `takes data that a plain server calls ${type}`,
        (exchange) => {
          head(exchange, 200, { 'content-type': type });
          exchange.response.end(exchange.sound.body);
        },
        handsOver,
      ),
    ),
    check(
      'takes a body in as many pieces as it comes',
      (exchange) => {
        head(exchange);
        const { response, sound } = exchange;
        const bytes = typeof sound.body === 'string' ? new TextEncoder().encode(sound.body) : sound.body;
        const length = Math.max(1, Math.ceil(bytes.length / PIECES));
        const send = (from: number): void => {
          if (from >= bytes.length) response.end();
          // Without a pause they would arrive as one.
          else response.write(bytes.slice(from, from + length), () => setTimeout(send, BETWEEN_PIECES_MS, from + length));
        };
        send(0);
      },
      handsOver,
    ),
    check(
      'fails on a body that breaks off',
      (exchange) => {
        head(exchange, 200, { 'content-length': 2 * exchange.sound.body.length });
        exchange.response.write(exchange.sound.body, () => exchange.response.destroy());
      },
      failsWith({ code: ['network'], retryable: true }),
    ),
    check(
      'fails on an empty body',
      (exchange) => {
        head(exchange);
        exchange.response.end();
      },
      failsWith({ code: ['empty', 'unreadable'], retryable: false }),
    ),
    ...['{"a":', '%PDF-1.7', '\u0000\u0001\u0002'].map((text) =>
      check(
        `fails on a body that it cannot read: ${JSON.stringify(text)}`,
        (exchange) => {
          head(exchange);
          exchange.response.end(text);
        },
        failsWith({ code: ['unreadable'], retryable: false }),
      ),
    ),
    check(
      'follows a redirect to the data',
      (exchange) => {
        const path = exchange.request.url ?? '/';
        if (path.startsWith(MOVED)) answerSoundly(exchange);
        else exchange.response.writeHead(302, { location: MOVED + path }).end();
      },
      handsOver,
    ),
    check(
      'refuses the page that a redirect leads to',
      ({ request, response }) => {
        const path = request.url ?? '/';
        if (path.startsWith(MOVED)) response.writeHead(200, { 'content-type': 'text/html' }).end('<form>');
        else response.writeHead(302, { location: MOVED + path }).end();
      },
      failsWith({ code: ['content-type'], retryable: false }),
    ),
    {
      name: 'fails on a host that cannot be reached',
      run: () =>
        withSource(under, async (source) => {
          const adapter = under.make(source.url, {});
          await source.stop();
          const outcome = await outcomeOf(adapter.load({}, { signal: new AbortController().signal }), under.patienceMs);
          await failsWith({ code: ['network'], retryable: true })(outcome, { adapter });
        }),
    },
    {
      name: 'fails for itself alone: the next load asks anew',
      run: () =>
        withSource(under, async (source) => {
          const adapter = under.make(source.url, {});
          source.turn(1, ({ response }) => response.writeHead(503).end());
          await adapter.load({}, { signal: new AbortController().signal }).catch(() => undefined);
          source.turn(1, answerSoundly);
          await soundInput(adapter, under.patienceMs);
          if (source.received < 2) await fail('Expected that the second load asks the source anew.');
        }),
    },
  ];
}
