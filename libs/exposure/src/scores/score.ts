import type { Projection } from '../projection/projection.js';

/** From when exposure counts, and how fast what lies further ahead fades. */
export interface Horizon {
  readonly fromWeek: number;
  readonly halfLifeWeeks: number;
}

/** The scores of one node (exposure model, section 3); weeks count from `fromWeek`, null where no week is short. */
export interface Score {
  /** 0..100 */
  readonly exposure: number;
  /** First short week */
  readonly timeToImpact: number | null;
  /** Largest shortfall, 1 − service, of the short weeks and the first week that has it */
  readonly depth: { readonly shortfall: number; readonly week: number } | null;
  /** First week after the last short one; null also where the last week of all is short */
  readonly timeToRecovery: number | null;
}

/** A week is short below this service. */
const SHORT = 0.99;
/** Differences below this are rounding: they neither make a week short nor break a tie. */
const ROUNDING = 1e-12;

/** The scores of every node, in node order. */
export function score(projection: Projection, horizon: Horizon): Score[] {
  return Array.from(exposures(projection, horizon), (exposure, node) => ({ exposure, ...shortWeeks(serviceOf(projection, node, horizon.fromWeek)) }));
}

/** [nodes] exposure alone, 0..100: the same bits as in `score`. Reads no week before `fromWeek`. */
export function exposures({ weeks, nodeCount, service }: Projection, { fromWeek, halfLifeWeeks }: Horizon): Float64Array {
  const missed = new Float64Array(nodeCount);
  let whole = 0;
  for (let week = fromWeek; week < weeks; week++) {
    const weight = 2 ** (-(week - fromWeek) / halfLifeWeeks);
    for (let node = 0; node < nodeCount; node++) missed[node] += weight * (1 - service[week * nodeCount + node]);
    whole += weight;
  }
  return missed.map((sum) => (100 * sum) / whole);
}

/** [weeks from `fromWeek`] */
function serviceOf({ weeks, nodeCount, service }: Projection, node: number, fromWeek: number): Float64Array {
  return Float64Array.from({ length: weeks - fromWeek }, (_, week) => service[(fromWeek + week) * nodeCount + node]);
}

function shortWeeks(service: Float64Array): Omit<Score, 'exposure'> {
  let [first, last, deepest, shortfall] = [-1, -1, -1, 0];
  for (let week = 0; week < service.length; week++) {
    if (!(service[week] < SHORT - ROUNDING)) continue;
    if (first < 0) first = week;
    last = week;
    if (1 - service[week] > shortfall + ROUNDING) [deepest, shortfall] = [week, 1 - service[week]];
  }
  if (first < 0) return { timeToImpact: null, depth: null, timeToRecovery: null };
  const timeToRecovery = last + 1 < service.length ? last + 1 : null;
  return { timeToImpact: first, depth: { shortfall, week: deepest }, timeToRecovery };
}
