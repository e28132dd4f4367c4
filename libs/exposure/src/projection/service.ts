import type { Projection } from './projection.js';
import type { ProjectionWorkspace } from './projection-workspace.js';

/** Step 5 of a week, and its output. */
export function recordWeek(workspace: ProjectionWorkspace, { output, service, nodeCount }: Projection, week: number): void {
  for (let node = 0; node < nodeCount; node++) {
    output[week * nodeCount + node] = workspace.made[node]!;
    service[week * nodeCount + node] = serviceOf(workspace, node);
  }
}

/** Of final demand where there is some, else of what was asked, at most the baseline; 1 where nothing was. */
function serviceOf({ network, asked, made, delivered }: ProjectionWorkspace, node: number): number {
  const demand = network.demand[node]!;
  if (demand > 0) return Math.min(1, delivered[node]! / demand);
  const expected = Math.min(asked[node]!, network.baseline[node]!);
  return made[node]! < expected ? made[node]! / expected : 1;
}
