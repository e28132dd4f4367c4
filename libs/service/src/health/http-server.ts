import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Address } from '../configuration/fields.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Health, HealthReport } from './health.js';

export interface HttpServer {
  readonly address: Address;
  close(): Promise<void>;
}

/** GET /health/live, /health/ready and /metrics, for whoever runs the service. */
export async function startHttpServer(address: Address, health: Health, metrics: Metrics): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const path = request.method === 'GET' || request.method === 'HEAD' ? request.url?.split('?', 1)[0] : undefined;
    answer(path, response, health, metrics).catch(() => send(response, 500, 'text/plain', 'internal error'));
  });
  await listen(server, address);
  const { port } = server.address() as AddressInfo;
  return { address: { host: address.host, port }, close: () => close(server) };
}

async function answer(path: string | undefined, response: ServerResponse, health: Health, metrics: Metrics): Promise<void> {
  if (path === '/health/live') sendReport(response, health.live());
  else if (path === '/health/ready') sendReport(response, await health.ready());
  else if (path === '/metrics') send(response, 200, metrics.registry.contentType, await metrics.registry.metrics());
  else send(response, 404, 'text/plain', 'not found');
}

function sendReport(response: ServerResponse, report: HealthReport): void {
  send(response, report.ok ? 200 : 503, 'application/json', JSON.stringify(report));
}

function send(response: ServerResponse, code: number, contentType: string, body: string): void {
  response.writeHead(code, { 'content-type': contentType }).end(body);
}

function listen(server: Server, { host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
