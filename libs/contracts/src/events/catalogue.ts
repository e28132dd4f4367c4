import type { z } from 'zod';
import { alertCleared, alertRaised } from './alert.js';
import { capacityReported } from './capacity.js';
import { deliveryCancelled, deliveryDelayed, deliveryOrdered, deliveryReceived } from './delivery.js';
import { exposureChanged } from './exposure.js';
import { deliveryOverdue, laneDrifting } from './lane.js';

const laneKey = (lane: { from: string; to?: string | undefined; input?: string | undefined }): string =>
  [lane.from, lane.to, lane.input].filter((part) => part !== undefined).join('/');

/** Every event of the product: its topic, its schema and its key. The one place to add a type. */
export const EVENTS = {
  'chokepoint.capacity.reported.v1': define('chokepoint.capacity', capacityReported, (data) => data.node),
  'chokepoint.delivery.ordered.v1': define('chokepoint.deliveries', deliveryOrdered, laneKey),
  'chokepoint.delivery.received.v1': define('chokepoint.deliveries', deliveryReceived, laneKey),
  'chokepoint.delivery.cancelled.v1': define('chokepoint.deliveries', deliveryCancelled, laneKey),
  'chokepoint.delivery.delayed.v1': define('chokepoint.deliveries', deliveryDelayed, laneKey),
  'chokepoint.exposure.changed.v1': define('chokepoint.exposures', exposureChanged, (data) => data.node),
  'chokepoint.delivery.overdue.v1': define('chokepoint.lanes', deliveryOverdue, laneKey),
  'chokepoint.lane.drifting.v1': define('chokepoint.lanes', laneDrifting, laneKey),
  'chokepoint.alert.raised.v1': define('chokepoint.alerts', alertRaised, (data) => data.rule),
  'chokepoint.alert.cleared.v1': define('chokepoint.alerts', alertCleared, (data) => data.rule),
} as const;

export type EventType = keyof typeof EVENTS;
export type EventData<T extends EventType> = z.output<(typeof EVENTS)[T]['schema']>;
/** What a producer writes as `data`: instants still text. */
export type EventInput<T extends EventType> = z.input<(typeof EVENTS)[T]['schema']>;

/** The types that risk keeps as facts. */
export const FACT_TYPES = [
  'chokepoint.capacity.reported.v1',
  'chokepoint.delivery.ordered.v1',
  'chokepoint.delivery.received.v1',
  'chokepoint.delivery.cancelled.v1',
  'chokepoint.delivery.delayed.v1',
] as const satisfies readonly EventType[];
export type FactType = (typeof FACT_TYPES)[number];

/** An event after validation: `time` and the instants in `data` are milliseconds since the epoch. */
export type Fact = {
  [T in FactType]: { readonly source: string; readonly id: string; readonly time: number; readonly type: T; readonly data: EventData<T> };
}[FactType];

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENTS, type);
}

function define<S extends z.ZodType>(topic: string, schema: S, key: (data: z.output<S>) => string) {
  return { topic, schema, key };
}
