import type { ProjectionWorkspace } from './projection-workspace.js';

/** Step 2 of a week: what is due on the lanes goes into stock. Late and short goods are set right before (`LateGoods`). */
export function receiveGoods({ network, inbound, goods, dueNow, stock }: ProjectionWorkspace): void {
  const { requirementCount, incomingStart } = network;
  const { leadWeeks, ring } = inbound;
  for (let requirement = 0; requirement < requirementCount; requirement++) {
    const end = incomingStart[requirement + 1];
    for (let place = incomingStart[requirement]; place < end; place++) {
      const lead = leadWeeks[place];
      if (lead === 0) continue;
      const due = ring[place] + dueNow[lead];
      stock[requirement] += goods[due];
      goods[due] = 0;
    }
  }
}
