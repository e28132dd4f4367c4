import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { verifySignature, type Verdict } from './signature.js';

/** A webhook as it came in, with what its signature is worth. */
export interface ReceivedAlert {
  readonly id: string;
  readonly verdict: Verdict;
  /** The body; undefined when it is not JSON. */
  readonly message: unknown;
}

export interface ReceiverOptions {
  readonly secret: string;
  /** Taken when it is free, so that rules made before keep their address. */
  readonly preferredPort?: number;
  readonly onAlert: (alert: ReceivedAlert) => void;
}

export interface AlertReceiver {
  readonly port: number;
  readonly url: string;
  readonly stop: () => void;
}

/** A receiver of webhooks on 127.0.0.1, as a user would write one. */
export async function startReceiver(options: ReceiverOptions): Promise<AlertReceiver> {
  const server = createServer((request, response) => {
    answer(request, options).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(400).end(),
    );
  });
  const port = await listen(server, options.preferredPort);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, url: receiverUrl(port), stop };
}

/** Where the receiver at a port is called. */
export function receiverUrl(port: number): string {
  return `http://127.0.0.1:${port}/alerts`;
}

async function answer(request: IncomingMessage, { secret, onAlert }: ReceiverOptions): Promise<number> {
  const body = await text(request);
  const header = (name: string) => String(request.headers[`webhook-${name}`] ?? '');
  const headers = { id: header('id'), timestamp: header('timestamp'), signature: header('signature') };
  const verdict = verifySignature(secret, headers, body, Date.now());
  onAlert({ id: headers.id, verdict, message: parse(body) });
  return verdict === 'verified' ? 204 : 401;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function listen(server: Server, preferredPort = 0): Promise<number> {
  try {
    server.listen(preferredPort, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if (preferredPort === 0) throw error;
    return listen(server);
  }
  return (server.address() as AddressInfo).port;
}
