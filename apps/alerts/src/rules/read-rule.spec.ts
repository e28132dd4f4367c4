import { randomBytes } from 'node:crypto';
import type { alerts } from '@chokepoint/contracts/grpc';
import { parseAllowed } from '../deliver/receiver.js';
import { readRule } from './read-rule.js';

const TERMS = { bounds: [5, 15, 25, 40] as const, allowed: parseAllowed('127.0.0.1:8080') };
const RULE: alerts.Rule = {
  id: 'desk-1',
  network: 'accelerators',
  scope: { owner: 'TSMC' },
  raiseAt: 'high',
  url: 'https://hooks.example/chokepoint',
  secret: `whsec_${randomBytes(24).toString('base64')}`,
  disabled: false,
  raised: [],
  raisedLanes: [],
};
const read = (change: Partial<alerts.Rule>) => readRule({ ...RULE, ...change }, TERMS);

describe('a rule that is put', () => {
  it('is read with its threshold and its receiver', () => {
    expect(read({})).toMatchObject({ id: 'desk-1', scope: { kind: 'owner', value: 'TSMC' }, threshold: 25, receiver: 'hooks.example:443' });
  });

  it('may leave the secret as it is', () => {
    expect(read({ secret: '' })).toMatchObject({ secret: undefined });
  });

  it('is enabled unless it says otherwise', () => {
    expect(read({})).toMatchObject({ disabled: false });
    expect(read({ disabled: true })).toMatchObject({ disabled: true });
  });

  it('may call exactly what is allowed over plain HTTP', () => {
    expect(read({ url: 'http://127.0.0.1:8080/hook' })).toMatchObject({ receiver: '127.0.0.1:8080' });
  });

  it.each<[string, Partial<alerts.Rule>]>([
    ['/rule/id', { id: '' }],
    ['/rule/id', { id: 'a.b' }],
    ['/rule/id', { id: '-a' }],
    ['/rule/id', { id: 'a/b' }],
    ['/rule/id', { id: 'a'.repeat(65) }],
    ['/rule/network', { network: '' }],
    ['/rule/network', { network: 'a\0' }],
    ['/rule/scope', { scope: undefined }],
    ['/rule/scope', { scope: {} }],
    ['/rule/scope', { scope: { node: 'a', all: true } }],
    ['/rule/scope/node', { scope: { node: '' } }],
    ['/rule/scope/all', { scope: { all: false } }],
    ['/rule/raiseAt', { raiseAt: 'low' }],
    ['/rule/raiseAt', { raiseAt: '12.3' }],
    ['/rule/url', { url: 'hooks.example' }],
    ['/rule/url', { url: 'http://hooks.example/' }],
    ['/rule/url', { url: 'http://127.0.0.1:8081/' }],
    ['/rule/url', { url: 'https://127.0.0.1:8081/' }],
    ['/rule/url', { url: 'https://2130706433/' }],
    ['/rule/url', { url: 'https://[::ffff:10.0.0.1]/' }],
    ['/rule/url', { url: 'https://localhost/' }],
    ['/rule/url', { url: 'https://metadata.google.internal/' }],
    ['/rule/url', { url: 'https://user:pass@hooks.example/' }],
    ['/rule/url', { url: 'ftp://hooks.example/' }],
    ['/rule/url', { url: `https://hooks.example/${'a'.repeat(2_048)}` }],
    ['/rule/secret', { secret: 'whsec_c2hvcnQ=' }],
  ])('is refused at %s for %j', (path, change) => {
    expect(read(change)).toEqual([{ path, message: expect.any(String) }]);
  });

  it('is told everything that is wrong with it, and never its secret', () => {
    const problems = readRule({ ...RULE, id: '', raiseAt: '', url: '', secret: 'whsec_!secret!' }, TERMS);
    expect(JSON.stringify(problems)).not.toContain('!secret!');
    expect(problems).toMatchObject([{ path: '/rule/id' }, { path: '/rule/raiseAt' }, { path: '/rule/url' }, { path: '/rule/secret' }]);
  });

  it('must be there', () => {
    expect(readRule(undefined, TERMS)).toEqual([{ path: '/rule', message: 'is missing' }]);
  });
});
