import { parseAllowed } from './receiver.js';
import { ForbiddenAddress, resolveReceiver } from './resolve.js';

const NONE = parseAllowed('');
const names =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses);
const resolve = (url: string, allowed = NONE, lookUp = names('8.8.8.8')) => resolveReceiver(new URL(url), allowed, lookUp);

describe('the addresses of a receiver', () => {
  it('are all those of its name', async () => {
    expect(await resolve('https://hooks.example/x', NONE, names('8.8.8.8', '2606:4700:4700::1111'))).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700:4700::1111', family: 6 },
    ]);
  });

  it.each(['127.0.0.1', '169.254.169.254', '10.0.0.1', '::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', 'fd00::1'])(
    'are none when the name leads to %s',
    async (address) => {
      await expect(resolve('https://hooks.example/', NONE, names('8.8.8.8', address))).rejects.toThrow(ForbiddenAddress);
    },
  );

  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://0/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[0:0:0:0:0:ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://１２７.０.０.１/',
  ])('are none for %s, without asking for a name', async (url) => {
    const asked = () => Promise.reject(new Error('asked'));
    await expect(resolve(url, NONE, asked)).rejects.toThrow(ForbiddenAddress);
  });

  it('may be any for exactly a host and port that are allowed', async () => {
    const allowed = parseAllowed('127.0.0.1:8080, hooks.internal:443,[::1]:9000');
    expect(await resolve('http://127.0.0.1:8080/', allowed)).toEqual([{ address: '127.0.0.1', family: 4 }]);
    expect(await resolve('https://hooks.internal/', allowed, names('10.1.2.3'))).toEqual([{ address: '10.1.2.3', family: 4 }]);
    expect(await resolve('http://[::1]:9000/', allowed)).toEqual([{ address: '::1', family: 6 }]);
    await expect(resolve('http://127.0.0.1:8081/', allowed)).rejects.toThrow(ForbiddenAddress);
    await expect(resolve('https://hooks.internal:8443/', allowed, names('10.1.2.3'))).rejects.toThrow(ForbiddenAddress);
    await expect(resolve('https://x.hooks.internal/', allowed, names('10.1.2.3'))).rejects.toThrow(ForbiddenAddress);
  });

  it('must exist', async () => {
    await expect(resolve('https://hooks.example/', NONE, names())).rejects.toThrow('hooks.example has no address');
  });
});

describe('WEBHOOK_ALLOW', () => {
  it.each(['127.0.0.1', 'hooks.internal', ':8080', 'http://127.0.0.1:8080', '127.0.0.1:8080/path', 'user@host:80', 'host:99999'])(
    'refuses "%s"',
    (list) => {
      expect(() => parseAllowed(list)).toThrow('is not a pair host:port');
    },
  );
});
