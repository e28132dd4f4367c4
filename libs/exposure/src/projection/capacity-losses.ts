import type { CompiledNetwork } from '@chokepoint/network';
import type { ProjectionWorkspace } from './projection-workspace.js';
import type { Scenario } from './scenario.js';
import { meanLoss, unscrapped } from './weekly-means.js';

/** The capacity disturbances of a scenario, week by week (exposure model, section 2). */
export class CapacityLosses {
  private readonly node: Int32Array;

  constructor(
    { nodeIndex }: CompiledNetwork,
    private readonly scenario: Scenario,
  ) {
    this.node = Int32Array.from(scenario.capacity, ({ node }) => nodeIndex.get(node)!);
  }

  /** Sets ω and the share that is not scrapped of every disturbed node; the others keep their 1. */
  apply(week: number, { omega, whole }: ProjectionWorkspace): void {
    const { node } = this;
    for (let entry = 0; entry < node.length; entry++) omega[node[entry]!] = whole[node[entry]!] = 1;
    for (let entry = 0; entry < node.length; entry++) {
      const disturbance = this.scenario.capacity[entry]!;
      omega[node[entry]!]! *= 1 - meanLoss(disturbance, week);
      whole[node[entry]!]! *= unscrapped(disturbance, week);
    }
  }
}
