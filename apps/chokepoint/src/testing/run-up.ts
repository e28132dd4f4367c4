import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './run-cli.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** A running `chokepoint up`, with what it has printed so far. */
export class RunningUp {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  private readonly startedAt = Date.now();
  private readonly closed: Promise<unknown>;

  constructor(data: string, ...args: string[]) {
    this.child = spawn(process.execPath, [MAIN, 'up', '--data', data, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.closed = once(this.child, 'close');
  }

  get seconds(): number {
    return (Date.now() - this.startedAt) / 1000;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Waits until something is printed on either stream. */
  async says(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.stdout + this.stderr)) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) throw new Error(`ended without ${pattern}:\n${this.stderr}\n${this.stdout}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async end(): Promise<number | null> {
    await this.closed;
    return this.child.exitCode;
  }
}

/** Process numbers of the services and of the database that an instance has started. */
export async function childrenOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.trim().split(' ').filter(Boolean).map(Number);
}

export async function commandOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
}

export function addressesIn(data: string): Promise<Record<string, string>> {
  return readFile(join(data, 'addresses.json'), 'utf8').then(JSON.parse);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
