import { z } from 'zod';
import { nodeExposure, nodeIdentity } from './exposure.js';

/** A node and how it stands at present. */
export const nodeNow = z.object({ ...nodeIdentity.shape, now: nodeExposure.optional().describe('absent until it has been scored') }).meta({ id: 'NodeNow' });
export type NodeNow = z.output<typeof nodeNow>;

/** Everything at present. */
export const nowView = z
  .object({
    network: z.string(),
    networkVersion: z.int(),
    asOf: z.string().optional().describe('the moment the scores are of; absent before the first scoring'),
    nodes: z.array(nodeNow),
  })
  .meta({ id: 'NowView' });
export type NowView = z.output<typeof nowView>;
