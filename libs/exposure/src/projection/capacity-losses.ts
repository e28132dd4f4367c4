import type { CompiledNetwork } from '@chokepoint/network';
import type { ProjectionWorkspace } from './projection-workspace.js';
import type { Scenario, ScenarioCapacity } from './scenario.js';
import { meanLoss, unscrapped } from './weekly-means.js';

/** The capacity disturbances of a scenario, week by week (exposure model, section 2). */
export class CapacityLosses {
  /** [entries] */
  private readonly node: Int32Array;
  /** [entries × weeks] 1 − mean loss */
  private readonly remaining: Float64Array;
  /** [entries × weeks] share of the goods in process left whole */
  private readonly whole: Float64Array;

  constructor(
    { nodeIndex }: CompiledNetwork,
    private readonly scenario: Scenario,
  ) {
    const { capacity, weeks } = scenario;
    const weekly = (of: (entry: ScenarioCapacity, week: number) => number) =>
      Float64Array.from(capacity.flatMap((entry) => Array.from({ length: weeks }, (_, week) => of(entry, week))));
    this.node = Int32Array.from(capacity, ({ node }) => nodeIndex.get(node)!);
    this.remaining = weekly((entry, week) => 1 - meanLoss(entry, week));
    this.whole = weekly(unscrapped);
  }

  /** Sets ω and the share that is not scrapped of every disturbed node; the others keep their 1. */
  apply(week: number, { omega, whole }: ProjectionWorkspace): void {
    const { node, scenario } = this;
    for (let entry = 0; entry < node.length; entry++) omega[node[entry]] = whole[node[entry]] = 1;
    for (let entry = 0; entry < node.length; entry++) {
      omega[node[entry]] *= this.remaining[entry * scenario.weeks + week];
      whole[node[entry]] *= this.whole[entry * scenario.weeks + week];
    }
  }
}
