import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { expect } from '@jest/globals';
import picocolors from 'picocolors';
import { run } from '../run.js';
import { type CliRun, ROOT } from '../testing/run-cli.js';

export const REFERENCE = join(ROOT, 'data/reference-network.json');
export const EXAMPLES = join(ROOT, 'libs/exposure/fixtures');
export const TOY = join(EXAMPLES, 'toy-network.json');
export const IN_PROCESS = join(EXAMPLES, 'toy-in-process.json');
export const EVENTS = join(EXAMPLES, 'events.jsonl');

/** A folder for the files that a spec writes. */
export class GivenFiles {
  private constructor(private readonly folder: string) {}

  static async open(): Promise<GivenFiles> {
    return new GivenFiles(await mkdtemp(join(tmpdir(), 'analysis-')));
  }

  /** @returns the path */
  async file(name: string, content: unknown): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, JSON.stringify(content));
    return path;
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

/** Runs a command in this process: what it does is the same, and it starts faster. */
export async function runHere(...args: string[]): Promise<CliRun> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([textOf(out), textOf(err)]);
  const code = await run(args, { out, err, colours: picocolors.createColors(false), terminal: false });
  out.end();
  err.end();
  const [stdout, stderr] = await printed;
  return { code, stdout, stderr };
}

/** What a command prints with `--json`, having gone well and quietly. */
export async function json(...args: string[]) {
  const { code, stdout, stderr } = await runHere(...args, '--json');
  if (code !== 0 || stderr !== '') throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

/** What a command prints for people. */
export async function text(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(...args);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}

/** That a command refuses what it is given, and why. */
export async function refused(args: readonly string[], message: RegExp): Promise<void> {
  expect(await runHere(...args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
}
