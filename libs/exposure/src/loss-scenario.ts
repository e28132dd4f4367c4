import type { CompiledNetwork } from '@chokepoint/network';
import { type Scenario, scenarioSchema } from './projection/scenario.js';

/**
 * Nodes lost whole and at once: `remaining` 0, no ramp, no scrap, 52 weeks projected (exposure model, section 5).
 * @param lost node indices
 * @param weeksOf how long each is lost; its own time to recover by default
 */
export function lossScenario({ document }: CompiledNetwork, lost: Iterable<number>, weeksOf = (node: number) => document.nodes[node].ttrWeeks): Scenario {
  const capacity = Array.from(lost, (node) => ({ node: document.nodes[node].id, remaining: 0, fullWeeks: weeksOf(node) }));
  return scenarioSchema.parse({ capacity });
}
