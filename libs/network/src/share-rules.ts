import type { Supply } from './document.js';
import type { Problem } from './problem.js';
import type { ReadDocument, Row } from './read-document.js';
import { keyOf } from './reference-rules.js';

/** Section 1: the shares of one requirement sum to 1 within this. */
const SHARE_TOLERANCE = 1e-6;
/** What summing may lose itself, so that 1.000001 is still within. */
const ROUNDING = 1e-12;

type Lane = ReadDocument['supplies'][number];

/**
 * Lanes in document order with every share filled in: lanes that do not name one split what the others leave of 1.
 * Shares that do not sum to 1 are reported at the first lane of their requirement.
 */
export function completeShares(supplies: readonly Lane[]): { supplies: Supply[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const shares = new Map<Lane, number>();
  for (const lanes of byRequirement(supplies)) {
    if (lanes.some((lane) => lane.refused.has('share'))) continue;
    fillShares(lanes, shares);
    const sum = lanes.reduce((total, lane) => total + shares.get(lane)!, 0);
    if (!(Math.abs(sum - 1) <= SHARE_TOLERANCE + ROUNDING)) problems.push(badSum(lanes[0], sum));
  }
  return { supplies: supplies.map((lane) => ({ ...lane.value, share: shares.get(lane) ?? 0 })), problems };
}

function fillShares(lanes: readonly Lane[], shares: Map<Lane, number>): void {
  const named = lanes.reduce((total, lane) => total + (lane.value.share ?? 0), 0);
  const unnamed = lanes.filter((lane) => lane.value.share === undefined).length;
  const left = 1 - named;
  const each = left > SHARE_TOLERANCE ? left / unnamed : 0;
  for (const lane of lanes) shares.set(lane, lane.value.share ?? each);
}

function byRequirement(supplies: readonly Lane[]): Iterable<Lane[]> {
  const groups = new Map<string, Lane[]>();
  for (const lane of supplies) {
    const key = keyOf(lane.value.to, lane.value.input);
    const group = groups.get(key);
    if (group) group.push(lane);
    else groups.set(key, [lane]);
  }
  return groups.values();
}

function badSum(first: Row<unknown>, sum: number): Problem {
  return { path: `/supplies/${first.row}/share`, code: 'shares', message: `the shares of this requirement sum to ${sum}, not to 1` };
}
