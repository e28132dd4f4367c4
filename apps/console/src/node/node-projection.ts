import type { risk } from '@chokepoint/contracts/grpc';
import type { NodeProjection } from '../contract/index.js';
import type { Projected } from './projections.js';

/** The weeks from now on. @param without what was taken away */
export function nodeProjectionOf({ network, networkVersion, node, asOf }: risk.Exposure, { node: projected, fromWeek }: Projected, without?: string): NodeProjection {
  const { exposure, timeToImpact, timeToRecovery, depth, service } = projected;
  return {
    network,
    networkVersion,
    node,
    asOf,
    ...(without !== undefined && { without }),
    service: (service?.values ?? []).slice(fromWeek),
    exposure,
    ...(typeof timeToImpact === 'number' && { timeToImpact }),
    ...(typeof timeToRecovery === 'number' && { timeToRecovery }),
    ...(depth && { depth: { shortfall: depth.shortfall, week: depth.week } }),
  };
}
