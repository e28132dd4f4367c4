import type { FactType } from '@chokepoint/contracts';
import fc from 'fast-check';
import { day } from './given-facts.js';

/** An event as received, for property tests: few keys, lanes and moments, so that they meet. */
export interface ArbitraryEvent {
  readonly source: string;
  readonly id: string;
  readonly time: number;
  readonly type: FactType;
  readonly data: Record<string, unknown>;
}

const DAYS = 60;
const moment = fc.integer({ min: 0, max: DAYS * 4 }).map((quarters) => day(quarters / 4));
const text = moment.map((millis) => new Date(millis).toISOString());
const share = fc.constantFrom(0, 0.1, 0.3, 1 / 3, 0.7, 1);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const node = fc.constantFrom('n5', 'hbm', '\u{1f3ed}', '\uff21', 'nowhere');
const incident = fc.constantFrom('quake', 'strike');
const status = fc.constantFrom('potential', 'confirmed', 'restored', 'withdrawn');
const line = {
  from: node,
  to: fc.constantFrom('trainium2', 'nvidia'),
  input: fc.constant('wafer'),
  order: fc.constantFrom('1', '2'),
  line: fc.constantFrom('1', '2', '3'),
};

const claim = { incident, status, start: text, until: optional(text), confidence: optional(share) };
const capacity = { ...claim, node, remaining: share, rampWeeks: optional(share), scrap: optional(share) };
const delay = { ...claim, from: node, to: optional(line.to), delayDays: share, yield: optional(share) };
const order = { ...line, quantity: fc.constantFrom(0.3, 1, 2), promised: text };
const receipt = { ...line, quantity: share, at: text, final: optional(fc.boolean()) };

const typed = (type: FactType, fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({
    source: fc.constantFrom('//a', '//b'),
    id: fc.integer({ min: 0, max: 25 }).map(String),
    time: moment,
    type: fc.constant(type),
    data: fc.record(fields),
  });

export const event: fc.Arbitrary<ArbitraryEvent> = fc.oneof(
  typed('chokepoint.capacity.reported.v1', capacity),
  typed('chokepoint.delivery.delayed.v1', delay),
  { weight: 2, arbitrary: typed('chokepoint.delivery.ordered.v1', order) },
  { weight: 3, arbitrary: typed('chokepoint.delivery.received.v1', receipt) },
  typed('chokepoint.delivery.cancelled.v1', line),
);
export const events = fc.array(event, { maxLength: 60, size: 'max' });
/** Moments to score at, in any order; some lie beyond all events. */
const anyMoment = fc.integer({ min: -5, max: DAYS * 4 + 400 }).map((quarters) => day(quarters / 4));
export const moments = fc.array(anyMoment, { minLength: 1, maxLength: 6 });
