import type { ProjectionWorkspace } from './projection-workspace.js';

/**
 * Divides what a node made among final demand and the lanes, class by class (exposure model, section 3, step 4).
 * Replaces the orders on its lanes by what is shipped on them, and sets `delivered`.
 */
export function ration(workspace: ProjectionWorkspace, node: number): void {
  const { network, asked, made, delivered } = workspace;
  const { classStart, demand } = network;
  if (made[node]! >= asked[node]!) {
    delivered[node] = demand[node]!;
    return;
  }
  let left = made[node]!;
  delivered[node] = 0;
  for (let level = classStart[node]!; level < classStart[node + 1]!; level++) left = serveClass(workspace, node, level, left);
}

/** @returns what is left for the classes behind */
function serveClass({ network, traffic, delivered }: ProjectionWorkspace, node: number, level: number, left: number): number {
  const { classLane, classHasDemand, demand, flow } = network;
  const [begin, end] = [classLane[level]!, classLane[level + 1]!];
  const final = classHasDemand[level] === 1 ? demand[node]! : 0;
  let asked = final;
  let entitled = final;
  for (let lane = begin; lane < end; lane++) {
    asked += traffic[lane]!;
    entitled += Math.min(traffic[lane]!, flow[lane]!);
  }
  // Of its entitlement, and of what it asks beyond it, each claim gets the same part.
  let within = 1;
  let beyond = 1;
  if (asked > left) {
    within = entitled > left ? left / entitled : 1;
    beyond = entitled > left ? 0 : (left - entitled) / (asked - entitled);
  }
  for (let lane = begin; lane < end; lane++) {
    const due = Math.min(traffic[lane]!, flow[lane]!);
    traffic[lane] = due * within + (traffic[lane]! - due) * beyond;
  }
  if (classHasDemand[level] === 1) delivered[node] = final * within;
  return Math.max(0, left - asked);
}
