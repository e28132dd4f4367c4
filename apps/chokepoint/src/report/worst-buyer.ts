import { points } from '../command-line/wording.js';
import { attributionSum } from './attribution-sum.js';
import type { ReportedNode, WorstMoment } from './collect.js';

/** `openai 26.4 on 2024-12-17 = gb200-slip 13.5 + … + standing 0.0`; undefined while no buyer has been exposed. */
export function worstBuyerText(nodes: readonly ReportedNode[]): string | undefined {
  const buyers = nodes.flatMap(({ node, kind, worst }) => (kind === 'buyer' && worst !== undefined && worst.exposure > 0 ? [{ node, worst }] : []));
  const [first, ...others] = buyers;
  if (first === undefined) return undefined;
  const { node, worst } = others.reduce((most, each) => (each.worst.exposure > most.worst.exposure ? each : most), first);
  return `${node} ${points(worst.exposure)} on ${worst.asOf.slice(0, 10)} = ${sumOf(worst)}`;
}

function sumOf({ incidents, standing, exact, standardError }: WorstMoment): string {
  const contributions = incidents.map(({ incident, contribution = 0 }) => ({ incident, points: contribution })).filter(({ points: part }) => part !== 0);
  const sampled = exact ? '' : ` (sampled, standard error at most ${points(standardError)})`;
  return `${attributionSum(contributions, standing)}${sampled}`;
}
