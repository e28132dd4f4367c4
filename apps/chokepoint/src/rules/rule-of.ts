import type { alerts } from '@chokepoint/contracts/grpc';
import type { Message } from '@chokepoint/service/client';
import { BadInput } from '../command-line/failures.js';
import type { RuleOptions } from './list-rules.js';

/** What a rule can watch. */
export const WATCHED = ['exposure', 'delivery.overdue', 'lane.drifting'] as const;

export interface PutRuleOptions extends RuleOptions {
  readonly on: (typeof WATCHED)[number];
  readonly network: string;
  readonly raiseAt?: string;
  readonly node?: string;
  readonly owner?: string;
  readonly kind?: string;
  readonly vendor?: string;
  readonly to?: string;
  readonly input?: string;
  readonly minDays?: number;
  readonly minQuantity?: number;
  readonly url?: string;
  readonly secretFile?: string;
  readonly disabled?: boolean;
}

/** The rule that options describe, but for its receiver. @throws BadInput where an option does not belong to what is watched */
export function ruleOf(id: string, options: PutRuleOptions): Message<alerts.Rule> {
  const rule = options.on === 'exposure' ? exposureRule(id, options) : laneRule(id, options);
  return { ...rule, ...(options.disabled && { disabled: true }) };
}

function exposureRule(id: string, { network, raiseAt, node, owner, kind, ...rest }: PutRuleOptions): Message<alerts.Rule> {
  refuse(rest, ['vendor', 'to', 'input', 'minDays', 'minQuantity'], 'is for rules on lanes: see --on');
  if (raiseAt === undefined) throw new BadInput(['--raise-at: expected guarded, elevated, high, severe or a number of points']);
  return { id, network, raiseAt, scope: only({ node, owner, kind }) };
}

function laneRule(id: string, { on, vendor, to, input, minDays, minQuantity, ...rest }: PutRuleOptions): Message<alerts.Rule> {
  refuse(rest, ['raiseAt', 'node', 'owner', 'kind'], 'is for rules on exposure');
  if (on === 'lane.drifting') refuse({ minQuantity }, ['minQuantity'], 'is for rules on delivery.overdue');
  if (vendor === undefined) refuse({ to, input }, ['to', 'input'], 'needs --vendor beside it');
  return { id, on, scope: laneScope(vendor, to, input), ...(minDays !== undefined && { minDays }), ...(minQuantity !== undefined && { minQuantity }) };
}

function laneScope(vendor?: string, to?: string, input?: string): Message<alerts.Scope> {
  if (vendor === undefined) return { all: true };
  if (to === undefined && input === undefined) return { vendor };
  return { lane: { from: vendor, ...(to !== undefined && { to }), ...(input !== undefined && { input }) } };
}

function only(scopes: Record<string, string | undefined>): Message<alerts.Scope> {
  const named = Object.entries(scopes).filter(([, value]) => value !== undefined);
  if (named.length > 1) throw new BadInput([`expected one of ${named.map(([name]) => `--${name}`).join(', ')}`]);
  return named.length === 0 ? { all: true } : Object.fromEntries(named);
}

function refuse(options: Partial<Record<string, unknown>>, names: readonly string[], why: string): void {
  const given = names.filter((name) => options[name] !== undefined);
  if (given.length > 0) throw new BadInput(given.map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${why}`));
}
