import type { CompiledNetwork } from '@chokepoint/network';
import type { ScoredScenario } from '../facts/disturbances.js';
import { type Coalition, growing } from './coalition.js';
import { randomPermutations } from './permutations.js';
import { type Players, playersOf } from './players.js';

export interface AttributionOptions {
  /** Where all coalitions would take more projections than this, permutations are sampled within it; 4096 by default. Two pairs are always drawn. */
  readonly mostProjections?: number | undefined;
  /** Pairs of a permutation and its reverse, 2 or more; 128 by default. Of n groups that act, each pair takes up to 2(n − 1) projections, and all together 2. */
  readonly pairs?: number | undefined;
  /** Of the permutations */
  readonly seed?: number | undefined;
}

/** What is projected for an attribution, and how it is put together. Plain data that may go from thread to thread. */
export interface AttributionPlan extends Players {
  /** Each projected once; ascending, from nobody to everybody */
  readonly coalitions: readonly Coalition[];
  /** [pairs] of [players]; none where the coalitions are all that there are */
  readonly permutations: readonly Int32Array[];
  readonly exact: boolean;
}

/** So many players have all their coalitions projected: 4096. */
const MOST_EXACT = 12;
const MOST_PROJECTIONS = 2 ** MOST_EXACT;
const PAIRS = 128;
/** An error can be told from two on. */
const LEAST_PAIRS = 2;
/** The year of Shapley's paper. */
const SEED = 1953;

/**
 * Decides by counts alone: the same scenario is attributed in the same way everywhere.
 * @throws RangeError for fewer than 2 pairs, or a limit that is no number
 */
export function planAttribution(network: CompiledNetwork, scenario: ScoredScenario, options: AttributionOptions = {}): AttributionPlan {
  const { mostProjections = MOST_PROJECTIONS, pairs = PAIRS, seed = SEED } = options;
  if (!Number.isInteger(pairs) || pairs < LEAST_PAIRS) throw new RangeError(`expected ${LEAST_PAIRS} pairs or more, not ${pairs}`);
  if (Number.isNaN(mostProjections)) throw new RangeError('expected a number of projections');
  const players = playersOf(network, scenario);
  const count = players.groupOf.length;
  const limit = Math.max(mostProjections, projectionsOf(count, LEAST_PAIRS));
  if (count <= MOST_EXACT && 2 ** count <= limit) return { ...players, coalitions: allCoalitions(count), permutations: [], exact: true };
  const permutations = randomPermutations(count, Math.min(pairs, pairsWithin(limit, count)), seed);
  return { ...players, coalitions: coalitionsAlong(permutations), permutations, exact: false };
}

/** The most that pairs take: a pair has two coalitions of every size between nobody and everybody. */
function projectionsOf(players: number, pairs: number): number {
  return 2 + 2 * pairs * Math.max(0, players - 1);
}

/** The worst is reckoned with. To count what permutations share would prefer those that share much, and bias the sample. */
function pairsWithin(limit: number, players: number): number {
  return Math.floor((limit - 2) / (2 * (players - 1)));
}

function allCoalitions(players: number): Coalition[] {
  return Array.from({ length: 2 ** players }, (_, mask) => BigInt(mask));
}

function coalitionsAlong(permutations: readonly Int32Array[]): Coalition[] {
  const met = new Set(permutations.flatMap((order) => [...growing(order), ...growing(order.toReversed())]));
  return [...met].sort((a, b) => (a < b ? -1 : 1));
}
