import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
}

export interface Answering {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

type Answers = (received: Received, count: number) => Answering | Promise<Answering>;

/** A receiver of webhooks on this machine, which keeps what it gets. `count` tells `answers` the how manieth call it is. */
export class Receiver {
  readonly received: Received[] = [];
  private readonly server = createServer((request, response) => void this.answer(request, response));

  private constructor(private readonly answers: Answers) {}

  static async listening(answers: Answers = () => ({ status: 204 })): Promise<Receiver> {
    const receiver = new Receiver(answers);
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  /** `host:port`, as WEBHOOK_ALLOW has it. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}/hook`;
  }

  ids(): (string | string[] | undefined)[] {
    return this.received.map(({ headers }) => headers['webhook-id']);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = { path: request.url ?? '', headers: request.headers, body: await text(request), at: Date.now() };
    this.received.push(received);
    const { status, headers = {}, body = '' } = await this.answers(received, this.received.length);
    response.writeHead(status, headers).end(body);
  }
}

/** Waits until `holds`, looking often. */
export async function until(holds: () => boolean | Promise<boolean>, timeoutMs = 10_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
