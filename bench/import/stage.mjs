import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { migrate, openPool } from '@chokepoint/database';
import { startPostgres } from '@chokepoint/embedded';

const MAIN = fileURLToPath(new URL('../../apps/delivery/dist/main.js', import.meta.url));
/** A commit is on the disk before it is answered, for whoever commits. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** A PostgreSQL and the delivery service as its users run it. */
export async function openStage() {
  const postgres = await startPostgres({ settings: DURABLE });
  const pool = openPool(postgres.url, { applicationName: 'bench-import' });
  await migrate(pool);
  const child = spawn(process.execPath, [...(process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : []), MAIN], {
    env: { ...process.env, DATABASE_URL: postgres.url, EVENT_LOG: 'postgres', GRPC_ADDRESS: '127.0.0.1:0', HTTP_ADDRESS: '127.0.0.1:0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const grpc = await listening(child);
  const close = async () => {
    child.kill('SIGTERM');
    await once(child, 'close');
    await pool.end();
    await postgres.stop();
  };
  return { url: postgres.url, pool, grpc, close };
}

async function listening(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('"event":"listening"')) {
      child.stdout.resume();
      return JSON.parse(line).grpc;
    }
  }
  throw new Error('the delivery service ended before it listened');
}
