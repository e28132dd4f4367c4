import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between a browser and the console, and closes long answers whenever it likes. */
export interface GivenProxy {
  readonly url: string;
  /** Ends the live stream and lets no new one through. */
  cut(): void;
  /** Lets nothing more through on it, and says nothing. */
  hush(): void;
  mend(): void;
  stop(): void;
}

const LIVE = /^\/api\/live/;

export async function givenProxy(console: string): Promise<GivenProxy> {
  const target = new URL(console);
  const streams = new Set<ServerResponse>();
  let isCut = false;
  const server = createServer((asked, answer) => {
    if (LIVE.test(asked.url!)) {
      if (isCut) return void answer.destroy();
      streams.add(answer.once('close', () => streams.delete(answer)));
    }
    const passed = request({ host: target.hostname, port: target.port, path: asked.url, method: asked.method, headers: { ...asked.headers, host: target.host } }, (back) => {
      answer.writeHead(back.statusCode!, back.headers);
      back.pipe(answer);
    });
    answer.once('close', () => passed.destroy());
    passed.once('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    isCut = true;
    for (const stream of streams) stream.destroy();
  };
  const hush = () => {
    isCut = true;
    for (const stream of streams) stream.write = () => true;
  };
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, cut, hush, mend: () => void (isCut = false), stop };
}
