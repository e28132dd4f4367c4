import { z } from 'zod';
import { identifier, nonNegative } from './fields.js';

/** Rules of the exposure model (section 4) by which a lane drifts. */
export const DRIFT_REASONS = ['lateness-average', 'lateness-sum', 'fill', 'recent-lateness'] as const;
export type DriftReason = (typeof DRIFT_REASONS)[number];

const timestamp = z.iso.datetime({ offset: true });
const count = z.int().min(0);

const lane = {
  from: identifier.meta({ description: 'the vendor' }),
  to: identifier,
  input: identifier,
  status: z.enum(['raised', 'changed', 'cleared']).meta({ description: 'it begins, its figures move while it holds, it ends' }),
  since: timestamp.meta({ description: 'when it was raised' }),
  asOf: timestamp.meta({ description: 'the moment of which the figures are' }),
  sequence: z.int().min(1).meta({ description: 'publications of this lane and type, counted without a gap' }),
};

const overdueOrder = z.looseObject({ order: identifier, line: identifier, quantity: nonNegative, days: count });

/** What a lane's vendor should have delivered by yesterday (UTC) and has not. When cleared, all figures are 0. */
export const deliveryOverdue = z.looseObject({
  ...lane,
  quantity: nonNegative.meta({ description: 'still to come of the overdue order lines' }),
  days: count.meta({ description: 'the greatest number of UTC days that one of them is late' }),
  lines: count,
  orders: z.array(overdueOrder).max(10).meta({ description: 'the overdue order lines promised first' }),
});
export type DeliveryOverdue = z.infer<typeof deliveryOverdue>;

/** A lane drifts (exposure model, section 4). When cleared, there are no reasons, and the figures are those of the end. */
export const laneDrifting = z.looseObject({
  ...lane,
  reasons: z.array(z.enum(DRIFT_REASONS)).meta({ description: 'the rules of the exposure model that alarm' }),
  days: nonNegative.meta({ description: 'max(0, average of lateness, recent lateness)' }),
  fill: nonNegative.meta({ description: 'average of received / ordered' }),
  recentLateness: z.number().meta({ description: 'days, weighted by quantity, of lines promised in the last 91 days' }),
});
export type LaneDrifting = z.infer<typeof laneDrifting>;
