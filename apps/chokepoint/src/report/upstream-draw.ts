import type { CompiledNetwork } from '@chokepoint/network';

/** Below this share of the whole, another round changes nothing that a reader sees. */
const NEGLIGIBLE = 1e-13;
/** A network without cycles is through after as many rounds as it has tiers; a cycle takes longer. */
const MOST_ROUNDS = 10_000;

/**
 * How much every node makes so that `direct` can be delivered (Leontief: (I − B)⁻¹ · direct, with B[n, j] the units of
 * n that one unit of j takes directly).
 * @param direct units by node
 */
export function upstreamDraw(network: CompiledNetwork, direct: Float64Array): Float64Array {
  const total = Float64Array.from(direct);
  let tier = direct;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    tier = nextTier(network, tier);
    tier.forEach((amount, node) => (total[node] += amount));
    if (sum(tier) <= NEGLIGIBLE * sum(total)) return total;
  }
  return total;
}

/** What the suppliers of `tier` must deliver for it. */
function nextTier({ laneCount, laneFrom, laneTo, laneRequirement, share, unitsPerOutput }: CompiledNetwork, tier: Float64Array): Float64Array {
  const next = new Float64Array(tier.length);
  for (let lane = 0; lane < laneCount; lane++) {
    const amount = tier[laneTo[lane]];
    if (amount > 0) next[laneFrom[lane]] += share[lane] * unitsPerOutput[laneRequirement[lane]] * amount;
  }
  return next;
}

function sum(amounts: Float64Array): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
