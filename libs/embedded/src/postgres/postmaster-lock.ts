import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server whose parent was killed needs a moment to stop. */
const PATIENCE_MS = 5_000;

/**
 * Waits until no other server holds the cluster. PostgreSQL itself guards its `postmaster.pid`, but it
 * takes any living process with the same number for a server: after a kill, and above all in a
 * container, that can be a stranger. Such a file is removed.
 */
export async function awaitRelease(cluster: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let holder = await findHolder(cluster); holder; holder = await findHolder(cluster)) {
    if (holder.kind === 'stranger') return rm(join(cluster, 'postmaster.pid'), { force: true });
    if (Date.now() > deadline) throw new Error(`Another instance (process ${holder.pid}) runs on ${cluster}. Stop it, or choose another data folder.`);
    await sleep(50);
  }
}

async function findHolder(cluster: string): Promise<{ pid: number; kind: 'server' | 'stranger' } | undefined> {
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(file, 10);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  // Where there is no /proc, the living process gets the benefit of the doubt.
  const program = command?.split('\0')[0];
  return { pid, kind: program === undefined || program.endsWith('postgres') ? 'server' : 'stranger' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
