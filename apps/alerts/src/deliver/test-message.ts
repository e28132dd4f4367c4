import { randomUUID } from 'node:crypto';
import type { CallableRule } from '../rules/rule-store.js';
import type { SecretBox } from '../rules/secret.js';
import { call, type CallOptions } from './call.js';
import type { Answer } from './outcome.js';
import { signedHeaders } from './signature.js';

/** Sends a signed message to a rule's receiver, once, and keeps nothing of it. */
export async function sendTest(rule: CallableRule, secrets: SecretBox, options: CallOptions): Promise<Answer> {
  const now = new Date();
  const { id, network, scope, threshold, url } = rule;
  const data = { rule: id, network, scope: scope.kind === 'all' ? { all: true } : { [scope.kind]: scope.value }, raiseAt: threshold };
  const body = JSON.stringify({ type: 'chokepoint.alert.test.v1', timestamp: now.toISOString(), data });
  return call({ url, body, headers: signedHeaders(`test_${randomUUID()}`, body, secrets.open(rule.secret, id), now) }, options);
}
