import { call } from './call.js';
import { parseAllowed } from './receiver.js';
import { Receiver } from '../testing/receiver.js';

const receivers: Receiver[] = [];
const listening = async (...args: Parameters<typeof Receiver.listening>) => {
  const receiver = await Receiver.listening(...args);
  receivers.push(receiver);
  return receiver;
};
afterEach(() => Promise.all(receivers.splice(0).map((receiver) => receiver.close())));

const post = (url: string, allow: string, more: Partial<Parameters<typeof call>[1]> = {}) =>
  call({ url, headers: { 'webhook-id': 'desk/1' }, body: '{"a":1}' }, { allowed: parseAllowed(allow), timeoutMs: 1_000, ...more });

describe('a call', () => {
  it('posts JSON and tells the answer', async () => {
    const receiver = await listening(() => ({ status: 202, body: 'thank\nyou' }));
    expect(await post(receiver.url, receiver.host)).toEqual({ status: 202, detail: '202 thank you' });
    expect(receiver.received).toMatchObject([
      { path: '/hook', body: '{"a":1}', headers: { 'content-type': 'application/json', 'webhook-id': 'desk/1' } },
    ]);
  });

  it('follows no redirect', async () => {
    const target = await listening();
    const receiver = await listening(() => ({ status: 302, headers: { location: target.url } }));
    expect(await post(receiver.url, `${receiver.host},${target.host}`)).toMatchObject({ status: 302 });
    expect(target.received).toEqual([]);
  });

  it('reads Retry-After', async () => {
    const receiver = await listening(() => ({ status: 503, headers: { 'retry-after': '120' } }));
    expect(await post(receiver.url, receiver.host)).toMatchObject({ status: 503, retryAfterMs: 120_000 });
  });

  it('does not wait longer than it may', async () => {
    const receiver = await listening(() => new Promise(() => undefined));
    expect(await post(receiver.url, receiver.host, { timeoutMs: 150 })).toEqual({ detail: 'no answer within 150 ms' });
    const never = () => new Promise<never>(() => undefined);
    expect(await post('https://hooks.example/', '', { timeoutMs: 150, lookUp: never })).toEqual({ detail: 'no answer within 150 ms' });
  });

  it('reads no more of an answer than people need', async () => {
    const receiver = await listening(() => ({ status: 200, body: 'x'.repeat(5_000_000) }));
    const { status, detail } = await post(receiver.url, receiver.host);
    expect([status, detail.length]).toEqual([200, 204]);
  });

  it('tells why there was no answer', async () => {
    const receiver = await listening();
    const { host, url } = receiver;
    await receiver.close();
    receivers.splice(0);
    expect((await post(url, host)).detail).toContain('ECONNREFUSED');
  });

  it('calls nobody on this machine who is not allowed', async () => {
    const receiver = await listening();
    expect(await post(receiver.url, '')).toEqual({ detail: '127.0.0.1 is not a public address' });
    expect(await post(receiver.url.replace('127.0.0.1', 'localhost'), receiver.host)).toEqual({
      detail: expect.stringContaining('is not a public address'),
    });
    expect(receiver.received).toEqual([]);
  });

  it('dials the address it has checked and no other, under the name it was given', async () => {
    const receiver = await listening();
    const port = receiver.host.split(':')[1];
    // The first answer is the one that counts: a name that changes its mind later is not asked again.
    const answers = [['127.0.0.1'], ['192.0.2.1']];
    const answer = await post(`http://hooks.example:${port}/hook`, `hooks.example:${port}`, {
      lookUp: () => Promise.resolve(answers.shift()!),
    });
    expect(answer.status).toBe(204);
    expect(receiver.received[0].headers.host).toBe(`hooks.example:${port}`);
    expect(answers).toHaveLength(1);
  });

  it('uses no proxy', async () => {
    const [proxy, receiver] = [await listening(), await listening()];
    process.env['http_proxy'] = process.env['HTTP_PROXY'] = `http://${proxy.host}`;
    try {
      expect(await post(receiver.url, receiver.host)).toMatchObject({ status: 204 });
    } finally {
      delete process.env['http_proxy'];
      delete process.env['HTTP_PROXY'];
    }
    expect(proxy.received).toEqual([]);
  });
});
