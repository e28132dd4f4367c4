import type { CompiledNetwork } from '@chokepoint/network';
import type { ScoredScenario } from '../facts/disturbances.js';
import { project } from '../projection/project.js';
import { ProjectionWorkspace } from '../projection/projection-workspace.js';
import { exposures } from '../scores/score.js';
import { actingDisturbances } from './acting-disturbances.js';
import type { AttributionPlan } from './attribution-plan.js';
import { coalitionScenarios } from './coalition.js';

/**
 * Exposure of every node under the coalitions `from` to `to` − 1 of a plan, one projection each. Any cut into ranges gives the same bits.
 * @param scenario the one that was planned for
 * @param workspace of the same network, for whoever works on several ranges
 * @returns [coalitions of the range × nodes]
 * @throws RangeError for a range beyond the plan's coalitions
 */
export function coalitionExposures(
  network: CompiledNetwork,
  scenario: ScoredScenario,
  plan: AttributionPlan,
  from: number,
  to: number,
  workspace = new ProjectionWorkspace(network),
): Float64Array {
  if (!(0 <= from && from <= to && to <= plan.coalitions.length)) throw new RangeError(`the plan has no coalitions ${from} to ${to}`);
  const scenarioOf = coalitionScenarios(plan, actingDisturbances(network, scenario));
  const values = new Float64Array((to - from) * network.nodeCount);
  plan.coalitions.slice(from, to).forEach((coalition, index) => {
    const projection = project(network, scenarioOf(coalition), workspace);
    values.set(exposures(projection, scenario), index * network.nodeCount);
  });
  return values;
}
