import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A program that runs beside the tests. */
export interface Running {
  /** What it has written to its error channel so far. */
  readonly complaints: string;
  /** Whether it has ended. */
  readonly isOver: boolean;
  /** Ends it; resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a program that lives no longer than this process, however this one ends: a shell between them waits for its
 * input to close, which the system does for whoever dies.
 */
export function run(program: string, args: readonly string[]): Running {
  const shell = 'exec 3<&0; "$@" 3<&- </dev/null & read -r _ <&3; kill $! 2>/dev/null; wait $!';
  const child = spawn('sh', ['-c', shell, 'sh', program, ...args], { stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  return {
    get complaints() {
      return complaints;
    },
    get isOver() {
      return child.exitCode !== null || child.signalCode !== null;
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** A port on loopback that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
