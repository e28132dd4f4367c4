import { type Attribution, attribute, disturbancesAt, type FactSet, networkLookup, ProjectionWorkspace, scoreAt, type ScoredScenario } from '@chokepoint/exposure';
import type { CompiledNetwork } from '@chokepoint/network';

const DAY_MS = 86_400_000;

/** The day of a node's history with its highest exposure. */
export interface WorstMoment {
  /** Node index */
  readonly node: number;
  /** ms since the epoch, the last of the day; the first such day */
  readonly asOf: number;
  readonly exposure: number;
}

/**
 * Scores the end of every day from that of the first fact on.
 * @param lastDay YYYY-MM-DD
 * @returns for each node, in their order; none of a node that never had any exposure
 */
export function worstMoments(network: CompiledNetwork, facts: FactSet, nodes: readonly number[], lastDay: string, workspace = new ProjectionWorkspace(network)): WorstMoment[] {
  const worst = new Map<number, WorstMoment>();
  const lookup = networkLookup(network);
  for (let asOf = endOfDay(firstFact(facts)); asOf <= endOfDay(Date.parse(lastDay)); asOf += DAY_MS) {
    // Most days lie far behind an incident: to project them would take half of the time.
    if (!reaches(disturbancesAt(facts, asOf, lookup).scenario)) continue;
    const { scores } = scoreAt(network, facts, asOf, undefined, workspace);
    for (const node of nodes) {
      const { exposure } = scores[node];
      if (exposure > (worst.get(node)?.exposure ?? 0)) worst.set(node, { node, asOf, exposure });
    }
  }
  return nodes.flatMap((node) => worst.get(node) ?? []);
}

/** What every incident contributed to that moment. */
export function attributionOf(network: CompiledNetwork, facts: FactSet, { asOf }: WorstMoment, workspace?: ProjectionWorkspace): Attribution {
  return attribute(network, disturbancesAt(facts, asOf, networkLookup(network)).scenario, {}, workspace);
}

function firstFact(facts: FactSet): number {
  return Math.min(...[...facts.capacityReports, ...facts.delayReports].map(({ timeline }) => timeline.oldestAt(Infinity)!.time));
}

function endOfDay(moment: number): number {
  return (Math.floor(moment / DAY_MS) + 1) * DAY_MS - 1;
}

/** Whether any disturbance reaches into the weeks of the projection: the scrap of the week before still does. */
function reaches({ capacity, lanes }: ScoredScenario): boolean {
  const ends = [...capacity.map(({ startWeek, fullWeeks, rampWeeks }) => startWeek + fullWeeks + rampWeeks), ...lanes.map(({ startWeek, weeks }) => startWeek + weeks)];
  return ends.some((end) => end > -1);
}
