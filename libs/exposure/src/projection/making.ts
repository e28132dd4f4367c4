import type { LateGoods } from './late-goods.js';
import type { ProjectionWorkspace } from './projection-workspace.js';
import { ration } from './rationing.js';
import { ENOUGH } from './rounding.js';

/** Step 3 of a week: what every node was asked for, final demand and the orders standing on its lanes. */
export function sumOrders({ network, asked, traffic }: ProjectionWorkspace): void {
  const { nodeCount, laneStart, demand } = network;
  for (let node = 0; node < nodeCount; node++) {
    const end = laneStart[node + 1];
    let sum = demand[node];
    for (let lane = laneStart[node]; lane < end; lane++) sum += traffic[lane];
    asked[node] = sum;
  }
}

/**
 * Step 4 of a week: every node, after those that supply it without lead, makes what it can and divides it.
 * Here and below numbers pass through arrays, not through calls: V8 would put each on the heap.
 */
export function makeAndShip(workspace: ProjectionWorkspace, lateGoods: LateGoods, week: number): void {
  const { network, inbound, asked, made, delivered } = workspace;
  const { makingOrder, demand } = network;
  const { atOnceStart } = inbound;
  for (let index = 0; index < makingOrder.length; index++) {
    const node = makingOrder[index];
    make(workspace, node);
    if (made[node] < asked[node]) ration(workspace, node);
    else delivered[node] = demand[node]!;
    if (atOnceStart[node] < atOnceStart[node + 1]) shipAtOnce(workspace, lateGoods, node, week);
  }
}

/** The least of what is asked, what capacity allows and what the stock of each input allows; the stocks fall by what it takes. */
function make({ network, asked, omega, plan, made, stock, position }: ProjectionWorkspace, node: number): void {
  const { capacity, requirementStart, unitsPerOutput, criticality } = network;
  const begin = requirementStart[node];
  const end = requirementStart[node + 1];
  const wanted = asked[node];
  const able = omega[node] * capacity[node];
  let output = able >= wanted * ENOUGH ? wanted : able;
  plan[node] = output;
  for (let requirement = begin; requirement < end; requirement++) {
    const needed = unitsPerOutput[requirement] * wanted;
    if (stock[requirement] >= needed * ENOUGH) continue;
    const critical = criticality[requirement];
    output = Math.min(output, wanted * (1 - critical + critical * (stock[requirement] / needed)));
  }
  made[node] = output;
  for (let requirement = begin; requirement < end; requirement++) {
    const used = Math.min(stock[requirement], unitsPerOutput[requirement] * output);
    stock[requirement] -= used;
    position[requirement] -= used;
  }
}

/** Goods without lead are there in the same week; the others start their way once all have shipped. */
function shipAtOnce(workspace: ProjectionWorkspace, lateGoods: LateGoods, node: number, week: number): void {
  const { network, inbound, traffic, stock } = workspace;
  for (let index = inbound.atOnceStart[node]; index < inbound.atOnceStart[node + 1]; index++) {
    const lane = inbound.atOnce[index];
    if (lateGoods.disturbs(lane)) lateGoods.shipAtOnce(lane, week, workspace);
    else stock[network.laneRequirement[lane]] += traffic[lane];
  }
}
