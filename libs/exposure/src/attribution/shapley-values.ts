/**
 * Shapley values from the worth of every coalition: of each player the mean of what it adds, over the orders in which players may come
 * (Shapley 1953). What a player never moves gets exactly 0.
 * @param values [2^players × nodes], coalitions as bits
 * @returns [players × nodes]
 */
export function shapleyValues(values: Float64Array, players: number): Float64Array {
  const nodes = values.length / 2 ** players;
  const points = new Float64Array(players * nodes);
  const weights = Array.from({ length: players }, (_, size) => weightOf(size, players));
  for (let player = 0; player < players; player++) {
    const bit = 1 << player;
    for (let others = 0; others < 2 ** players; others++) {
      if (others & bit) continue;
      const weight = weights[sizeOf(others)];
      const [without, joined] = [others * nodes, (others | bit) * nodes];
      for (let node = 0; node < nodes; node++) points[player * nodes + node] += weight * (values[joined + node] - values[without + node]);
    }
  }
  return points;
}

/** size!·(players − size − 1)!/players!: the part of all orders in which just these `size` players come first, then the one in question. */
function weightOf(size: number, players: number): number {
  let weight = 1 / players;
  for (let before = 1; before <= size; before++) weight *= before / (players - before);
  return weight;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size++;
  return size;
}
