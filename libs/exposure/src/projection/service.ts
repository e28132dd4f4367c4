import type { Projection } from './projection.js';
import type { ProjectionWorkspace } from './projection-workspace.js';

/**
 * Step 5 of a week, and its output. Service is the part of final demand that was met, or where there is none the part made
 * of what was asked, at most the baseline; 1 where nothing was.
 */
export function recordWeek({ network, asked, made, delivered }: ProjectionWorkspace, { output, service, nodeCount }: Projection, week: number): void {
  const { demand, baseline } = network;
  const first = week * nodeCount;
  for (let node = 0; node < nodeCount; node++) {
    const expected = demand[node] > 0 ? demand[node] : Math.min(asked[node], baseline[node]);
    const met = demand[node] > 0 ? delivered[node] : made[node];
    output[first + node] = made[node]!;
    service[first + node] = met < expected ? met / expected : 1;
  }
}
