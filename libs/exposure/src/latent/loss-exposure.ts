import type { CompiledNetwork } from '@chokepoint/network';
import { lossScenario } from '../loss-scenario.js';
import { project } from '../projection/project.js';
import type { ProjectionWorkspace } from '../projection/projection-workspace.js';
import { exposures } from '../scores/score.js';

/**
 * Exposure of every node when nodes are lost at once, each for its own time to recover.
 * @param lost node indices
 * @param workspace of the same network, for whoever asks of many losses
 * @returns [nodes] 0..100
 */
export function lossExposure(network: CompiledNetwork, lost: Iterable<number>, workspace?: ProjectionWorkspace): Float64Array {
  const scenario = lossScenario(network, lost);
  return exposures(project(network, scenario, workspace), scenario);
}
