import type { Fact } from '@chokepoint/contracts';

type FactOf<T extends Fact['type']> = Extract<Fact, { type: T }>;

export type CapacityFact = FactOf<'chokepoint.capacity.reported.v1'>;
export type DelayFact = FactOf<'chokepoint.delivery.delayed.v1'>;
export type OrderedFact = FactOf<'chokepoint.delivery.ordered.v1'>;
export type ReceivedFact = FactOf<'chokepoint.delivery.received.v1'>;
export type CancelledFact = FactOf<'chokepoint.delivery.cancelled.v1'>;
export type OrderLineFact = OrderedFact | ReceivedFact | CancelledFact;

const ORDER_LINE_TYPES: ReadonlySet<Fact['type']> = new Set<OrderLineFact['type']>(['chokepoint.delivery.ordered.v1', 'chokepoint.delivery.received.v1', 'chokepoint.delivery.cancelled.v1']);

/** Whether a fact is about an order line, and not about capacity or a delay. */
export function isOrderLineFact(fact: Fact): fact is OrderLineFact {
  return ORDER_LINE_TYPES.has(fact.type);
}
