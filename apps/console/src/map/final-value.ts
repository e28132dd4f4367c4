import type { CompiledNetwork } from '@chokepoint/network';
import { forwardOrder } from './forward-order.js';

export interface FinalValue {
  /** [nodes] share of all final value that passes, 0..1 */
  readonly node: Float64Array;
  /** [lanes] */
  readonly lane: Float64Array;
  /** [nodes] place in the order from suppliers to customers */
  readonly place: Int32Array;
  /** Nodes in the order in which value is passed on */
  readonly customersFirst: Int32Array;
}

/**
 * How much of the final value (demand · value per week, summed over all who demand) passes each node and lane, so that
 * units of different goods can be compared: the value of a node is passed on to its inputs, in parts by how critical
 * they are, and to the suppliers of an input by their baseline shares. Whatever enters a node's suppliers has left it:
 * all that is without suppliers adds up to 1. A lane that closes a cycle is counted, but passes nothing on.
 */
export function finalValue(network: CompiledNetwork): FinalValue {
  const { nodeCount, laneCount, demand, document, laneFrom, laneTo, incomingStart, incomingLane, requirementStart, share } = network;
  const own = demand.map((units, node) => units * document.nodes[node].value);
  const total = own.reduce((sum, value) => sum + value, 0);
  const node = own.map((value) => (total > 0 ? value / total : 0));
  const lane = new Float64Array(laneCount);
  const place = forwardOrder(nodeCount, { from: laneFrom, to: laneTo, flow: new Float64Array(laneCount).fill(1) });
  const customersFirst = Int32Array.from(place.keys()).sort((a, b) => place[b] - place[a]);
  const weight = inputWeights(network);
  for (const customer of customersFirst) {
    for (let requirement = requirementStart[customer]; requirement < requirementStart[customer + 1]; requirement++) {
      for (let entry = incomingStart[requirement]; entry < incomingStart[requirement + 1]; entry++) {
        const each = incomingLane[entry];
        lane[each] = node[customer] * weight[requirement] * share[each];
        if (place[laneFrom[each]] < place[customer]) node[laneFrom[each]] += lane[each];
      }
    }
  }
  return { node, lane, place, customersFirst };
}

/** [requirements] its part of all a node needs, by criticality; equal parts where nothing is critical */
function inputWeights({ nodeCount, requirementStart, criticality }: CompiledNetwork): Float64Array {
  const weight = new Float64Array(criticality.length);
  for (let node = 0; node < nodeCount; node++) {
    const [start, end] = [requirementStart[node], requirementStart[node + 1]];
    const total = criticality.subarray(start, end).reduce((sum, each) => sum + each, 0);
    for (let requirement = start; requirement < end; requirement++) weight[requirement] = total > 0 ? criticality[requirement] / total : 1 / (end - start);
  }
  return weight;
}
