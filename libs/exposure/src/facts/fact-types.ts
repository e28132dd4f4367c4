import type { Fact } from '@chokepoint/contracts';

type FactOf<T extends Fact['type']> = Extract<Fact, { type: T }>;

export type CapacityFact = FactOf<'chokepoint.capacity.reported.v1'>;
export type DelayFact = FactOf<'chokepoint.delivery.delayed.v1'>;
export type OrderedFact = FactOf<'chokepoint.delivery.ordered.v1'>;
export type ReceivedFact = FactOf<'chokepoint.delivery.received.v1'>;
export type CancelledFact = FactOf<'chokepoint.delivery.cancelled.v1'>;
export type OrderLineFact = OrderedFact | ReceivedFact | CancelledFact;
