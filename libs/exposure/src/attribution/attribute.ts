import type { CompiledNetwork } from '@chokepoint/network';
import type { ScoredScenario } from '../facts/disturbances.js';
import type { ProjectionWorkspace } from '../projection/projection-workspace.js';
import { type AttributionOptions, planAttribution } from './attribution-plan.js';
import { coalitionExposures } from './coalition-exposures.js';
import { type Attribution, foldAttribution } from './fold-attribution.js';

/**
 * Attributes the exposure under a scenario to its incidents and drifting lanes, in one thread.
 * @param workspace of the same network, for whoever attributes often
 */
export function attribute(network: CompiledNetwork, scenario: ScoredScenario, options?: AttributionOptions, workspace?: ProjectionWorkspace): Attribution {
  const plan = planAttribution(network, scenario, options);
  return foldAttribution(plan, coalitionExposures(network, scenario, plan, 0, plan.coalitions.length, workspace));
}
