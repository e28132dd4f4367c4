import type { alerts } from '@chokepoint/contracts/grpc';
import { CallError } from '@chokepoint/service/client';
import type { AlertRule, RulePut, RuleScope } from '../contract/index.js';
import type { NameOf } from './node-names.js';

type Watched = AlertRule['on'];

/** A rule as the service takes it. */
export function ruleMessage(id: string, { on, network = '', scope, raiseAt = '', minQuantity, minDays, url, secret = '', disabled = false }: RulePut): alerts.Rule {
  return { id, on, network, scope: scopeMessage(scope), raiseAt, url, secret, disabled, raised: [], raisedLanes: [], ...(minQuantity !== undefined && { minQuantity }), ...(minDays !== undefined && { minDays }) };
}

function scopeMessage(scope: RuleScope): alerts.Scope {
  if (scope.by === 'all') return { all: true };
  if (scope.by !== 'lane') return { [scope.by]: scope.name };
  return { lane: { from: scope.from, ...(scope.to && { to: scope.to }), ...(scope.input && { input: scope.input }) } };
}

/** A rule as the service tells it; never its secret. */
export function ruleOf({ id, on, network, scope, raiseAt, minQuantity, minDays, url, disabled, raised, raisedLanes }: alerts.Rule, nameOf: NameOf): AlertRule {
  return {
    id,
    on: (on || 'exposure') as Watched,
    ...(network && { network }),
    scope: scopeOf(scope),
    ...(raiseAt && { raiseAt }),
    ...(typeof minQuantity === 'number' && { minQuantity }),
    ...(typeof minDays === 'number' && { minDays }),
    url,
    disabled,
    raised: raised.map((node) => ({ id: node, name: nameOf(node) })),
    raisedLanes: raisedLanes.map(({ from, to, input }) => ({ from, to, input })),
  };
}

function scopeOf(scope: alerts.Scope | undefined): RuleScope {
  for (const by of ['node', 'owner', 'kind', 'vendor'] as const) if (typeof scope?.[by] === 'string') return { by, name: scope[by] };
  if (!scope?.lane) return { by: 'all' };
  const { from, to, input } = scope.lane;
  return { by: 'lane', from, ...(to && { to }), ...(input && { input }) };
}

/** What the service says of its fields, said of those that were put: `/rule/scope/lane/from` is `scope.from`. */
export function inFieldsOfPut(error: unknown): unknown {
  if (!(error instanceof CallError) || error.violations.length === 0) return error;
  const violations = error.violations.map(({ field, description }) => ({ field: fieldOf(field), description }));
  return new CallError(error.code, violations.map(({ field, description }) => `${field} ${description}`).join('; '), violations);
}

function fieldOf(path: string): string {
  const [, first = '', ...inner] = path.split('/').slice(1);
  if (first !== 'scope' || inner.length === 0) return first;
  return `scope.${inner[0] === 'lane' ? (inner[1] ?? 'from') : 'name'}`;
}
