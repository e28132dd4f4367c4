import type { ProjectionWorkspace } from './projection-workspace.js';

/**
 * Step 1 of a week (exposure model, section 3): goods inside a disturbed plant are scrapped and, as far as it stands still, put off.
 * In process are the goods of a lane due in week t + leadWeeks − min(cycleWeeks, leadWeeks) or later.
 */
export function holdGoodsInProcess(workspace: ProjectionWorkspace): void {
  const { network, inbound, omega, whole } = workspace;
  const { capacity, baseline } = network;
  for (let index = 0; index < inbound.processing.length; index++) {
    const node = inbound.processing[index]!;
    const able = omega[node]! * capacity[node]!;
    const frozen = able < baseline[node]! ? 1 - able / baseline[node]! : 0;
    if (whole[node]! < 1) scrap(workspace, node);
    if (frozen > 0) putOff(workspace, node, frozen);
  }
}

function scrap({ network, inbound, goods, slot, position, lost, whole }: ProjectionWorkspace, node: number): void {
  const { laneStart, laneRequirement, leadWeeks, cycleWeeks } = network;
  for (let lane = laneStart[node]!; lane < laneStart[node + 1]!; lane++) {
    const lead = leadWeeks[lane]!;
    const ring = inbound.ringStart[inbound.ofLane[lane]!]!;
    for (let ahead = lead - Math.min(cycleWeeks[node]!, lead); ahead < lead; ahead++) {
      const due = ring + ((slot[lead]! + ahead) % (lead + 1));
      const kept = goods[due]! * whole[node]!;
      position[laneRequirement[lane]!]! -= goods[due]! - kept;
      lost[laneRequirement[lane]!]! += goods[due]! - kept;
      goods[due] = kept;
    }
  }
}

/** From the last week due to the first, so that nothing is put off twice. */
function putOff({ network, inbound, goods, slot }: ProjectionWorkspace, node: number, frozen: number): void {
  const { laneStart, leadWeeks, cycleWeeks } = network;
  for (let lane = laneStart[node]!; lane < laneStart[node + 1]!; lane++) {
    const lead = leadWeeks[lane]!;
    const ring = inbound.ringStart[inbound.ofLane[lane]!]!;
    const first = lead - Math.min(cycleWeeks[node]!, lead);
    for (let ahead = lead - 1; ahead >= first; ahead--) {
      const due = ring + ((slot[lead]! + ahead) % (lead + 1));
      const next = ring + ((slot[lead]! + ahead + 1) % (lead + 1));
      const late = goods[due]! * frozen;
      goods[due]! -= late;
      goods[next]! += late;
    }
  }
}
