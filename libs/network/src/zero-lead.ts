import type { Problem } from './problem.js';
import { compress, strongComponents } from './strong-components.js';

/** Lanes as parallel arrays of node indices; `leadWeeks` decides which of them bind nodes within one week. */
export interface LaneEnds {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly leadWeeks: ArrayLike<number>;
}

/**
 * A cycle of lanes whose lead times are all zero has no order to make goods in (exposure model, section 1).
 * Each knot of such cycles is reported once, at its first lane; a lane counts whatever its share.
 * @param rows the place of each lane in the document
 */
export function zeroLeadCycles(nodeCount: number, lanes: LaneEnds, rows: ArrayLike<number>): Problem[] {
  const { componentOf } = componentsOf(nodeCount, lanes);
  const reported = new Set<number>();
  const problems: Problem[] = [];
  for (let lane = 0; lane < lanes.from.length; lane++) {
    const component = componentOf[lanes.from[lane]];
    if (lanes.leadWeeks[lane] !== 0 || component !== componentOf[lanes.to[lane]] || reported.has(component)) continue;
    reported.add(component);
    problems.push({ path: `/supplies/${rows[lane]}/leadWeeks`, code: 'zero-lead-cycle', message: 'part of a cycle of lanes without lead time' });
  }
  return problems;
}

/** [nodes] every node after those that supply it without lead. The lanes must have no zero-lead cycle. */
export function makingOrder(nodeCount: number, lanes: LaneEnds): Int32Array {
  return componentsOf(nodeCount, lanes).members;
}

/** From buyer to supplier, so that suppliers are emitted first. */
function componentsOf(nodeCount: number, { from, to, leadWeeks }: LaneEnds): ReturnType<typeof strongComponents> {
  const buyer = Int32Array.from({ length: from.length }, (_, lane) => (leadWeeks[lane] === 0 ? to[lane] : -1));
  return strongComponents(compress(nodeCount, buyer, from));
}
