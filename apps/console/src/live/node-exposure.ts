import type { risk } from '@chokepoint/contracts/grpc';
import type { Level, NodeExposure } from '../contract/index.js';

/** A score as risk tells it, as the console tells it: what is absent over gRPC may come as null. */
export function nodeExposureOf({ node, exposure, level, timeToImpact, timeToRecovery, depth, incidents }: risk.Exposure): NodeExposure {
  return {
    node,
    exposure,
    level: level as Level,
    ...(typeof timeToImpact === 'number' && { timeToImpact }),
    ...(typeof timeToRecovery === 'number' && { timeToRecovery }),
    ...(depth && { depth: { shortfall: depth.shortfall, week: depth.week } }),
    incidents: incidents.map((each) => ({ incident: each.incident, ...(typeof each.contribution === 'number' && { contribution: each.contribution }) })),
  };
}
