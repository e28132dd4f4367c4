import type { AttributionPlan } from './attribution-plan.js';
import { sampledValues } from './sampled-values.js';
import { shapleyValues } from './shapley-values.js';

/** What every incident and drifting lane contributes to the exposure of every node (exposure model, section 5), in points of exposure. */
export interface Attribution {
  /** Incidents and drifting lanes, in UTF-8 order */
  readonly groups: readonly string[];
  /** [groups × nodes]; with `standing` they sum to `active` */
  readonly points: Float64Array;
  /** [nodes] exposure without any disturbance: 0 unless there is a standing shortage */
  readonly standing: Float64Array;
  /** [nodes] exposure under all disturbances */
  readonly active: Float64Array;
  /** Whether all coalitions were projected, not a sample of permutations */
  readonly exact: boolean;
  /** The largest of `standardErrors`; 0 when exact */
  readonly standardError: number;
  /** [groups × nodes] of `points`; absent when exact */
  readonly standardErrors?: Float64Array;
  readonly projections: number;
}

/**
 * Puts an attribution together. The order of the sums is the plan's, however the values were computed.
 * @param values [coalitions × nodes] what `coalitionExposures` gives for all of the plan
 * @throws RangeError where they are not as many as the plan's coalitions
 */
export function foldAttribution(plan: AttributionPlan, values: Float64Array): Attribution {
  const { groups, groupOf, coalitions, exact } = plan;
  const nodes = values.length / coalitions.length;
  if (!Number.isInteger(nodes)) throw new RangeError(`${values.length} values are not those of ${coalitions.length} coalitions`);
  const byGroup = (byPlayer: Float64Array) => spread(byPlayer, groupOf, groups.length, nodes);
  const told = { groups, standing: values.slice(0, nodes), active: values.slice(values.length - nodes), exact, projections: coalitions.length };
  if (exact) return { ...told, points: byGroup(shapleyValues(values, groupOf.length)), standardError: 0 };
  const { points, standardErrors } = sampledValues(plan, values);
  const standardError = standardErrors.reduce((largest, error) => Math.max(largest, error), 0);
  return { ...told, points: byGroup(points), standardError, standardErrors: byGroup(standardErrors) };
}

/** From [players × nodes] to [groups × nodes]: groups that do not act have 0. */
function spread(byPlayer: Float64Array, groupOf: Int32Array, groups: number, nodes: number): Float64Array {
  const byGroup = new Float64Array(groups * nodes);
  groupOf.forEach((group, player) => byGroup.set(byPlayer.subarray(player * nodes, (player + 1) * nodes), group * nodes));
  return byGroup;
}
