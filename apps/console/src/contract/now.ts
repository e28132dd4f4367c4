import { z } from 'zod';
import { level, networkQuery, nodeExposure, nodeIdentity } from './exposure.js';

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

/** What an incident contributes to a node, of all that incidents contribute to it. */
export const incidentShare = z
  .object({ incident: z.string(), points: z.number(), share: z.number().describe('of what adds exposure, 0..1; 0 for an incident that takes exposure away') })
  .meta({ id: 'IncidentShare' });
export type IncidentShare = z.output<typeof incidentShare>;

/** What each incident contributes to every node that one moves. */
export const nowShares = z
  .object({
    asOf: z.string(),
    exact: z.boolean(),
    standardError: z.number().describe('of any contribution where they are sampled, points'),
    nodes: z.array(z.object({ node: z.string(), standing: z.number().describe('points without any disturbance'), shares: z.array(incidentShare).describe('the largest first, without those that contribute nothing') })),
  })
  .meta({ id: 'NowShares' });
export type NowShares = z.output<typeof nowShares>;

/** How a node came to where it is. */
export const nodeTrend = z
  .object({
    node: z.string(),
    points: z.array(z.number()).describe('exposure by day, the last 90 of history'),
    weekAgo: z.number().optional().describe('exposure seven days before the last day of history'),
    exposedSince: z.string().optional().describe('first day (YYYY-MM-DD) of the time above low that goes on'),
    changedOn: z.string().optional().describe('last day on which it moved by half a point or more'),
    peak: z.object({ exposure: z.number(), level, day: z.string() }).optional().describe('the most it has been since it was last calm; absent where it never was exposed'),
  })
  .meta({ id: 'NodeTrend' });
export type NodeTrend = z.output<typeof nodeTrend>;

export const nowTrends = z
  .object({ from: z.string().optional(), to: z.string().optional().describe('the last day of history'), nodes: z.array(nodeTrend).describe('without nodes that never were exposed') })
  .meta({ id: 'NowTrends' });
export type NowTrends = z.output<typeof nowTrends>;

/** Whose chain: all accelerators of a vendor, or all that a buyer gets. */
export const chainOwner = z.object({ id: z.string().describe('vendor:NAME or buyer:NODE'), name: z.string(), role: z.enum(['vendor', 'buyer']) }).meta({ id: 'ChainOwner' });
export type ChainOwner = z.output<typeof chainOwner>;

export const chainTier = z
  .object({
    kind: z.string(),
    left: z.array(nodeIdentity).describe('only in the chain of the one'),
    shared: z.array(nodeIdentity).describe('in both'),
    right: z.array(nodeIdentity).describe('only in that of the other'),
  })
  .meta({ id: 'ChainTier' });
export type ChainTier = z.output<typeof chainTier>;

/** Two chains side by side, tier by tier from what is sold to what it is made from. */
export const chainsView = z
  .object({ owners: z.array(chainOwner), left: chainOwner.optional(), right: chainOwner.optional(), tiers: z.array(chainTier) })
  .meta({ id: 'ChainsView' });
export type ChainsView = z.output<typeof chainsView>;

export const chainsQuery = z.object({ ...networkQuery.shape, left: z.string().optional().describe('vendor:NAME or buyer:NODE'), right: z.string().optional() });
