import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { Failed } from '../../command-line/failures.js';

interface Holder {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
}

const PATIENCE_MS = 1_000;

export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Lets one instance at a time use a data directory. The holder answers with its token on a port of its
 * own: a process number alone proves nothing after a kill, least of all in a container.
 */
export async function lockInstance(file: string): Promise<InstanceLock> {
  const token = randomUUID();
  const server = createServer((socket) => socket.on('error', () => undefined).end(token));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  try {
    await writeLock(file, { pid: process.pid, port: (server.address() as AddressInfo).port, token });
  } catch (error) {
    server.close();
    throw error;
  }
  return { release: () => release(server, file) };
}

async function writeLock(file: string, holder: Holder): Promise<void> {
  const written = `${file}.${holder.token}`;
  await writeFile(written, JSON.stringify(holder));
  try {
    // A link appears whole or not at all, and only where there was none.
    while (!(await linkIfFree(written, file))) {
      const other = await readHolder(file);
      if (other && (await answers(other))) throw new Failed(`another instance (process ${other.pid}) runs on this data directory; stop it, or choose another with --data`);
      await rm(file, { force: true });
    }
  } finally {
    await rm(written, { force: true });
  }
}

async function linkIfFree(written: string, file: string): Promise<boolean> {
  try {
    await link(written, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

async function answers({ port, token }: Holder): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1', timeout: PATIENCE_MS });
  socket.on('timeout', () => socket.destroy());
  return text(socket).then(
    (answer) => answer === token,
    () => false,
  );
}

async function release(server: Server, file: string): Promise<void> {
  server.close();
  await rm(file, { force: true });
}
