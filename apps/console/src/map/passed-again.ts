import type { CompiledNetwork } from '@chokepoint/network';
import type { FinalValue } from './final-value.js';

/**
 * How much of the final value comes by twice: where several lanes or nodes are drawn as one, what crosses a border, comes
 * back and crosses it again is in the sum of its lanes more than once. What has passed is followed up through all
 * tiers; each pass is linear in the lanes above the group.
 */
export class PassedAgain {
  /** [nodes] what has passed the group, of what passes the node */
  private readonly passed: Float64Array;

  constructor(
    private readonly network: CompiledNetwork,
    private readonly value: FinalValue,
  ) {
    this.passed = new Float64Array(network.nodeCount);
  }

  /** @returns share of all final value, each crossing but the first */
  lanes(group: readonly number[]): number {
    const { laneTo } = this.network;
    if (group.length < 2) return 0;
    const members = new Set(group);
    return this.follow(group.map((lane) => laneTo[lane]), (lane, passed, all) => (members.has(lane) ? { again: passed, on: all } : { again: 0, on: passed }));
  }

  /** @returns share of all final value, each return into the group from outside */
  nodes(group: readonly number[]): number {
    const { laneFrom, laneTo } = this.network;
    const { place } = this.value;
    if (group.length < 2) return 0;
    const members = new Set(group);
    return this.follow(group, (lane, passed, all) => {
      if (members.has(laneTo[lane])) return { again: 0, on: all };
      // A lane that closes a cycle brings nothing to its supplier.
      const returns = members.has(laneFrom[lane]) && place[laneFrom[lane]] < place[laneTo[lane]];
      return { again: returns ? passed : 0, on: passed };
    });
  }

  /** @param cross of a lane, what has passed of all that goes up it: how much passes again here, and how much has passed after it */
  private follow(starts: readonly number[], cross: (lane: number, passed: number, all: number) => { again: number; on: number }): number {
    const { requirementStart, incomingStart, incomingLane, laneFrom } = this.network;
    const { node, lane, place, customersFirst } = this.value;
    const { passed } = this;
    passed.fill(0);
    let again = 0;
    const first = starts.reduce((least, start) => Math.min(least, customersFirst.length - 1 - place[start]), customersFirst.length);
    for (const customer of customersFirst.subarray(first)) {
      if (node[customer] === 0) continue;
      const share = passed[customer] / node[customer];
      for (let entry = incomingStart[requirementStart[customer]]; entry < incomingStart[requirementStart[customer + 1]]; entry++) {
        const each = incomingLane[entry];
        const crossing = cross(each, share * lane[each], lane[each]);
        again += crossing.again;
        if (place[laneFrom[each]] < place[customer]) passed[laneFrom[each]] += crossing.on;
      }
    }
    return again;
  }
}
