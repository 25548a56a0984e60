import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerChooser, type SoundAnswer, type SoundAnswers } from './sound-answers.js';

/** A request that has come in and waits for an answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What a sound source would answer. */
  readonly sound: SoundAnswer;
}

/** Answers a request in whatever way a check wants to see an adapter bear. */
export type Answering = (exchange: Exchange) => void;

/** A server on loopback that answers soundly until it is told otherwise. */
export interface SourceServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** How many requests have come in. */
  readonly received: number;
  /** From the request of this number on, counted from 1 and from now, answers are given by `answering`. */
  turn(number: number, answering: Answering): void;
  /** Resolves when no answer is under way: each is over, or its client has gone. */
  atRest(): Promise<void>;
  /** Throws what the author's own `answer` threw; an adapter cannot be judged by its source then. */
  expectAnswers(): void;
  /** Ends all connections and listens no more: its address cannot be reached from then on. */
  stop(): Promise<void>;
}

/** A redirect that a check makes leads here: what is asked for under it is what was asked for before. */
export const MOVED = '/moved';

/** Answers as a sound source does. */
export const answerSoundly: Answering = ({ response, sound }) => {
  response.writeHead(200, { 'content-type': sound.contentType }).end(sound.body);
};

/** Begins an answer: its status, and what a sound source would call the body. */
export function head({ response, sound }: Exchange, status = 200, headers: Readonly<Record<string, string | number>> = {}): void {
  response.writeHead(status, { 'content-type': sound.contentType, ...headers });
}

/** The first half of a sound body. */
export const beginningOf = ({ body }: SoundAnswer): string | Uint8Array => body.slice(0, Math.max(1, body.length >> 1));

/** Starts a server on loopback. Node's modules are reached for here, not when this file is imported. */
export async function startSource(answers: SoundAnswers): Promise<SourceServer> {
  const [{ createServer }, { default: events }] = await Promise.all([import('node:http'), import('node:events')]);
  const choose = answerChooser(answers);
  const underWay = new Set<Promise<unknown>>();
  const faults: unknown[] = [];
  let received = 0;
  let turned = { since: 0, from: 1, answering: answerSoundly };

  const server = createServer((request, response) => {
    received += 1;
    const number = received - turned.since;
    const closed = events.once(response, 'close').finally(() => underWay.delete(closed));
    underWay.add(closed);
    const asked = new URL((request.url ?? '/').replace(MOVED, ''), url);
    const answering = number < turned.from ? answerSoundly : turned.answering;
    try {
      answering({ request, response, sound: choose(asked, number) });
    } catch (fault) {
      faults.push(fault);
      response.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await events.once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    get received() {
      return received;
    },
    turn: (number, answering) => (turned = { since: received, from: number, answering }),
    atRest: async () => {
      await Promise.all(underWay);
    },
    expectAnswers: () => {
      if (faults.length > 0) throw faults[0];
    },
    stop: async () => {
      server.closeAllConnections();
      if (!server.listening) return;
      server.close();
      await events.once(server, 'close');
    },
  };
}
