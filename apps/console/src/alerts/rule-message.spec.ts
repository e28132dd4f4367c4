import { describe, expect, it } from '@jest/globals';
import { CallError } from '@chokepoint/service/client';
import type { RulePut, RuleScope } from '../contract/index.js';
import { inFieldsOfPut, ruleMessage, ruleOf } from './rule-message.js';

const put: RulePut = { on: 'exposure', network: 'net', scope: { by: 'all' }, raiseAt: 'high', url: 'https://a.example/', secret: 'whsec_c2VjcmV0' };
const SCOPES: RuleScope[] = [
  { by: 'all' },
  { by: 'node', name: 'n1' },
  { by: 'owner', name: 'o' },
  { by: 'kind', name: 'wafer' },
  { by: 'vendor', name: 'v' },
  { by: 'lane', from: 'a' },
  { by: 'lane', from: 'a', to: 'b' },
  { by: 'lane', from: 'a', to: 'b', input: 'i' },
];

describe('A rule over the wire', () => {
  it.each(SCOPES.map((scope) => [JSON.stringify(scope), scope] as const))('keeps what it watches: %s', (_text, scope) => {
    expect(ruleOf(ruleMessage('r', { ...put, scope }), String).scope).toEqual(scope);
  });

  it('keeps least quantity and days, even 0', () => {
    const { minQuantity, minDays } = ruleOf(ruleMessage('r', { on: 'delivery.overdue', scope: { by: 'all' }, url: 'u', minQuantity: 0, minDays: 2.5 }), String);
    expect([minQuantity, minDays]).toEqual([0, 2.5]);
  });

  it('stays disabled where it is put disabled, and is enabled otherwise', () => {
    expect(ruleOf(ruleMessage('r', { ...put, disabled: true }), String).disabled).toBe(true);
    expect(ruleOf(ruleMessage('r', put), String).disabled).toBe(false);
  });

  it('never tells the secret', () => expect(JSON.stringify(ruleOf(ruleMessage('r', put), String))).not.toContain('whsec_'));

  it('names the nodes that it has raised', () => {
    const message = { ...ruleMessage('r', put), raised: ['n1'], raisedLanes: [{ from: 'a', to: 'b', input: 'i' }] };
    expect(ruleOf(message, (id) => `name of ${id}`)).toMatchObject({ raised: [{ id: 'n1', name: 'name of n1' }], raisedLanes: [{ from: 'a', to: 'b', input: 'i' }] });
  });
});

describe('What is wrong with a rule', () => {
  it.each([
    ['/rule/url', 'url'],
    ['/rule/raiseAt', 'raiseAt'],
    ['/rule/scope', 'scope'],
    ['/rule/scope/owner', 'scope.name'],
    ['/rule/scope/lane/to', 'scope.to'],
  ])('%s is said of %s', (path, field) => {
    expect(inFieldsOfPut(new CallError(3, 'wrong', [{ field: path, description: 'is wrong' }]))).toMatchObject({ details: `${field} is wrong`, violations: [{ field, description: 'is wrong' }] });
  });

  it('leaves other errors alone', () => {
    const away = new CallError(14, 'away', []);
    expect(inFieldsOfPut(away)).toBe(away);
  });
});
