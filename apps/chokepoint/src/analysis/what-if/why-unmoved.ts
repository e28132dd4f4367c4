import type { Simulation } from '@chokepoint/exposure';
import { count, firstOf, listed } from '../../command-line/wording.js';

/** A week's output below its baseline by more than this share is less. */
const VISIBLE = 1e-6;
const MOST_NAMED = 2;

/** Why nobody's exposure moves though something was lost or disturbed, from what the answer holds. */
export function whyUnmoved({ baseline, output, timeToImpact }: Pick<Simulation, 'baseline' | 'output' | 'timeToImpact'>): string {
  const nodes = Object.keys(baseline);
  const looked = `the ${count(Math.max(0, ...nodes.map((node) => output[node].length)), 'week')} looked at`;
  const short = nodes.filter((node) => timeToImpact[node] !== null);
  if (short.length > 0) return `Who goes short in ${looked} (${firstOf(short, MOST_NAMED)}) does so without it as well.`;
  const weeksOf = (node: string) => output[node].filter((made) => made < baseline[node] * (1 - VISIBLE)).length;
  const less = nodes.map((node) => ({ node, weeks: weeksOf(node) })).filter(({ weeks }) => weeks > 0);
  if (less.length === 0) return `Nothing depends on it: no node makes less than without it in any of ${looked}.`;
  const names = less.sort((a, b) => b.weeks - a.weeks).map(({ node }) => node);
  const who = names.length <= MOST_NAMED ? listed(names) : firstOf(names, MOST_NAMED);
  return `Stock covers it: ${who} ${names.length === 1 ? 'makes' : 'make'} less for ${names.length === 1 ? '' : 'up to '}${count(less[0].weeks, 'week')}, what is on hand lasts, and nobody goes short in ${looked}.`;
}
