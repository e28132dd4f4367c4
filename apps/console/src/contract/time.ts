import { z } from 'zod';
import { nodeIdentity } from './exposure.js';

/** Exposure of every node on every day, as a sparse matrix: what is not written is 0. */
export const timeline = z
  .object({
    network: z.string(),
    networkVersion: z.int().describe('the newest, whose nodes come first'),
    nodes: z.array(nodeIdentity),
    levelBounds: z.array(z.number()).describe('exposure from which each level but the first holds, ascending'),
    firstDay: z.string().optional().describe('YYYY-MM-DD; absent where no day is known'),
    versions: z.array(z.object({ from: z.int().describe('day, from 0'), version: z.int().describe('in force from then on; 0 where days have no points'), beforeFirst: z.boolean().describe('these days lie before the first version, which was used') })),
    counts: z.array(z.int()).describe('of each day: so many exposures are not 0'),
    places: z.array(z.int()).describe('day by day, places in `nodes`'),
    exposures: z.array(z.number()).describe('day by day, in points, to the hundredth'),
  })
  .meta({ id: 'Timeline' });
export type Timeline = z.output<typeof timeline>;
