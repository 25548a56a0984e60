#!/usr/bin/env node
import { constants } from 'node:os';
import process from 'node:process';
import { run, tellOutputFailure } from './run.js';
import { removeUnfinished } from './write-whole.js';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    removeUnfinished();
    process.exit(128 + constants.signals[signal]);
  });

const args = process.argv.slice(2);
const around = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, environment: process.env };

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads no further, such as `head`, has seen enough.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    process.exit(stream === process.stdout ? tellOutputFailure(error, args, around) : 1);
  });

process.exitCode = await run(args, around);
