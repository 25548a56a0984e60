import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that has come in, and the answer that the test will give. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Fulfilled when the connection to the client is gone or the answer is over. */
  readonly closed: Promise<unknown>;
}

/** A real HTTP server on loopback that does nothing until it is told what. */
export interface ControllableServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The next request that comes in, or the first that has come and was not taken yet. */
  next(): Promise<Exchange>;
  /** How many requests have come in. */
  readonly received: number;
  /** Ends all connections and stops listening: its address is unreachable from then on. */
  stop(): Promise<void>;
}

export async function startServer(): Promise<ControllableServer> {
  const arrived: Exchange[] = [];
  const waiting: ((exchange: Exchange) => void)[] = [];
  let received = 0;
  const server = createServer((request, response) => {
    received += 1;
    const exchange = { request, response, closed: once(response, 'close') };
    const taker = waiting.shift();
    if (taker) taker(exchange);
    else arrived.push(exchange);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: () => {
      const [first] = arrived.splice(0, 1);
      return first ? Promise.resolve(first) : new Promise((resolve) => waiting.push(resolve));
    },
    get received() {
      return received;
    },
    stop: async () => {
      server.closeAllConnections();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}
