import type { ScoredScenario } from '@chokepoint/exposure';
import type { RiskParts } from '../risk.parts.js';
import { scoreMoment } from '../scoring/score-moment.js';

/** Active exposure of the network in force, at the clock. */
export interface PresentScores {
  /** Milliseconds since the epoch. */
  readonly asOf: number;
  readonly scenario: ScoredScenario;
  /** Undefined for a node that the network in force does not have. */
  readonly exposureOf: (node: string) => number | undefined;
}

/** Scores the present anew, so that what is compared with it has the same moment. */
export async function presentScores({ questions, versions, clock, facts }: RiskParts, network: string, signal: AbortSignal): Promise<PresentScores> {
  const asOf = await clock.now();
  const newest = versions.newest(network)!;
  const { scenario, scores } = await scoreMoment(questions, newest, await facts(), asOf, undefined, signal);
  return { asOf, scenario, exposureOf: (node) => scores[newest.nodeIndex.get(node) ?? -1]?.exposure };
}
