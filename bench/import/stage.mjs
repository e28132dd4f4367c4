import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { migrate, openPool } from '@chokepoint/database';
import { startPostgres } from '@chokepoint/embedded';

/** A commit is on the disk before it is answered, for whoever commits. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** Encrypts webhook secrets, of which there are none. */
const SECRETS_KEY = Buffer.alloc(32).toString('base64');

/** A PostgreSQL and some of the services as their users run them. */
export async function openStage(...names) {
  const postgres = await startPostgres({ settings: DURABLE });
  const pool = openPool(postgres.url, { applicationName: 'bench-import' });
  await migrate(pool);
  const services = {};
  for (const name of names) services[name] = await startService(name, postgres.url);
  const close = async () => {
    for (const { child } of Object.values(services)) {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
    await pool.end();
    await postgres.stop();
  };
  return { url: postgres.url, pool, services, close };
}

async function startService(name, databaseUrl) {
  const main = fileURLToPath(new URL(`../../apps/${name}/dist/main.js`, import.meta.url));
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, DATABASE_URL: databaseUrl, SECRETS_KEY, EVENT_LOG: 'postgres', GRPC_ADDRESS: '127.0.0.1:0', HTTP_ADDRESS: '127.0.0.1:0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, grpc: await listening(child), peakMib: () => peakMib(child.pid) };
}

/** The most memory that a process held so far; NaN where the system does not tell. */
async function peakMib(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1024;
}

async function listening(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('"event":"listening"')) {
      child.stdout.resume();
      return JSON.parse(line).grpc;
    }
  }
  throw new Error('a service ended before it listened');
}
