import { totalmem } from 'node:os';
import { startUntilReady, type KeptProcess } from '../kept-process.js';
import type { Account } from './account.js';
import type { PostgresBinaries } from './binaries.js';

export interface ServerFiles {
  readonly path: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account;
}

export interface ServerOptions {
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

export interface Server {
  readonly port: number;
  readonly process: KeptProcess;
}

const MIB = 2 ** 20;
/** Indexes of a million facts fit into a gibibyte, and pages are taken only as they are used. */
const [LEAST_BUFFERS_MIB, MOST_BUFFERS_MIB] = [128, 1024];
const SHARE_OF_MEMORY = 1 / 16;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: `${Math.round(Math.min(MOST_BUFFERS_MIB, Math.max(LEAST_BUFFERS_MIB, (totalmem() / MIB) * SHARE_OF_MEMORY)))}MB`,
  // After each checkpoint a page is written whole when it is touched first, which facts in no order do all over an index.
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  jit: 'off',
  // A query of a client that was killed ends soon, and so do its locks.
  client_connection_check_interval: '2s',
  lc_messages: 'C',
};

/** Starts the server and waits until it takes connections; rejects with its last lines when it ends before. */
export async function startServer({ path, binaries, account }: ServerFiles, { port, settings, log }: ServerOptions): Promise<Server> {
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [...account.prefix, binaries.postgres, '-D', path, '-p', String(port), ...flags];
  const options = { ...account.startAs, cwd: '/', stopSignal: 'SIGINT' as const, onLine: log };
  const process = await startUntilReady(command, options, 'database system is ready to accept connections', 'PostgreSQL ended while it started:');
  return { port, process };
}
