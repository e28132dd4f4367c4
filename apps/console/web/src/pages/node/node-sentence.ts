import type { NodeReasons, NodeView } from '@chokepoint/console-service/contract';
import { incidentName } from '../../components/incident-name.js';
import { utcDay } from '../../components/moment-text.js';
import { shared } from '../../texts/en.js';
import { nodeTexts, percent } from './node-texts.js';

const texts = nodeTexts.sentence;
/** Below this a number of points reads 0.0. */
export const READS_ZERO = 0.05;
const WEEK_MS = 7 * 24 * 3_600_000;

/** The day that lies so many weeks after a moment, `15 Apr 2025`. */
export function dayAfter(asOf: string, weeks: number): string {
  return utcDay(Date.parse(asOf) + weeks * WEEK_MS);
}

/** The point of the page: how exposed, since when and until when, and why as far as that is known yet. */
export function nodeSentence({ node: { name }, now, asOf }: Pick<NodeView, 'node' | 'now' | 'asOf'>, reasons?: NodeReasons): string {
  if (now === undefined || asOf === undefined) return texts.unscored(name);
  if (now.exposure < READS_ZERO) return [texts.calm(name), texts.reached(now.incidents.length)].join(' ');
  if (now.timeToImpact === undefined || now.depth === undefined) return [texts.standsStill(name, now.exposure), ...why(reasons)].join(' ');
  const end = now.timeToRecovery === undefined ? texts.staysLow : texts.recovers(now.timeToRecovery, dayAfter(asOf, now.timeToRecovery));
  const course = texts.impact(percent(1 - now.depth.shortfall), now.depth.week, now.timeToImpact) + end;
  return [texts.exposed(name, now.exposure, shared.levels[now.level]), course, ...why(reasons)].join(' ');
}

function why(reasons: NodeReasons | undefined): string[] {
  if (reasons === undefined) return [];
  const counting = reasons.reasons.filter(({ contribution }) => contribution >= READS_ZERO);
  const reliefs = reasons.reasons.filter(({ contribution }) => contribution <= -READS_ZERO).length;
  const [first] = counting;
  const standing = reasons.standing >= READS_ZERO ? [texts.standing(reasons.standing)] : [];
  return first === undefined ? standing : [texts.why(incidentName(first.incident), first.contribution, first.cause) + texts.others(counting.length - 1) + texts.relief(reliefs), ...standing];
}
