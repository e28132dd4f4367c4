import { z } from 'zod';

/** Points of exposure from which each begins: 0, 5, 15, 25, 40 (exposure model, section 3). */
export const LEVELS = ['low', 'guarded', 'elevated', 'high', 'severe'] as const;
export const level = z.enum(LEVELS);
export type Level = z.output<typeof level>;

/** What every question about one network may say. */
export const networkQuery = z.object({ network: z.string().optional().describe('id of the network; the first there is when left out') });

/** A node's score at one moment. */
export const nodeExposure = z
  .object({
    node: z.string(),
    exposure: z.number().describe('points, 0 to 100'),
    level,
    timeToImpact: z.int().optional().describe('weeks until service falls; absent where it does not'),
    timeToRecovery: z.int().optional().describe('weeks until service is whole again for good; absent where it never falls, or stays low to the horizon'),
    depth: z.object({ shortfall: z.number(), week: z.int() }).optional().describe('the deepest shortfall of service, and its week'),
    incidents: z.array(z.object({ incident: z.string(), contribution: z.number().optional().describe('points') })),
  })
  .meta({ id: 'NodeExposure' });
export type NodeExposure = z.output<typeof nodeExposure>;

/** Who and what a node is. */
export const nodeIdentity = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string().optional(),
    owner: z.string().optional(),
    country: z.string().optional(),
  })
  .meta({ id: 'NodeIdentity' });
export type NodeIdentity = z.output<typeof nodeIdentity>;
