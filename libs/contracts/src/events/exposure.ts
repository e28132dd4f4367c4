import { z } from 'zod';
import { identifier } from './fields.js';

export const LEVELS = ['low', 'guarded', 'elevated', 'high', 'severe'] as const;
export type Level = (typeof LEVELS)[number];

const timestamp = z.iso.datetime({ offset: true });
const weeks = z.number().nullable();
const score = z.number().nullable();

/** The present exposure of a node moved to another half point; `exposure` null: it left the network. */
export const exposureChanged = z.looseObject({
  network: identifier,
  networkVersion: z.int().min(1),
  modelVersion: z.string(),
  node: identifier,
  asOf: timestamp,
  exposure: score,
  previous: score,
  level: z.enum(LEVELS).nullable(),
  timeToImpact: weeks,
  timeToRecovery: weeks,
  depth: z.object({ shortfall: z.number(), week: z.number() }).nullable(),
  // Points of exposure that each brings (Shapley values); with `standing`, the exposure without any of them, they sum to `exposure`.
  incidents: z.array(z.looseObject({ incident: z.string(), contribution: z.number().optional() })),
  standing: z.number().optional(),
  // The largest standard error of a contribution: 0 where they are exact.
  standardError: z.number().optional(),
  // Scorings of a network that publish are numbered without a gap; this one publishes so many changes.
  scoring: z.int().min(1),
  changes: z.int().min(1),
  // Facts of the node, so that alert rules by owner or kind need no copy of the network.
  owner: z.string().optional(),
  kind: z.string().optional(),
});
export type ExposureChanged = z.infer<typeof exposureChanged>;
