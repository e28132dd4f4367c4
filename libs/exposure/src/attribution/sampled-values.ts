import type { AttributionPlan } from './attribution-plan.js';
import { growing } from './coalition.js';

export interface SampledValues {
  /** [players × nodes] */
  readonly points: Float64Array;
  /** [players × nodes] */
  readonly standardErrors: Float64Array;
}

/**
 * Shapley values estimated from pairs of a permutation and its reverse (Castro, Gómez & Tejada 2009; Mitchell et al. 2022): the mean of what
 * each player adds where it comes, and the standard error of that mean over the pairs. Along a permutation the additions telescope, so the
 * players' estimates sum to what they really move together.
 * @param values [coalitions of the plan × nodes]
 */
export function sampledValues({ groupOf, coalitions, permutations }: Pick<AttributionPlan, 'groupOf' | 'coalitions' | 'permutations'>, values: Float64Array): SampledValues {
  const nodes = values.length / coalitions.length;
  const row = new Map(coalitions.map((coalition, index) => [coalition, index * nodes]));
  const pairs = permutations.map((order) => [order, order.toReversed()].map((each) => ({ order: each, rows: growing(each).map((coalition) => row.get(coalition)!) })));
  const count = pairs.length;
  const points = new Float64Array(groupOf.length * nodes);
  const squares = new Float64Array(points.length);
  const added = new Float64Array(points.length);
  const eachPair = (take: (index: number) => void) => {
    for (const walks of pairs) {
      added.fill(0);
      for (const walk of walks) addHalf(walk, values, nodes, added);
      for (let index = 0; index < added.length; index++) take(index);
    }
  };
  eachPair((index) => (points[index] += added[index] / count));
  eachPair((index) => (squares[index] += (added[index] - points[index]) ** 2));
  return { points, standardErrors: squares.map((sum) => Math.sqrt(sum / (count * (count - 1)))) };
}

interface Walk {
  readonly order: Int32Array;
  /** [players + 1] where the values of the growing coalition begin */
  readonly rows: readonly number[];
}

function addHalf({ order, rows }: Walk, values: Float64Array, nodes: number, added: Float64Array): void {
  order.forEach((player, place) => {
    const [before, after] = [rows[place], rows[place + 1]];
    for (let node = 0; node < nodes; node++) added[player * nodes + node] += (values[after + node] - values[before + node]) / 2;
  });
}
