#!/usr/bin/env node
import { constants } from 'node:os';
import process from 'node:process';
import { run } from './run.js';
import { removeUnfinished } from './write-whole.js';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    removeUnfinished();
    process.exit(128 + constants.signals[signal]);
  });

// Who reads no further, such as `head`, has seen enough.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
});
