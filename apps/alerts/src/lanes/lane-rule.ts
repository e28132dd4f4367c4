import type { DeliveryOverdue, LaneDrifting, LaneSubject } from '@chokepoint/contracts';

/** What is known of a lane under one type: the figures of its newest event. */
export type LaneFact = DeliveryOverdue | LaneDrifting;

export interface LaneKey {
  readonly from: string;
  readonly to: string;
  readonly input: string;
}

/** Which lanes a rule watches: all, or those that have the ends and the input that are named. */
export interface LaneScope {
  readonly kind: 'all' | 'vendor' | 'lane';
  /** Empty for all. */
  readonly from: string;
  readonly to?: string | undefined;
  readonly input?: string | undefined;
}

/** As much of a rule on lanes as decides. */
export interface LaneRule {
  readonly id: string;
  readonly on: LaneSubject;
  readonly scope: LaneScope;
  /** Of what is overdue; 0 where the rule is on drifting. */
  readonly minQuantity: number;
  readonly minDays: number;
}

/** Types of event by what rules call them. */
export const TYPE_OF = {
  'delivery.overdue': 'chokepoint.delivery.overdue.v1',
  'lane.drifting': 'chokepoint.lane.drifting.v1',
} as const satisfies Record<LaneSubject, string>;
export type LaneType = (typeof TYPE_OF)[LaneSubject];

export function watchesLane({ scope }: LaneRule, lane: LaneKey): boolean {
  if (scope.kind === 'all') return true;
  return scope.from === lane.from && (scope.to ?? lane.to) === lane.to && (scope.input ?? lane.input) === lane.input;
}

/** Whether a lane is raised under a rule on its type: what holds is large and late enough. */
export function isLaneRaised(rule: LaneRule, fact: LaneFact): boolean {
  return watchesLane(rule, fact) && fact.status !== 'cleared' && quantityOf(fact) >= rule.minQuantity && fact.days >= rule.minDays;
}

function quantityOf(fact: LaneFact): number {
  return typeof fact['quantity'] === 'number' ? fact['quantity'] : Infinity;
}

/** Tells lanes apart: identifiers hold no U+0000. */
export function laneName({ from, to, input }: LaneKey): string {
  return [from, to, input].join('\u0000');
}
