import { points, VISIBLE } from '../command-line/wording.js';

/** What an incident contributes to an exposure. */
export interface Contribution {
  readonly incident: string;
  readonly points: number;
}

/**
 * `gb200-slip 9.1 + cowos-shortage 7.1 + standing 0.0`, the largest first; what reads 0.0 is counted together.
 * @param styled how the name of an incident is written
 */
export function attributionSum(contributions: readonly Contribution[], standing: number, styled = (incident: string) => incident): string {
  const [large, small] = [true, false].map((visible) => contributions.filter((each) => Math.abs(each.points) >= VISIBLE === visible));
  const ranked = large.toSorted((a, b) => b.points - a.points);
  const terms = ranked.map((each) => `${styled(each.incident)} ${points(each.points)}`);
  if (small.length > 0) terms.push(`${small.length} more ${points(positive(small.reduce((sum, each) => sum + each.points, 0)))}`);
  return [...terms, `standing ${points(positive(standing))}`].join(' + ');
}

/** Without a minus before what reads 0.0. */
function positive(number: number): number {
  return Math.abs(number) < VISIBLE ? 0 : number;
}
