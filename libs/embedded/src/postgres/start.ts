import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { freePort } from '../free-port.js';
import { chooseAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { openCluster } from './cluster.js';
import { awaitRelease } from './postmaster-lock.js';
import { startServer, type Server, type ServerFiles } from './server.js';

export interface StartPostgresOptions {
  /** Kept between starts; a folder that goes with `stop()` when absent. */
  readonly dataDir?: string;
  /** A free one when absent. */
  readonly port?: number;
  readonly database?: string;
  /** Settings of PostgreSQL, such as `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

export interface RunningPostgres {
  readonly kind: 'embedded';
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly exited: Promise<void>;
  stop(): Promise<void>;
  /** Ends it as a power cut would; what `dataDir` keeps stays. */
  kill(): Promise<void>;
}

const ATTEMPTS = 5;

/** Starts PostgreSQL on 127.0.0.1, with one database. It ends with this process, even when that is killed. */
export async function startPostgres(options: StartPostgresOptions = {}): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir ?? (await mkdtemp(join(tmpdir(), 'chokepoint-postgres-'))));
  const isTemporary = options.dataDir === undefined;
  try {
    const { server, password } = await openAndStart(dataDir, isTemporary, options);
    const url = await createDatabase(server.port, password, options.database ?? 'chokepoint');
    const forget = async () => {
      if (isTemporary) await rm(dataDir, { recursive: true, force: true });
    };
    const stop = () => server.process.stop().then(forget);
    const kill = () => server.process.kill().then(forget);
    return { kind: 'embedded', url, port: server.port, pid: server.process.pid, dataDir, exited: server.process.exited, stop, kill };
  } catch (error) {
    if (isTemporary) await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

async function openAndStart(dataDir: string, isTemporary: boolean, options: StartPostgresOptions) {
  // Others may pass through, as the account that runs the server must; its own folder inside is shut.
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  if (isTemporary) await chmod(dataDir, 0o755);
  const binaries = await findBinaries();
  const account = await chooseAccount([dirname(binaries.postgres), dataDir]);
  const { path, password } = await openCluster(dataDir, binaries, account);
  await awaitRelease(path);
  const server = await startOnPort({ path, binaries, account }, options);
  return { server, password };
}

/** A free port can be taken before the server gets it: then it takes another. */
async function startOnPort(files: ServerFiles, { port, settings = {}, log = () => undefined }: StartPostgresOptions): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startServer(files, { port: port ?? (await freePort()), settings, log });
    } catch (error) {
      const wasTaken = /Address already in use|could not bind/.test(String(error));
      if (port !== undefined || !wasTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function createDatabase(port: number, password: string, database: string): Promise<string> {
  const server = `postgresql://postgres:${password}@127.0.0.1:${port}`;
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
  return `${server}/${encodeURIComponent(database)}`;
}
