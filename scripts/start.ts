import { execFileSync } from 'node:child_process';
import { preview } from 'vite';

// Builds the package and the demo, serves the demo and prints its address: `npm start`.

const HOST = '127.0.0.1';
const FIRST_PORT = 4173;

for (const script of ['build', 'build:demo']) execFileSync('npm', ['run', script], { stdio: 'inherit' });

const server = await preview({
  root: 'demo',
  preview: { host: HOST, port: FIRST_PORT, strictPort: false, open: false },
});
const [address] = server.resolvedUrls?.local ?? [];
process.stdout.write(`\npadang-map demo: ${address ?? `http://${HOST}:${FIRST_PORT}/`}\n`);
