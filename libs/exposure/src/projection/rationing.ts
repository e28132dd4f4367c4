import type { ProjectionWorkspace } from './projection-workspace.js';

/**
 * Divides what a node made among final demand and the lanes, class by class (exposure model, section 3, step 4).
 * Sets `shipped` of its lanes and `delivered` of the node.
 */
export function ration(workspace: ProjectionWorkspace, node: number): void {
  const { network, asked, made, order, shipped, delivered } = workspace;
  const { classStart, laneStart, demand } = network;
  if (made[node]! >= asked[node]!) {
    for (let lane = laneStart[node]!; lane < laneStart[node + 1]!; lane++) shipped[lane] = order[lane]!;
    delivered[node] = demand[node]!;
    return;
  }
  let left = made[node]!;
  delivered[node] = 0;
  for (let level = classStart[node]!; level < classStart[node + 1]!; level++) left = serveClass(workspace, node, level, left);
}

/** @returns what is left for the classes behind */
function serveClass({ network, order, shipped, delivered }: ProjectionWorkspace, node: number, level: number, left: number): number {
  const { classLane, classHasDemand, demand, flow } = network;
  const [begin, end] = [classLane[level]!, classLane[level + 1]!];
  const final = classHasDemand[level] === 1 ? demand[node]! : 0;
  let asked = final;
  let entitled = final;
  for (let lane = begin; lane < end; lane++) {
    asked += order[lane]!;
    entitled += Math.min(order[lane]!, flow[lane]!);
  }
  // Of its entitlement, and of what it asks beyond it, each claim gets the same part.
  let within = 1;
  let beyond = 1;
  if (asked > left) {
    within = entitled > left ? left / entitled : 1;
    beyond = entitled > left ? 0 : (left - entitled) / (asked - entitled);
  }
  for (let lane = begin; lane < end; lane++) {
    const due = Math.min(order[lane]!, flow[lane]!);
    shipped[lane] = due * within + (order[lane]! - due) * beyond;
  }
  if (classHasDemand[level] === 1) delivered[node] = final * within;
  return Math.max(0, left - asked);
}
