import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface KeptProcessOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** What makes the program stop cleanly. */
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
  onLine(line: string): void;
}

export interface KeptProcess {
  readonly pid: number;
  readonly exited: Promise<void>;
  hasExited(): boolean;
  /** Stops the program cleanly, or at once when it takes longer than `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
  /** Ends the program as a power cut would. */
  kill(): Promise<void>;
}

/**
 * The shell becomes the program; a watcher reads our pipe. When this process ends, however it ends, the
 * pipe closes without a line and the watcher stops the program. It is forked twice, so that the program
 * has no child it does not know.
 */
const WATCHED = '( ( read -r line <&3 || kill -s "$0" $$ ) >/dev/null 2>&1 & ) 3<&0; exec "$@" </dev/null';

/**
 * Starts a program that does not outlive this process, not even when this process is killed. It has its
 * own process group: Ctrl-C reaches us alone, so that we choose the order in which things stop.
 */
export function startKept(command: readonly string[], options: KeptProcessOptions): KeptProcess {
  const child = spawnWatched(command, options);
  let over = false;
  const exited = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      child.stdin?.end('over\n');
      resolve();
    };
    child.once('exit', end);
    child.once('error', (error) => {
      options.onLine(error.message);
      end();
    });
  });
  child.stdin?.on('error', () => undefined);
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', (line) => options.onLine(line));
  const stop = async (patienceMs = 10_000) => {
    if (over) return;
    child.kill(options.stopSignal);
    const impatient = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await exited;
    clearTimeout(impatient);
  };
  const kill = () => {
    child.kill('SIGKILL');
    return exited;
  };
  return { pid: child.pid ?? 0, exited, hasExited: () => over, stop, kill };
}

const LAST_LINES = 20;

/** Starts a program as `startKept` does and waits until it prints `readyLine`; rejects with `failure` and its last lines when it ends before. */
export async function startUntilReady(command: readonly string[], options: KeptProcessOptions, readyLine: string, failure: string): Promise<KeptProcess> {
  const lines: string[] = [];
  let announceReady: () => void;
  const ready = new Promise<'ready'>((resolve) => (announceReady = () => resolve('ready')));
  const onLine = (line: string) => {
    options.onLine(line);
    lines.push(line);
    if (lines.length > LAST_LINES) lines.shift();
    if (line.includes(readyLine)) announceReady();
  };
  const started = startKept(command, { ...options, onLine });
  const outcome = await Promise.race([ready, started.exited.then(() => 'exited' as const)]);
  if (outcome === 'exited') throw new Error(`${failure}\n${lines.join('\n')}`);
  return started;
}

function spawnWatched(command: readonly string[], { cwd, env, uid, gid, stopSignal }: KeptProcessOptions): ChildProcess {
  const stdio = ['pipe' as const, 'pipe' as const, 'pipe' as const];
  if (process.platform === 'win32') return spawn(command[0], command.slice(1), { cwd, env, stdio });
  const signal = stopSignal.slice('SIG'.length);
  return spawn('/bin/sh', ['-c', WATCHED, signal, ...command], { cwd, env, uid, gid, stdio, detached: true });
}

/** Runs a program to its end; rejects with what it printed when it fails. */
export async function runToEnd(command: readonly string[], options: Omit<KeptProcessOptions, 'stopSignal' | 'onLine'> = {}): Promise<string> {
  const child = spawn(command[0], command.slice(1), { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const text = Buffer.concat(printed).toString();
  if (code !== 0) throw new Error(`${command[0]} ended with ${signal ?? code}:\n${text.trim()}`);
  return text;
}
