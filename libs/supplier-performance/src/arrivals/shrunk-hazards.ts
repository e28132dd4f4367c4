import { WINDOW_DAYS } from './lateness-window.js';
import type { RiskTable } from './risk-table.js';

/**
 * The hazards of a group of lines, shrunk to those of the larger group that it belongs to: the posterior mean of a
 * Dirichlet process whose mean is the larger group's distribution, with right-censored and left-truncated lines
 * (Susarla and Van Ryzin, JASA 71, 1976; Walker and Muliere's beta-Stacy process, Annals of Statistics 25, 1997).
 * With strength 0 it is the estimator of Kaplan and Meier (JASA 53, 1958).
 * @param parent [places] hazards of the larger group
 * @param strength how many arrivals of the group the larger group's distribution counts for
 */
export function shrunkHazards(parent: Float64Array, table: RiskTable, strength: number): Float64Array {
  const hazards = new Float64Array(WINDOW_DAYS);
  const atRisk = table.atRisk();
  let survival = 1;
  for (let place = 0; place < WINDOW_DAYS; place++) {
    hazards[place] = mixed(parent[place], table.closings[place], atRisk[place], strength === Infinity ? Infinity : strength * survival);
    survival *= 1 - parent[place];
  }
  return hazards;
}

function mixed(parent: number, closed: number, atRisk: number, prior: number): number {
  if (atRisk === 0 || prior === Infinity) return parent;
  const share = atRisk / (atRisk + prior);
  return Math.min(1, parent + share * (closed / atRisk - parent));
}

/**
 * What each of a group's arrivals counts for in the larger group. The more arrivals, the surer is the group's own
 * distribution, but it stays one draw from the larger group's: together they count for less than `strength`.
 */
export function shareOf(weight: number, strength: number): number {
  if (strength === 0 || strength === Infinity) return strength === 0 ? 0 : 1;
  return strength / (strength + weight);
}
