import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { migrate, openPool } from '@chokepoint/database';
import { startPostgres } from '@chokepoint/embedded';
import { cpuSeconds, peakMib } from './processes.mjs';

/** A commit is on the disk before it is answered, for whoever commits. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const COUNTED = { shared_preload_libraries: 'pg_stat_statements' };
const COSTLIEST = 25;

/** Encrypts webhook secrets, of which there are none. */
const SECRETS_KEY = Buffer.alloc(32).toString('base64');

/**
 * A PostgreSQL and some of the services as their users run them.
 * @param profile a folder for CPU profiles of the services; PostgreSQL then counts its statements too
 */
export async function openStage(names, profile) {
  const postgres = await startPostgres({ settings: { ...DURABLE, ...(profile && COUNTED) } });
  const pool = openPool(postgres.url, { applicationName: 'bench-import' });
  await migrate(pool);
  if (profile) await pool.query('create extension pg_stat_statements');
  const services = {};
  for (const name of names) services[name] = await startService(name, postgres.url, profile);
  const close = async () => {
    for (const { child } of Object.values(services)) {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
    await pool.end();
    await postgres.stop();
  };
  const pids = { ...Object.fromEntries(names.map((name) => [name, services[name].child.pid])), PostgreSQL: postgres.pid };
  return { url: postgres.url, pool, services, close, usage: () => usageOf(pids), statements: () => statementsOf(pool) };
}

/** Seconds on processors so far and the most memory held, MiB, of each process. */
async function usageOf(pids) {
  const entries = Object.entries(pids).map(async ([name, pid]) => [name, { cpuSeconds: await cpuSeconds(pid), peakMib: await peakMib(pid) }]);
  return Object.fromEntries(await Promise.all(entries));
}

/** The statements that PostgreSQL worked on longest. */
async function statementsOf(pool) {
  const { rows } = await pool.query(
    `select total_exec_time / 1000 as seconds, calls::int, rows::int, regexp_replace(query, '\\s+', ' ', 'g') as query
     from pg_stat_statements order by total_exec_time desc limit ${COSTLIEST}`,
  );
  return rows;
}

async function startService(name, databaseUrl, profile) {
  const main = fileURLToPath(new URL(`../../apps/${name}/dist/main.js`, import.meta.url));
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}.cpuprofile`] : [];
  const child = spawn(process.execPath, [...flags, main], {
    env: { ...process.env, DATABASE_URL: databaseUrl, SECRETS_KEY, EVENT_LOG: 'postgres', GRPC_ADDRESS: '127.0.0.1:0', HTTP_ADDRESS: '127.0.0.1:0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, grpc: await listening(child) };
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
