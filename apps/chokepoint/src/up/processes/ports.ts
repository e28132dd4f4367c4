import { createServer } from 'node:net';

const ANY = 0;

/** The port on 127.0.0.1 where it is free, else 0: any. */
export function freeOrAny(port: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(ANY));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)));
  });
}
