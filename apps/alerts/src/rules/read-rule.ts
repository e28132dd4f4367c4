import type { alerts } from '@chokepoint/contracts/grpc';
import { thresholdOf, type LevelBounds } from '../decide/threshold.js';
import type { Rule, Scope } from '../decide/rule.js';
import { receiverOf, type AllowedReceivers } from '../deliver/receiver.js';
import { decodeSecret } from './secret.js';
import { urlProblem } from './webhook-url.js';

/** A rule as it was put, checked. Without a secret the one that is stored stays. */
export interface PutRule extends Rule {
  readonly raiseAt: string;
  readonly url: string;
  readonly receiver: string;
  readonly secret: Buffer | undefined;
}

/** What is wrong with a field; `path` is a JSON Pointer into the request. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export interface RuleTerms {
  readonly bounds: LevelBounds;
  readonly allowed: AllowedReceivers;
}

/** It becomes part of the webhook-id, which is signed with dots around it. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const LONGEST_NAME = 256;

/** Checks a rule as it comes over the wire: the rule, or everything that is wrong with it. */
export function readRule(rule: alerts.Rule | undefined, { bounds, allowed }: RuleTerms): PutRule | FieldProblem[] {
  if (!rule) return [{ path: '/rule', message: 'is missing' }];
  const scope = readScope(rule.scope);
  const threshold = thresholdOf(rule.raiseAt, bounds);
  const secret = rule.secret === '' ? undefined : decodeSecret(rule.secret);
  const problems: FieldProblem[] = [];
  const expect = (holds: boolean, path: string, message: string) => void (holds || problems.push({ path, message }));
  expect(ID.test(rule.id), '/rule/id', 'must be 1 to 64 letters, digits, - or _, the first a letter or digit');
  expect(isName(rule.network), '/rule/network', `must be 1 to ${LONGEST_NAME} characters`);
  if ('path' in scope) problems.push(scope);
  expect(threshold !== undefined, '/rule/raiseAt', 'must be guarded, elevated, high, severe or a multiple of 0.5 above 0 and up to 100');
  const wrongUrl = urlProblem(rule.url, allowed);
  expect(wrongUrl === undefined, '/rule/url', wrongUrl ?? '');
  expect(rule.secret === '' || secret !== undefined, '/rule/secret', 'must be whsec_ and the base64 of 24 to 64 bytes');
  if (problems.length > 0 || 'path' in scope || threshold === undefined) return problems;
  const url = new URL(rule.url);
  return { id: rule.id, network: rule.network, scope, threshold, raiseAt: rule.raiseAt, url: url.href, receiver: receiverOf(url), secret };
}

function readScope(scope: alerts.Scope | undefined): Scope | FieldProblem {
  const chosen = (['node', 'owner', 'kind', 'all'] as const).filter((kind) => scope?.[kind] !== undefined && scope[kind] !== null);
  if (!scope || chosen.length !== 1) return { path: '/rule/scope', message: 'must name one of node, owner, kind, all' };
  const [kind] = chosen;
  if (kind === 'all') return scope.all ? { kind, value: '' } : { path: '/rule/scope/all', message: 'must be true' };
  const value = scope[kind] ?? '';
  return isName(value) ? { kind, value } : { path: `/rule/scope/${kind}`, message: `must be 1 to ${LONGEST_NAME} characters` };
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_NAME && text.isWellFormed() && !text.includes('\0');
}
