import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A service as it runs for its users: the build, in a process of its own. */
export interface BuiltService {
  readonly child: ChildProcess;
  readonly grpc: string;
  readonly http: string;
  /** What it printed so far. */
  printed(): string;
  /** Sends SIGTERM and tells how it ended, and after how many milliseconds. */
  stop(): Promise<{ readonly code: number | null; readonly milliseconds: number }>;
}

/** Starts `apps/<app>/dist/main.js` on free ports and waits until it listens. */
export async function startBuiltService(app: string, env: NodeJS.ProcessEnv): Promise<BuiltService> {
  const main = fileURLToPath(new URL(`../../../apps/${app}/dist/main.js`, import.meta.url));
  const ports = { GRPC_ADDRESS: '127.0.0.1:0', HTTP_ADDRESS: '127.0.0.1:0' };
  const child = spawn(process.execPath, [main], { env: { ...process.env, NODE_OPTIONS: '', ...ports, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const listening = await Promise.race([listeningLine(child, () => printed), ended]);
  if (typeof listening !== 'object' || listening === null) throw new Error(`${app} ended before it listened:\n${printed}`);
  const stop = async () => {
    const asked = performance.now();
    child.kill('SIGTERM');
    return { code: await ended, milliseconds: performance.now() - asked };
  };
  return { child, grpc: listening.grpc, http: listening.http, printed: () => printed, stop };
}

async function listeningLine(child: ChildProcess, printed: () => string): Promise<{ grpc: string; http: string }> {
  for (;;) {
    const line = printed().split('\n').slice(0, -1).find((each) => each.includes('"event":"listening"'));
    if (line !== undefined) return JSON.parse(line) as { grpc: string; http: string };
    await once(child.stdout!, 'data');
  }
}
