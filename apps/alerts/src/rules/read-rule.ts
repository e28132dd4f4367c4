import { LANE_SUBJECTS } from '@chokepoint/contracts';
import type { alerts } from '@chokepoint/contracts/grpc';
import type { Rule, Scope } from '../decide/rule.js';
import { thresholdOf, type LevelBounds } from '../decide/threshold.js';
import { receiverOf, type AllowedReceivers } from '../deliver/receiver.js';
import type { LaneRule } from '../lanes/lane-rule.js';
import { chosenScope, isName, NAME_EXPECTED, type FieldProblem } from './fields.js';
import { readLaneRule } from './read-lane-rule.js';
import { decodeSecret } from './secret.js';
import { urlProblem } from './webhook-url.js';

export type { FieldProblem } from './fields.js';

/** Whom a rule calls. Without a secret the one that is stored stays. */
interface Called {
  readonly url: string;
  readonly receiver: string;
  readonly secret: Buffer | undefined;
  readonly disabled: boolean;
}

export interface PutExposureRule extends Rule, Called {
  readonly on: 'exposure';
  readonly raiseAt: string;
}

/** A rule as it was put, checked. */
export type PutRule = PutExposureRule | (LaneRule & Called);

export interface RuleTerms {
  readonly bounds: LevelBounds;
  readonly allowed: AllowedReceivers;
}

/** It becomes part of the webhook-id, which is signed with dots around it. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Checks a rule as it comes over the wire: the rule, or everything that is wrong with it. */
export function readRule(rule: alerts.Rule | undefined, { bounds, allowed }: RuleTerms): PutRule | FieldProblem[] {
  if (!rule) return [{ path: '/rule', message: 'is missing' }];
  const watched = readWatched(rule, bounds);
  const secret = rule.secret === '' ? undefined : decodeSecret(rule.secret);
  const problems: FieldProblem[] = [];
  const expect = (holds: boolean, path: string, message: string) => void (holds || problems.push({ path, message }));
  expect(ID.test(rule.id), '/rule/id', 'must be 1 to 64 letters, digits, - or _, the first a letter or digit');
  if (Array.isArray(watched)) problems.push(...watched);
  const wrongUrl = urlProblem(rule.url, allowed);
  expect(wrongUrl === undefined, '/rule/url', wrongUrl ?? '');
  expect(rule.secret === '' || secret !== undefined, '/rule/secret', 'must be whsec_ and the base64 of 24 to 64 bytes');
  if (problems.length > 0 || Array.isArray(watched)) return problems;
  const url = new URL(rule.url);
  return { id: rule.id, ...watched, url: url.href, receiver: receiverOf(url), secret, disabled: rule.disabled };
}

type Watched = Omit<PutExposureRule, 'id' | keyof Called> | Omit<LaneRule, 'id'>;

function readWatched(rule: alerts.Rule, bounds: LevelBounds): Watched | FieldProblem[] {
  const on = rule.on || 'exposure';
  if (on === 'exposure') return readExposureRule(rule, bounds);
  const subject = LANE_SUBJECTS.find((each) => each === on);
  if (subject !== undefined) return readLaneRule(rule, subject);
  return [{ path: '/rule/on', message: `must be exposure, ${LANE_SUBJECTS.join(' or ')}` }];
}

function readExposureRule(rule: alerts.Rule, bounds: LevelBounds): Watched | FieldProblem[] {
  const scope = readScope(rule.scope);
  const threshold = thresholdOf(rule.raiseAt, bounds);
  const problems: FieldProblem[] = [];
  const expect = (holds: boolean, path: string, message: string) => void (holds || problems.push({ path, message }));
  expect(isName(rule.network), '/rule/network', NAME_EXPECTED);
  if ('path' in scope) problems.push(scope);
  expect(threshold !== undefined, '/rule/raiseAt', 'must be guarded, elevated, high, severe or a multiple of 0.5 above 0 and up to 100');
  expect((rule.minQuantity ?? undefined) === undefined, '/rule/minQuantity', 'is only for rules on delivery.overdue');
  expect((rule.minDays ?? undefined) === undefined, '/rule/minDays', `is only for rules on ${LANE_SUBJECTS.join(' and ')}`);
  if (problems.length > 0 || 'path' in scope || threshold === undefined) return problems;
  return { on: 'exposure', network: rule.network, scope, threshold, raiseAt: rule.raiseAt };
}

function readScope(scope: alerts.Scope | undefined): Scope | FieldProblem {
  const kind = chosenScope(scope, ['node', 'owner', 'kind', 'all']);
  if (typeof kind !== 'string') return kind;
  if (kind === 'all') return scope!.all ? { kind, value: '' } : { path: '/rule/scope/all', message: 'must be true' };
  const value = scope![kind] ?? '';
  return isName(value) ? { kind, value } : { path: `/rule/scope/${kind}`, message: NAME_EXPECTED };
}
