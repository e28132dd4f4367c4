import type { ProjectionWorkspace } from './projection-workspace.js';
import { ENOUGH, ROUNDING } from './rounding.js';

/** A lane that filled at least this part of its order can be asked for what others owe. */
const HEALTHY = 1 - 1e-9;

/**
 * The end of a week, requirement by requirement: shipments start their way, due after their lead, and what they filled
 * of the orders (step 4) decides with the position what is ordered for the next week (step 6).
 * One pass over the lanes: there are many of them, and memory is slower than arithmetic.
 */
export function sendAndReorder(workspace: ProjectionWorkspace, restockWeeks: number): void {
  const { network, inbound, asked, omega, position, traffic, own, fill, goods, dueLast } = workspace;
  const { requirementCount, unitsPerOutput, requirementNode, capacity, incomingStart, incomingLane } = network;
  const { target, leadWeeks, ring, share, ceiling } = inbound;
  for (let requirement = 0; requirement < requirementCount; requirement++) {
    const begin = incomingStart[requirement]!;
    const end = incomingStart[requirement + 1]!;
    let held = position[requirement]!;
    let unfilled = 0;
    for (let place = begin; place < end; place++) {
      const shipped = traffic[incomingLane[place]!]!;
      const lead = leadWeeks[place]!;
      held += shipped;
      if (lead > 0) goods[ring[place]! + dueLast[lead]!]! += shipped;
      fill[place] = shipped >= own[place]! * ENOUGH ? 1 : shipped / own[place]!;
      unfilled += share[place]! * (1 - fill[place]!);
    }
    position[requirement] = held;
    const node = requirementNode[requirement]!;
    const need = unitsPerOutput[requirement]! * Math.min(asked[node]!, omega[node]! * capacity[node]!);
    const wanted = need + (target[requirement]! - held) / restockWeeks;
    // An order of a rounding error that nobody fills would count as a lane that fails.
    const want = wanted > ROUNDING * (need + target[requirement]! / restockWeeks) ? wanted : 0;
    for (let place = begin; place < end; place++) {
      own[place] = Math.min(share[place]! * want, ceiling[place]!);
      traffic[incomingLane[place]!] = own[place]!;
    }
    if (unfilled * want > 0) askAgain(workspace, requirement, unfilled * want);
  }
}

/** What came short is asked again of healthy lanes in proportion to their room, each at most its room and f + room in all. */
function askAgain({ network, inbound, traffic, own, fill }: ProjectionWorkspace, requirement: number, short: number): void {
  const { incomingStart, incomingLane } = network;
  const { room, ceiling } = inbound;
  const [begin, end] = [incomingStart[requirement]!, incomingStart[requirement + 1]!];
  let healthyRoom = 0;
  for (let place = begin; place < end; place++) if (fill[place]! >= HEALTHY) healthyRoom += room[place]!;
  if (healthyRoom === 0) return;
  const part = Math.min(1, short / healthyRoom);
  for (let place = begin; place < end; place++) {
    if (fill[place]! >= HEALTHY) traffic[incomingLane[place]!] = Math.min(own[place]! + part * room[place]!, ceiling[place]!);
  }
}
