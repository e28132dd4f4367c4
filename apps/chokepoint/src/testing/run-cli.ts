import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const DOOR = fileURLToPath(new URL('../../bin/chokepoint.mjs', import.meta.url));

/** The folder of the whole project. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ctrl-C once this has been printed. */
  readonly until?: RegExp;
}

/** Runs the command line as a user does, on what was built. */
export async function runCli(args: readonly string[], { input = '', env = {}, until }: CliOptions = {}): Promise<CliRun> {
  const child = spawn(process.execPath, [DOOR, ...args], { cwd: ROOT, env: { ...process.env, ...env } });
  child.stdin.end(input);
  if (until) child.stdout.on('data', (chunk: Buffer) => until.test(chunk.toString()) && child.kill('SIGINT'));
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return { code, stdout, stderr };
}
