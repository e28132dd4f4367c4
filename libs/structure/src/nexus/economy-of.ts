import type { CompiledNetwork } from '@chokepoint/network';
import { compileEconomy, sectorsOf } from './compile-economy.js';
import { DEFAULT_EPSILON, type Economy, NECESSITY } from './economy.js';

/**
 * The economy of a network document (exposure model, section 6): firms are its nodes, in their order; a node's sector is its
 * `kind`, those without one are of one sector ''; W is the sum of flow · value of the supplier over the lanes between two nodes.
 * One kind is essential to another where any lane between them serves a requirement of criticality 1.
 */
export function economyOf(network: CompiledNetwork, { substitution = true, epsilon = DEFAULT_EPSILON }: Partial<Pick<Economy, 'substitution' | 'epsilon'>> = {}): Economy {
  const { document, nodeIds, laneFrom, laneTo, flow } = network;
  const sectorNames = document.nodes.map(({ kind }) => kind ?? '');
  const essential = essentialPairs(network, sectorNames);
  return compileEconomy({
    firmIds: nodeIds,
    sectorNames,
    flows: { from: laneFrom, to: laneTo, value: flow.map((units, lane) => units * document.nodes[laneFrom[lane]].value) },
    necessityOf: (supplier, buyer) => (essential.has(supplier * nodeIds.length + buyer) ? NECESSITY.essential : NECESSITY['non-essential']),
    substitution,
    epsilon,
  });
}

/** Supplier sector · nodes + buyer sector. Lanes of share 0 count too: what is needed does not depend on who delivers it now. */
function essentialPairs({ nodeCount, laneCount, laneFrom, laneTo, laneRequirement, criticality }: CompiledNetwork, sectorNames: readonly string[]): Set<number> {
  const { sectorOf } = sectorsOf(sectorNames);
  const pairs = new Set<number>();
  for (let lane = 0; lane < laneCount; lane++) {
    if (criticality[laneRequirement[lane]] === 1) pairs.add(sectorOf[laneFrom[lane]] * nodeCount + sectorOf[laneTo[lane]]);
  }
  return pairs;
}
