import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface SourceProcess {
  readonly child: ChildProcess;
  /** Resolves with the first line on stdout that holds `text`; rejects when the process ends without it. */
  line(text: string): Promise<string>;
  /** Resolves with what ended it. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const RUN_SOURCES = new URL('./run-sources.mjs', import.meta.url).href;
const FLAGS = ['--no-warnings', '--experimental-transform-types', '--conditions=@chokepoint/source', '--import', RUN_SOURCES];

/** Runs a TypeScript source (without decorators) as a process of its own, to be killed; its stderr is ours. */
export function startSource(file: URL | string, { args = [], env = {} }: { args?: readonly string[]; env?: NodeJS.ProcessEnv } = {}): SourceProcess {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const child = spawn(process.execPath, [...FLAGS, path, ...args], { env: { ...process.env, NODE_OPTIONS: '', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null }));
  const line = async (text: string) => {
    for (;;) {
      const found = printed.split('\n').slice(0, -1).find((each) => each.includes(text));
      if (found !== undefined) return found;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The process ended without "${text}":\n${printed}`);
      await Promise.race([once(child.stdout, 'data'), ended]);
    }
  };
  return { child, line, ended };
}
