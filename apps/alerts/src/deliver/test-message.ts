import { randomUUID } from 'node:crypto';
import type { CallableRule } from '../rules/rule-store.js';
import type { SecretBox } from '../rules/secret.js';
import { call, type CallOptions } from './call.js';
import type { Answer } from './outcome.js';
import { signedHeaders } from './signature.js';

/** Sends a signed message to a rule's receiver, once, and keeps nothing of it. */
export async function sendTest(rule: CallableRule, secrets: SecretBox, options: CallOptions): Promise<Answer> {
  const now = new Date();
  const { id, url } = rule;
  const data = { rule: id, ...watchedBy(rule) };
  const body = JSON.stringify({ type: 'chokepoint.alert.test.v1', timestamp: now.toISOString(), data });
  return call({ url, body, headers: signedHeaders(`test_${randomUUID()}`, body, secrets.open(rule.secret, id), now) }, options);
}

function watchedBy(rule: CallableRule) {
  if (rule.on !== 'exposure') {
    const { on, scope, minQuantity, minDays } = rule;
    const { kind, from, ...ends } = scope;
    const where = kind === 'all' ? { all: true } : kind === 'vendor' ? { vendor: from } : { lane: { from, ...ends } };
    return { on, scope: where, ...(on === 'delivery.overdue' && { minQuantity }), minDays };
  }
  const { network, scope, threshold } = rule;
  return { network, scope: scope.kind === 'all' ? { all: true } : { [scope.kind]: scope.value }, raiseAt: threshold };
}
