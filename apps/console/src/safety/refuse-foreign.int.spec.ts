import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@chokepoint/service';
import { readSettings } from '../settings.js';
import { startConsole, type RunningConsole } from '../start-console.js';

/** Nothing listens at the services' addresses. */
const NOWHERE = { CAPACITY_ADDRESS: '127.0.0.1:1', DELIVERY_ADDRESS: '127.0.0.1:1', RISK_ADDRESS: '127.0.0.1:1', ALERTS_ADDRESS: '127.0.0.1:1' };

let running: RunningConsole;
beforeAll(async () => {
  running = await startConsole(readSettings({ ...NOWHERE, HTTP_ADDRESS: '127.0.0.1:0', CONSOLE_HOSTS: 'console.example, other.example' }), createLogger('console', 'silent'));
});
afterAll(() => running.stop());

/** `fetch` lets nobody say which host is meant. */
function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<{ status: number | undefined; type: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request({ ...running.address, method, path, headers }, (response) => {
      const { statusCode: status, headers: told } = response;
      text(response).then((body) => resolve({ status, type: told['content-type'], body }), reject);
    });
    asking.on('error', reject).end();
  });
}

describe('The console', () => {
  it.each(['/', '/alerts', '/api/services', '/api/openapi.json', '/assets/nothing.js', '/api/nothing'])('does not answer %s under a strange name', async (path) => {
    const { status, type, body } = await ask('GET', path, { host: 'evil.example' });
    expect([status, type]).toEqual([421, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ status: 421, advice: expect.stringContaining('CONSOLE_HOSTS') });
  });

  it('answers under its address, localhost and the names it was told', async () => {
    const hosts = ['127.0.0.1', 'localhost:8080', 'console.example', 'other.example:443'];
    expect(await Promise.all(hosts.map(async (host) => (await ask('GET', '/', { host })).status))).toEqual([200, 200, 200, 200]);
  });

  it('tells its health under any name', async () => {
    expect((await ask('GET', '/health/ready', { host: 'pod-7.cluster' })).status).toBe(200);
  });

  it('changes nothing for another site, before it asks any service', async () => {
    expect((await ask('DELETE', '/api/rules/mine', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('POST', '/api/rules/mine/test', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask('POST', '/api/rules/mine/test')).status).toBe(503);
  });

  it('reads no form', async () => {
    expect((await ask('POST', '/api/quarantine/requeue', { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' })).status).toBe(415);
  });
});
