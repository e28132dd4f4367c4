import { compareUtf8, type CompiledNetwork, nodesByCountry, nodesByOwner, type NodeGroups } from '@chokepoint/network';

export interface Chokepoints { readonly nodes: string[]; readonly owners: string[]; readonly countries: string[] }

export class LossPropagation {
  private readonly running: Int32Array;
  private readonly stopped: Uint8Array;
  private readonly queue: Int32Array;
  constructor(private readonly network: CompiledNetwork) {
    this.running = network.incomingStart.slice(1).map((end, r) => end - network.incomingStart[r]);
    this.stopped = new Uint8Array(network.nodeCount);
    this.queue = new Int32Array(network.nodeCount);
  }
  stoppedBy(lost: ArrayLike<number>): Int32Array {
    const { laneStart, laneRequirement, laneTo, criticality } = this.network;
    const { running, stopped, queue } = this;
    let end = 0;
    for (let i = 0; i < lost.length; i++) if (!stopped[lost[i]]) { stopped[lost[i]] = 1; queue[end++] = lost[i]; }
    for (let head = 0; head < end; head++) {
      for (let lane = laneStart[queue[head]]; lane < laneStart[queue[head] + 1]; lane++) {
        const requirement = laneRequirement[lane];
        if (--running[requirement] > 0 || criticality[requirement] < 1 || stopped[laneTo[lane]]) continue;
        stopped[laneTo[lane]] = 1;
        queue[end++] = laneTo[lane];
      }
    }
    for (let head = 0; head < end; head++) {
      stopped[queue[head]] = 0;
      for (let lane = laneStart[queue[head]]; lane < laneStart[queue[head] + 1]; lane++) running[laneRequirement[lane]]++;
    }
    return queue.slice(0, end).sort();
  }
}

export function chokepointsOf(network: CompiledNetwork): Chokepoints[] {
  const found = network.nodeIds.map((): Chokepoints => ({ nodes: [], owners: [], countries: [] }));
  const propagation = new LossPropagation(network);
  for (let lost = 0; lost < network.nodeCount; lost++) {
    for (const node of propagation.stoppedBy([lost])) if (node !== lost) found[node].nodes.push(network.nodeIds[lost]);
  }
  const groups = (of: NodeGroups, kind: 'owners' | 'countries') => {
    for (const [name, members] of of) {
      const inside = new Set(members);
      for (const node of propagation.stoppedBy(members)) {
        if (!inside.has(node)) found[node][kind].push(name);
      }
      for (const node of members) if (propagation.stoppedBy(members.filter((each) => each !== node)).includes(node)) found[node][kind].push(name);
    }
  };
  groups(nodesByOwner(network), 'owners');
  groups(nodesByCountry(network), 'countries');
  for (const each of found) each.nodes.sort(compareUtf8);
  return found;
}
