import type { NowView } from '@chokepoint/console-service/contract';
import { recoveryAt } from './recovery.js';
import type { Behind } from './exposure-row.js';

/** A row a node, as the page shows them. */
export function exportRows({ nodes, asOf }: NowView, { shares, trends }: Pick<Behind, 'shares' | 'trends'>): object[] {
  return nodes.map(({ now, ...node }) => {
    const { exposure, level, timeToImpact, timeToRecovery } = now ?? {};
    const weekAgo = trends?.get(node.id)?.weekAgo;
    return {
      ...node,
      asOf,
      exposure,
      level,
      change7Days: exposure === undefined || weekAgo === undefined ? undefined : exposure - weekAgo,
      timeToImpact,
      timeToRecovery,
      recovery: asOf === undefined || timeToRecovery === undefined ? undefined : new Date(recoveryAt(asOf, timeToRecovery)).toISOString().slice(0, 10),
      exposedSince: trends?.get(node.id)?.exposedSince,
      incidents: (shares?.get(node.id) ?? now?.incidents ?? []).map((each) => ('points' in each ? `${each.incident} ${each.points.toFixed(2)}` : each.incident)).join('; '),
    };
  });
}
