import { spawn, type ChildProcess } from 'node:child_process';
import type { ProcessLog } from './log-lines.js';
import { parseListening, type Listening } from './listening.js';

export interface Child {
  /** Rejects when the process ends before it listens. */
  readonly listening: Promise<Listening>;
  /** How it ended, in words. Never rejects. */
  readonly ended: Promise<string>;
  /** Lets it finish what it has begun, but not for ever. */
  stop(): Promise<void>;
  kill(): void;
}

const PATIENCE_MS = 10_000;
/** kafkajs makes Node warn of a timer on every start. */
const NODE_FLAGS = ['--enable-source-maps', '--disable-warning=TimeoutNegativeWarning'];

/**
 * Starts a service that ends with this process, even when that is killed: it watches its standard input.
 * It has a process group of its own, so that Ctrl-C reaches us alone and we choose the order of the end.
 */
export function startChild(script: string, env: Readonly<Record<string, string>>, log: ProcessLog): Child {
  const child = spawn(process.execPath, [...NODE_FLAGS, script], {
    env: { ...process.env, KAFKAJS_NO_PARTITIONER_WARNING: '1', ...env, CHOKEPOINT_PARENT: 'stdin' },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdin.on('error', () => undefined);
  const ended = endOf(child);
  const listening = new Promise<Listening>((resolve, reject) => {
    log.take(child.stdout, (line) => {
      const addresses = parseListening(line);
      if (addresses) resolve(addresses);
    });
    log.take(child.stderr);
    void ended.then((how) => reject(new Error(how)));
  });
  listening.catch(() => undefined);
  return { listening, ended, stop: () => stop(child, ended), kill: () => child.kill('SIGKILL') };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`));
  });
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(impatient);
}
