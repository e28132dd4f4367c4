import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './start.js';

async function query(url: string, sql: string): Promise<pg.QueryResult['rows']> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('an embedded PostgreSQL', () => {
  let dataDir: string;
  beforeEach(async () => (dataDir = await mkdtemp(join(tmpdir(), 'chokepoint-spec-'))));
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('keeps its data and its password in its folder', async () => {
    const first = await startPostgres({ dataDir });
    await query(first.url, 'create table wafer as select 1 as lot');
    await first.stop();
    const again = await startPostgres({ dataDir });
    expect(await query(again.url, 'select lot from wafer')).toEqual([{ lot: 1 }]);
    expect(new URL(again.url).password).toBe(new URL(first.url).password);
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    await again.stop();
  }, 30_000);

  it('leaves nothing behind when no folder was named', async () => {
    const { dataDir: temporary, url, stop, exited } = await startPostgres();
    expect(await query(url, 'select current_database() as name')).toEqual([{ name: 'chokepoint' }]);
    await stop();
    await exited;
    await expect(stat(temporary)).rejects.toThrow('ENOENT');
  }, 30_000);

  it('ends with the process that started it, even when that is killed, and starts again', async () => {
    const owner = startOwner();
    const [line] = await once(owner.stdout, 'data');
    owner.kill('SIGKILL');
    // It waits for the one that is ending, and would say so if that went on.
    const { pid, stop } = await startPostgres({ dataDir });
    expect(pid).not.toBe(Number(String(line)));
    await stop();
  }, 30_000);

  it('does not take a stranger with the number of a dead server for the server', async () => {
    await (await startPostgres({ dataDir })).stop();
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'cluster')}\n`);
    const { stop } = await startPostgres({ dataDir });
    await stop();
  }, 30_000);

  it('says when another runs on the same folder', async () => {
    const { stop } = await startPostgres({ dataDir });
    const holder = (await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0];
    await expect(startPostgres({ dataDir })).rejects.toThrow(`Another instance (process ${holder}) runs on`);
    await stop();
  }, 30_000);

  /** A process that starts the server, prints its number and lives on. */
  function startOwner() {
    const code = `
      const { startPostgres } = await import(${JSON.stringify(new URL('./start.ts', import.meta.url).href)});
      console.log((await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })).pid);
      setInterval(() => {}, 1000);`;
    const runSources = new URL('../../../testing/src/run-sources.mjs', import.meta.url).href;
    return spawn(process.execPath, ['--no-warnings', '--import', runSources, '--input-type=module', '-e', code], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }
});
