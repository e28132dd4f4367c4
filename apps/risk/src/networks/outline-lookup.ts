import type { NetworkLookup } from '@chokepoint/exposure';
import type { NetworkOutline } from '@chokepoint/workers';

/** What facts need to know of a network, from its outline. */
export function outlineLookup(outline: NetworkOutline, nodeIndex: ReadonlyMap<string, number>): NetworkLookup {
  const { ttrWeeks, laneStart, laneTo, laneInput, inputs, nodeIds } = outline;
  return {
    ttrWeeks: (node) => ttrWeeks[nodeIndex.get(node) ?? -1],
    hasLane: (from, to, input) => {
      const supplier = nodeIndex.get(from);
      if (supplier === undefined) return false;
      for (let lane = laneStart[supplier]; lane < laneStart[supplier + 1]; lane++) {
        if ((to === undefined || nodeIds[laneTo[lane]] === to) && (input === undefined || inputs[laneInput[lane]] === input)) return true;
      }
      return false;
    },
  };
}
