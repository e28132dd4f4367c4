import { z } from 'zod';
import { identifier, instant, nonNegative, share, sources } from './fields.js';

const key = { node: identifier, incident: identifier };

const statement = {
  remaining: nonNegative.meta({ description: 'share of capacity that remains, 1 = all' }),
  start: instant,
  until: instant.optional(),
  rampWeeks: nonNegative.optional(),
  scrap: share.optional().meta({ description: 'share of the goods in process destroyed at the start' }),
  confidence: share.optional(),
  cause: z.string().optional(),
  sources: sources.optional(),
};

/** A complete statement on one node and one incident (exposure model, section 4). */
export const capacityReported = z.discriminatedUnion('status', [
  z.object({ ...key, status: z.enum(['potential', 'confirmed', 'restored']), ...statement }),
  z.object({ ...key, status: z.literal('withdrawn') }),
]);
export type CapacityReported = z.infer<typeof capacityReported>;
