import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@chokepoint/service';
import { readSettings } from './settings.js';
import { startConsole, type RunningConsole } from './start-console.js';

/** Nothing listens at the services' addresses. */
const NOWHERE = { CAPACITY_ADDRESS: '127.0.0.1:1', DELIVERY_ADDRESS: '127.0.0.1:1', RISK_ADDRESS: '127.0.0.1:1', ALERTS_ADDRESS: '127.0.0.1:1' };

describe('a console without its services', () => {
  let running: RunningConsole;
  let url: string;
  beforeAll(async () => {
    running = await startConsole(readSettings({ ...NOWHERE, HTTP_ADDRESS: '127.0.0.1:0' }), createLogger('console', 'silent'));
    url = `http://127.0.0.1:${running.address.port}`;
  });
  afterAll(() => running.stop());

  it('says what is wrong and what to do', async () => {
    const response = await fetch(`${url}/api/now`);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 503, title: 'The risk service does not answer', advice: expect.stringContaining('asked again by itself') });
  });

  it('names the field of a request that is wrong', async () => {
    const response = await fetch(`${url}/api/now?network=a&network=b`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ fields: [{ field: 'network', description: expect.any(String) }] });
  });

  it('tells on its stream which services are away', async () => {
    const { body } = await fetch(`${url}/api/live`);
    let told = '';
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
      told += chunk;
      if (told.includes('event: services')) break;
    }
    expect(told).toContain('"name":"risk","answers":false');
  });

  it('serves the page for every address of its own, with a policy that allows no inline script', async () => {
    for (const path of ['/', '/map', '/node/a%20node']) {
      const response = await fetch(`${url}${path}`);
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy')!;
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).not.toMatch(/unsafe/);
      expect(await response.text()).not.toMatch(/<script(?![^>]* src=)|__STYLE_NONCE__/);
    }
  });

  it('knows nothing under an address of the API that is none', async () => {
    const response = await fetch(`${url}/api/nothing`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('json');
  });

  it('describes every operation, and brings a reader for it', async () => {
    const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, { summary?: string; responses: object }>> };
    const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })));
    expect(operations.map(({ name }) => name)).toContain('get /api/now');
    expect(operations.filter(({ summary }) => !summary).map(({ name }) => name)).toEqual([]);
    expect((await fetch(`${url}/api/docs/swagger-ui-bundle.js`)).status).toBe(200);
    expect((await fetch(`${url}/api/docs/package.json`)).status).toBe(404);
  });
});
