import type { LaneSubject } from '@chokepoint/contracts';
import type { alerts } from '@chokepoint/contracts/grpc';
import type { LaneRule, LaneScope } from '../lanes/lane-rule.js';
import { chosenScope, isName, NAME_EXPECTED, type FieldProblem } from './fields.js';

/** As much of a rule on lanes as is not common to all rules, or what is wrong with it. */
export function readLaneRule(rule: alerts.Rule, on: LaneSubject): Omit<LaneRule, 'id'> | FieldProblem[] {
  const scope = readScope(rule.scope);
  const minQuantity = rule.minQuantity ?? 0;
  const minDays = rule.minDays ?? 0;
  const problems: FieldProblem[] = [];
  const expect = (holds: boolean, path: string, message: string) => void (holds || problems.push({ path, message }));
  expect(rule.network === '', '/rule/network', `must be left out: a rule on ${on} is on lanes, which belong to no network`);
  if ('path' in scope) problems.push(scope);
  expect(rule.raiseAt === '', '/rule/raiseAt', `must be left out: a rule on ${on} raises by minDays${on === 'delivery.overdue' ? ' and minQuantity' : ''}`);
  expect(on === 'delivery.overdue' || (rule.minQuantity ?? undefined) === undefined, '/rule/minQuantity', 'is only for rules on delivery.overdue');
  expect(isLeast(minQuantity), '/rule/minQuantity', 'must be a number from 0 on');
  expect(isLeast(minDays), '/rule/minDays', 'must be a number from 0 on');
  return problems.length > 0 || 'path' in scope ? problems : { on, scope, minQuantity, minDays };
}

function readScope(scope: alerts.Scope | undefined): LaneScope | FieldProblem {
  const kind = chosenScope(scope, ['all', 'vendor', 'lane']);
  if (typeof kind !== 'string') return kind;
  if (kind === 'all') return scope!.all ? { kind, from: '' } : { path: '/rule/scope/all', message: 'must be true' };
  if (kind === 'vendor') return isName(scope!.vendor!) ? { kind, from: scope!.vendor! } : { path: '/rule/scope/vendor', message: NAME_EXPECTED };
  return readLane(scope!.lane!);
}

function readLane({ from, to, input }: alerts.LaneScope): LaneScope | FieldProblem {
  const wrong = Object.entries({ from, to: to ?? undefined, input: input ?? undefined }).find(([, name]) => name !== undefined && !isName(name));
  if (wrong) return { path: `/rule/scope/lane/${wrong[0]}`, message: NAME_EXPECTED };
  return { kind: 'lane', from, to: to ?? undefined, input: input ?? undefined };
}

function isLeast(least: number): boolean {
  return Number.isFinite(least) && least >= 0;
}
