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
  const { network, inbound, plan, want, position, traffic, own, goods, dueLast } = workspace;
  const { requirementCount, unitsPerOutput, requirementNode, incomingStart, incomingLane } = network;
  const { target, leadWeeks, ring, share, ceiling } = inbound;
  for (let requirement = 0; requirement < requirementCount; requirement++) {
    const begin = incomingStart[requirement];
    const end = incomingStart[requirement + 1];
    let held = position[requirement];
    let filled = true;
    for (let place = begin; place < end; place++) {
      const shipped = traffic[incomingLane[place]];
      const lead = leadWeeks[place];
      held += shipped;
      if (lead > 0) goods[ring[place] + dueLast[lead]] += shipped;
      if (shipped < own[place] * ENOUGH) filled = false;
    }
    position[requirement] = held;
    const need = unitsPerOutput[requirement] * plan[requirementNode[requirement]];
    const wanted = need + (target[requirement] - held) / restockWeeks;
    // An order of a rounding error that nobody fills would count as a lane that fails.
    const ordered = wanted > ROUNDING * (need + target[requirement] / restockWeeks) ? wanted : 0;
    want[requirement] = ordered;
    if (!filled) {
      reorderWhenShort(workspace, requirement);
      continue;
    }
    for (let place = begin; place < end; place++) {
      const mine = Math.min(share[place] * ordered, ceiling[place]);
      own[place] = mine;
      traffic[incomingLane[place]] = mine;
    }
  }
}

/**
 * Every lane is asked for its share; what came short is asked again of healthy lanes in proportion to their room,
 * each at most its room, and none for more than f + room in all.
 */
function reorderWhenShort({ network, inbound, want, traffic, own, fill }: ProjectionWorkspace, requirement: number): void {
  const { incomingStart, incomingLane } = network;
  const { share, room, ceiling } = inbound;
  const begin = incomingStart[requirement];
  const end = incomingStart[requirement + 1];
  let short = 0;
  let healthyRoom = 0;
  for (let place = begin; place < end; place++) {
    const shipped = traffic[incomingLane[place]];
    fill[place] = shipped >= own[place] * ENOUGH ? 1 : shipped / own[place];
    short += share[place] * want[requirement] * (1 - fill[place]);
    if (fill[place] >= HEALTHY) healthyRoom += room[place];
  }
  const part = healthyRoom > 0 ? Math.min(1, short / healthyRoom) : 0;
  for (let place = begin; place < end; place++) {
    const again = fill[place] >= HEALTHY ? part * room[place] : 0;
    own[place] = Math.min(share[place] * want[requirement], ceiling[place]);
    traffic[incomingLane[place]] = Math.min(own[place] + again, ceiling[place]);
  }
}
