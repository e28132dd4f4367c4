import type { alerts } from '@chokepoint/contracts/grpc';
import { count } from '../command-line/wording.js';

/** What a rule watches, as one says it. */
export function ruleText(rule: alerts.Rule): string {
  return `${rule.id}: ${isOnExposure(rule) ? exposureText(rule) : laneText(rule)}`;
}

/** What a rule has raised now, by name. */
export function raisedNames({ raised, raisedLanes }: alerts.Rule): string[] {
  return [...raised, ...raisedLanes.map(({ from, to, input }) => `${from} → ${to} (${input})`)];
}

function isOnExposure({ on }: alerts.Rule): boolean {
  return on === undefined || on === null || on === '' || on === 'exposure';
}

function exposureText({ network, scope, raiseAt }: alerts.Rule): string {
  const whom = scope?.node ?? (scope?.owner && `nodes of ${scope.owner}`) ?? (scope?.kind && `nodes of the kind ${scope.kind}`) ?? 'any node';
  return `exposure of ${whom} in ${network} from ${raiseAt} on`;
}

function laneText({ on, scope, minDays, minQuantity }: alerts.Rule): string {
  const what = on === 'delivery.overdue' ? 'deliveries overdue' : 'lanes that drift';
  const least = [minDays && `from ${count(minDays, 'day')} on`, minQuantity && `from ${minQuantity} units on`].filter(Boolean);
  return [what, scopeText(scope), ...least].filter(Boolean).join(', ');
}

function scopeText(scope: alerts.Scope | undefined): string {
  if (scope?.vendor) return `from ${scope.vendor}`;
  if (!scope?.lane) return '';
  const { from, to, input } = scope.lane;
  return [`from ${from}`, to && `to ${to}`, input && `of ${input}`].filter(Boolean).join(' ');
}
