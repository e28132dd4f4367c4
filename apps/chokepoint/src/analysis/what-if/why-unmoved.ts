import type { Simulation } from '@chokepoint/exposure';
import { count, firstOf, listed } from '../../command-line/wording.js';

/** A week's output below its baseline by more than this share is less. */
const VISIBLE = 1e-6;
const MOST_NAMED = 2;

/**
 * What to say where only what is lost is short itself; empty where others are too.
 * @param lost ids
 */
export function lastsElsewhere({ baseline, output }: Pick<Simulation, 'baseline' | 'output'>, moved: readonly string[], lost: readonly string[]): string {
  const own = moved.filter((node) => lost.includes(node));
  if (moved.length === 0 || own.length < moved.length) return '';
  const weeks = Math.max(...own.map((node) => weeksOfLess(output[node], baseline[node])));
  return ` Nobody else goes short: whatever needs ${firstOf(own, MOST_NAMED)} lives on stock, or on others, for ${weeks === 1 ? 'that week' : `those ${count(weeks, 'week')}`}.`;
}

function weeksOfLess(output: readonly number[], baseline: number): number {
  return output.filter((made) => made < baseline * (1 - VISIBLE)).length;
}

/** Why nobody's exposure moves though something was lost or disturbed, from what the answer holds. */
export function whyUnmoved({ baseline, output, timeToImpact }: Pick<Simulation, 'baseline' | 'output' | 'timeToImpact'>): string {
  const nodes = Object.keys(baseline);
  const looked = `the ${count(Math.max(0, ...nodes.map((node) => output[node].length)), 'week')} looked at`;
  const short = nodes.filter((node) => timeToImpact[node] !== null);
  if (short.length > 0) return `Who goes short in ${looked} (${firstOf(short, MOST_NAMED)}) does so without it as well.`;
  const less = nodes.map((node) => ({ node, weeks: weeksOfLess(output[node], baseline[node]) })).filter(({ weeks }) => weeks > 0);
  if (less.length === 0) return `Nothing depends on it: no node makes less than without it in any of ${looked}.`;
  const names = less.sort((a, b) => b.weeks - a.weeks).map(({ node }) => node);
  const who = names.length <= MOST_NAMED ? listed(names) : firstOf(names, MOST_NAMED);
  return `Stock covers it: ${who} ${names.length === 1 ? 'makes' : 'make'} less for ${names.length === 1 ? '' : 'up to '}${count(less[0].weeks, 'week')}, what is on hand lasts, and nobody goes short in ${looked}.`;
}
