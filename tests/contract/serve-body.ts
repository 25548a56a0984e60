import { startServer } from '../fakes/controllable-server.js';

/** Keeps a server that answers each request with one body, and runs loads against it. */
export async function serveBody(body: string | Uint8Array, contentType: string) {
  const server = await startServer();
  return {
    url: server.url,
    stop: () => server.stop(),
    served: async <Result>(load: () => Promise<Result>): Promise<Result> => {
      const loading = load();
      const answered = server.next().then(({ response }) => response.writeHead(200, { 'content-type': contentType }).end(body));
      const [result] = await Promise.all([loading, answered]);
      return result;
    },
  };
}
