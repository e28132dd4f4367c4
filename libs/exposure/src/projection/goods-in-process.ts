import type { ProjectionWorkspace } from './projection-workspace.js';

/**
 * Step 1 of a week (exposure model, section 3): goods inside a disturbed plant are scrapped and, as far as it stands still, put off.
 * In process are the goods of a lane due in week t + leadWeeks − min(cycleWeeks, leadWeeks) or later.
 */
export function holdGoodsInProcess(workspace: ProjectionWorkspace, week: number): void {
  const { network, inbound, omega, whole } = workspace;
  const { capacity, baseline, laneStart } = network;
  for (let index = 0; index < inbound.processing.length; index++) {
    const node = inbound.processing[index];
    const scraps = whole[node] < 1;
    const freezes = omega[node] * capacity[node] < baseline[node];
    if (!scraps && !freezes) continue;
    for (let lane = laneStart[node]; lane < laneStart[node + 1]; lane++) {
      if (scraps) scrap(workspace, lane, week);
      if (freezes) putOff(workspace, lane, week);
    }
  }
}

function scrap({ network, inbound, goods, position, lost, whole }: ProjectionWorkspace, lane: number, week: number): void {
  const node = network.laneFrom[lane];
  const requirement = network.laneRequirement[lane];
  const lead = network.leadWeeks[lane];
  const ring = inbound.ring[inbound.ofLane[lane]];
  for (let ahead = lead - Math.min(network.cycleWeeks[node], lead); ahead < lead; ahead++) {
    const due = ring + ((week + ahead) % (lead + 1)) * inbound.stride[lead];
    const kept = goods[due] * whole[node];
    position[requirement] -= goods[due] - kept;
    lost[requirement] += goods[due] - kept;
    goods[due] = kept;
  }
}

/** The share 1 − ω·capacity/q comes a week later; from the last week due to the first, so that nothing is put off twice. */
function putOff({ network, inbound, goods, omega }: ProjectionWorkspace, lane: number, week: number): void {
  const node = network.laneFrom[lane];
  const lead = network.leadWeeks[lane];
  const ring = inbound.ring[inbound.ofLane[lane]];
  const frozen = 1 - (omega[node] * network.capacity[node]) / network.baseline[node];
  const first = lead - Math.min(network.cycleWeeks[node], lead);
  for (let ahead = lead - 1; ahead >= first; ahead--) {
    const due = ring + ((week + ahead) % (lead + 1)) * inbound.stride[lead];
    const next = ring + ((week + ahead + 1) % (lead + 1)) * inbound.stride[lead];
    const late = goods[due] * frozen;
    goods[due] -= late;
    goods[next] += late;
  }
}
