import type { CompiledNetwork } from '@chokepoint/network';

/** Indices, ascending, of the nodes that may be lost: all others add nothing to latent exposure. */
export function hazardousNodes({ document }: CompiledNetwork): Int32Array {
  return Int32Array.from(document.nodes.keys()).filter((node) => document.nodes[node].hazardPerYear > 0);
}

/**
 * Latent exposure Σ_n (1 − e^(−hazard_n)) · E_i(n lost) of every node i (exposure model, section 5), summed in node order.
 * @param losses `lossExposure` of each of the `hazardousNodes`, in their order
 * @returns [nodes] points of exposure, expected over a year
 * @throws RangeError where they are not as many
 */
export function latentNodes(network: CompiledNetwork, losses: readonly Float64Array[]): Float64Array {
  const hazardous = hazardousNodes(network);
  if (losses.length !== hazardous.length) throw new RangeError(`expected the losses of ${hazardous.length} nodes, not ${losses.length}`);
  const latent = new Float64Array(network.nodeCount);
  losses.forEach((exposure, index) => {
    const probability = -Math.expm1(-network.document.nodes[hazardous[index]].hazardPerYear);
    for (let node = 0; node < latent.length; node++) latent[node] += probability * exposure[node];
  });
  return latent;
}
