import type { ProjectionWorkspace } from './projection-workspace.js';
import { ENOUGH, ROUNDING } from './rounding.js';

/** A lane that filled at least this part of its order can be asked for what others owe. */
const HEALTHY = 1 - 1e-9;

/** The end of step 4: shipments start their way, due after their lead, and tell how well they fill the orders. */
export function sendShipments({ network, inbound, shipped, own, fill, goods, slot, position }: ProjectionWorkspace): void {
  const { requirementCount, incomingStart, incomingLane } = network;
  const { leadWeeks, ringStart } = inbound;
  for (let requirement = 0; requirement < requirementCount; requirement++) {
    const end = incomingStart[requirement + 1]!;
    for (let place = incomingStart[requirement]!; place < end; place++) {
      const amount = shipped[incomingLane[place]!]!;
      const lead = leadWeeks[place]!;
      position[requirement]! += amount;
      fill[place] = amount >= own[place]! * ENOUGH ? 1 : amount / own[place]!;
      // The slot before the present one is the one furthest ahead.
      if (lead > 0) goods[ringStart[place]! + (slot[lead] === 0 ? lead : slot[lead]! - 1)]! += amount;
    }
  }
}

/** Step 6 of a week: what every requirement asks of its lanes for the next. */
export function placeOrders(workspace: ProjectionWorkspace, restockWeeks: number): void {
  const { network, inbound, asked, omega, position, order, own, fill } = workspace;
  const { requirementCount, requirementNode, unitsPerOutput, capacity, incomingStart, incomingLane } = network;
  const { share, ceiling, target } = inbound;
  for (let requirement = 0; requirement < requirementCount; requirement++) {
    const node = requirementNode[requirement]!;
    const need = unitsPerOutput[requirement]! * Math.min(asked[node]!, omega[node]! * capacity[node]!);
    const wanted = need + (target[requirement]! - position[requirement]!) / restockWeeks;
    // An order of a rounding error that nobody fills would count as a lane that fails.
    const want = wanted > ROUNDING * (need + target[requirement]! / restockWeeks) ? wanted : 0;
    const end = incomingStart[requirement + 1]!;
    let short = 0;
    for (let place = incomingStart[requirement]!; place < end; place++) {
      short += share[place]! * want * (1 - fill[place]!);
      own[place] = Math.min(share[place]! * want, ceiling[place]!);
      order[incomingLane[place]!] = own[place]!;
    }
    if (short > 0) askAgain(workspace, requirement, short);
  }
}

/** What came short is asked again of healthy lanes in proportion to their room, each at most its room and f + room in all. */
function askAgain({ network, inbound, order, own, fill }: ProjectionWorkspace, requirement: number, short: number): void {
  const { incomingStart, incomingLane } = network;
  const { room, ceiling } = inbound;
  const [begin, end] = [incomingStart[requirement]!, incomingStart[requirement + 1]!];
  let healthyRoom = 0;
  for (let place = begin; place < end; place++) if (fill[place]! >= HEALTHY) healthyRoom += room[place]!;
  if (healthyRoom === 0) return;
  const part = Math.min(1, short / healthyRoom);
  for (let place = begin; place < end; place++) {
    if (fill[place]! >= HEALTHY) order[incomingLane[place]!] = Math.min(own[place]! + part * room[place]!, ceiling[place]!);
  }
}
