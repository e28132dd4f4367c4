import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

const PATIENCE_MS = 60_000;

/** A receiver on this machine that containers can reach; it checks signatures with an implementation that is not ours. */
export async function openReceiver() {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const webhook = new Webhook(secret);
  let received;
  const first = new Promise((resolve) => (received = resolve));
  const server = createServer(async (request, response) => {
    try {
      received(webhook.verify(await text(request), request.headers));
      response.writeHead(204).end();
    } catch (error) {
      received(Promise.reject(error));
      response.writeHead(401).end();
    }
  });
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  return { server, secret, port: server.address().port, verified: () => withinPatience(first) };
}

function withinPatience(first) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`no alert within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS)));
  return Promise.race([first, late]).finally(() => clearTimeout(timer));
}
