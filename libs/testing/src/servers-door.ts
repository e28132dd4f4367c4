import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startKafka, startPostgres } from '@chokepoint/embedded';

interface StartedServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Nothing a test writes needs to survive the machine. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' };

const STARTERS: Readonly<Record<string, () => Promise<StartedServer>>> = {
  '/postgres': async () => {
    const postgres = await startPostgres({ settings: FORGETFUL });
    return { address: postgres.url, stop: () => postgres.stop() };
  },
  '/kafka': async () => {
    const kafka = await startKafka({ prefer: process.env.CHOKEPOINT_TEST_KAFKA === 'java' ? 'java' : 'docker' });
    return { address: kafka.brokers.join(','), stop: () => kafka.stop() };
  },
};

export interface ServersDoor {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Answers `GET /postgres` and `GET /kafka` with the address of that server, started by the first to ask.
 * CHOKEPOINT_TEST_KAFKA=java prefers Java to Docker.
 */
export async function openServersDoor(): Promise<ServersDoor> {
  const started = new Map<string, Promise<StartedServer>>();
  const start = (path: string) => {
    const starter = STARTERS[path];
    if (starter && !started.has(path)) started.set(path, starter());
    return started.get(path);
  };
  const door = createServer((request, response) => void answer(start(request.url ?? ''), response));
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  door.unref();
  const close = async () => {
    door.close();
    await Promise.all([...started.values()].map((server) => server.then(({ stop }) => stop(), () => undefined)));
  };
  return { address: `http://127.0.0.1:${(door.address() as AddressInfo).port}`, close };
}

async function answer(server: Promise<StartedServer> | undefined, response: ServerResponse): Promise<void> {
  try {
    response.writeHead(server ? 200 : 404).end((await server)?.address);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}
