import type { CompiledNetwork } from '@chokepoint/network';
import { HORIZON, type ResponseProgram } from './response-program.js';

/** Costs of a larger span strain the solver: beyond it the dearest decides, and the cheapest is less exact. */
const COST_SPAN = 1e6;

/** [columns] The value of lost demand, in a unit in which the cheapest is far above the solver's tolerance. */
export function lossCost({ document }: CompiledNetwork, { columnCount, demanded, firstLost, scales }: ResponseProgram): Float64Array {
  const values = demanded.map((node) => document.nodes[node].value * scales[node]);
  const cheapest = Math.min(...values.filter((value) => value > 0));
  const unit = Math.max(cheapest, Math.max(...values) / COST_SPAN);
  const cost = new Float64Array(columnCount);
  values.forEach((value, place) => (cost[firstLost + place] = value > 0 ? value / unit : 0));
  return cost;
}

/** [columns] Negative, since costs are minimised and the horizon is to be the longest. */
export function horizonCost({ columnCount }: ResponseProgram): Float64Array {
  const cost = new Float64Array(columnCount);
  cost[HORIZON] = -1;
  return cost;
}
