import type { ProjectionWorkspace } from './projection-workspace.js';

/**
 * Divides what a node made, less than what was asked of it, among final demand and the lanes, class by class
 * (exposure model, section 3, step 4). Replaces the orders on its lanes by what is shipped on them, and sets `delivered`.
 */
export function ration({ network, made, traffic, delivered }: ProjectionWorkspace, node: number): void {
  const { classStart, classLane, classHasDemand, demand, flow } = network;
  let left = made[node];
  delivered[node] = 0;
  for (let level = classStart[node]; level < classStart[node + 1]; level++) {
    const end = classLane[level + 1];
    const final = classHasDemand[level] * demand[node];
    let asked = final;
    let entitled = final;
    for (let lane = classLane[level]; lane < end; lane++) {
      asked += traffic[lane];
      entitled += Math.min(traffic[lane], flow[lane]);
    }
    // Of its entitlement, and of what it asks beyond it, each claim gets the same part.
    let within = 1;
    let beyond = 1;
    if (asked > left) {
      within = entitled > left ? left / entitled : 1;
      beyond = entitled > left ? 0 : (left - entitled) / (asked - entitled);
    }
    for (let lane = classLane[level]; lane < end; lane++) {
      const entitlement = Math.min(traffic[lane], flow[lane]);
      traffic[lane] = entitlement * within + (traffic[lane] - entitlement) * beyond;
    }
    delivered[node] += final * within;
    left = Math.max(0, left - asked);
  }
}
