import type { AdapterUnderTest, Check } from './adapter-under-test.js';
import { fail } from './asserting.js';
import { failsWith } from './judging.js';
import { beginningOf, head, type Exchange } from './source-server.js';
import { tryEach } from './trial.js';

/** Sent with each request by an adapter that hands the options of fetching on: it is then held to the other options too. */
const HEEDED = 'x-padang-map-testing';
const STATED = { headers: { [HEEDED]: 'options' } };
const heeds = ({ request }: Exchange): boolean => request.headers[HEEDED] !== undefined;

/** The limit of an adapter that was told of none; some more may be on the way already when it breaks off. */
const MOST_BYTES = 20_000_000;
const FAR_TOO_MANY_BYTES = 2 * MOST_BYTES;

/** Writes on and on until nobody listens, or the limit is reached. */
function stream({ response }: Exchange, mostBytes: number): { readonly sent: number } {
  const piece = new Uint8Array(65_536).fill(0x20);
  const stream = { sent: 0 };
  const goOn = () => {
    while (!response.destroyed && stream.sent < mostBytes) {
      stream.sent += piece.length;
      if (!response.write(piece)) {
        response.once('drain', goOn);
        return;
      }
    }
    if (stream.sent >= mostBytes) response.end();
  };
  goOn();
  return stream;
}

/** Time-outs: a load that was told of a short time has to keep to it, any other to a time of its own. */
function timeChecks(under: AdapterUnderTest): readonly Check[] {
  const timeoutMs = 500;
  /** Longer than any machine takes to see that half a second is over. */
  const latestMs = 10_000;
  const check = (name: string, answering: (exchange: Exchange) => void): Check => ({
    name,
    run: async () => {
      let isHeeded = false;
      let since = 0;
      await tryEach(
        under,
        { ...STATED, timeoutMs },
        (exchange) => {
          since = performance.now();
          isHeeded = heeds(exchange);
          answering(exchange);
        },
        async (outcome, trial) => {
          await failsWith({ code: ['timeout'], retryable: true })(outcome, trial);
          const took = performance.now() - since;
          if (isHeeded && took > latestMs) await fail(`Expected a failure after ${timeoutMs} ms; it took ${took.toFixed()} ms.`);
        },
      );
    },
  });
  return [
    check('gives up on a source that does not answer in time', () => undefined),
    check('gives up on a body that drips on and on', (exchange) => {
      head(exchange);
      exchange.response.write(beginningOf(exchange.sound));
      const drip = setInterval(() => exchange.response.write(' '), 20);
      exchange.response.once('close', () => clearInterval(drip));
    }),
  ];
}

/** Size: nothing is read without end. */
function sizeCheck(under: AdapterUnderTest): Check {
  return {
    name: 'breaks off a body that goes on beyond the limit: 20 MB, or the maxBytes it was told',
    run: async () => {
      let mostBytes = 0;
      let body = { sent: 0 };
      await tryEach(
        under,
        { ...STATED, maxBytes: 1_000_000 },
        (exchange) => {
          mostBytes = heeds(exchange) ? MOST_BYTES : FAR_TOO_MANY_BYTES;
          head(exchange);
          body = stream(exchange, FAR_TOO_MANY_BYTES);
        },
        async (outcome, trial) => {
          await failsWith({ code: ['too-large'], retryable: false })(outcome, trial);
          if (body.sent >= mostBytes) await fail(`Expected that the body is broken off; ${body.sent} bytes were taken.`);
        },
      );
    },
  };
}

/** What holds however long or large an answer is. */
export function limitChecks(under: AdapterUnderTest): readonly Check[] {
  return [...timeChecks(under), sizeCheck(under)];
}
