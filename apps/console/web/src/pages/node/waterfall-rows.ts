import type { NodeReasons } from '@chokepoint/console-service/contract';
import { incidentName } from '../../components/incident-name.js';
import { READS_ZERO } from './node-sentence.js';
import { nodeTexts } from './node-texts.js';

/** A step of the sum: from where to where, in points. */
export interface WaterfallRow {
  readonly key: string;
  readonly label: string;
  readonly kind: 'standing' | 'incident' | 'rest' | 'total';
  readonly points: number;
  readonly span: readonly [number, number];
}

/** The largest that are named; the rest is counted. */
const NAMED = 8;

/** Standing, then the incidents from the largest, what reads 0.0 together, and the exposure that they come to. */
export function waterfallRows({ reasons, standing, exposure }: NodeReasons): WaterfallRow[] {
  const texts = nodeTexts.waterfall;
  const named = reasons.filter(({ contribution }) => Math.abs(contribution) >= READS_ZERO).slice(0, NAMED);
  const rest = reasons.filter((reason) => !named.includes(reason));
  const restPoints = rest.reduce((sum, { contribution }) => sum + contribution, 0);
  const steps = [
    ...(standing >= READS_ZERO ? [{ key: 'standing', label: texts.standing, kind: 'standing' as const, points: standing }] : []),
    ...named.map(({ incident, contribution }) => ({ key: `incident ${incident}`, label: incidentName(incident), kind: 'incident' as const, points: contribution })),
    ...(rest.length > 0 ? [{ key: 'rest', label: named.length < NAMED ? texts.zero(rest.length) : texts.smaller(rest.length), kind: 'rest' as const, points: restPoints }] : []),
  ];
  let reached = 0;
  const rows = steps.map((step): WaterfallRow => ({ ...step, span: [reached, (reached += step.points)] }));
  return [...rows, { key: 'total', label: texts.total, kind: 'total', points: exposure, span: [0, exposure] }];
}

/** Whether nothing in it comes to anything. */
export function isCalm(rows: readonly WaterfallRow[]): boolean {
  return rows.every(({ points }) => Math.abs(points) < READS_ZERO);
}

/** The sum in words. */
export function waterfallSummary(name: string, rows: readonly WaterfallRow[]): string {
  return nodeTexts.waterfall.summary(name, rows.map(({ label, points }) => `${label} ${points.toFixed(1)}`));
}
