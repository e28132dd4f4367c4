import type { Score } from '@chokepoint/exposure';

/** Scores node by node, as they cross threads: a large network has tens of thousands. Absent weeks are -1. */
export interface ScoreColumns {
  readonly exposure: Float64Array;
  readonly timeToImpact: Int32Array;
  readonly timeToRecovery: Int32Array;
  readonly shortfall: Float64Array;
  readonly shortfallWeek: Int32Array;
}

export function columnsOf(scores: readonly Score[]): ScoreColumns {
  return {
    exposure: Float64Array.from(scores, ({ exposure }) => exposure),
    timeToImpact: Int32Array.from(scores, ({ timeToImpact }) => timeToImpact ?? -1),
    timeToRecovery: Int32Array.from(scores, ({ timeToRecovery }) => timeToRecovery ?? -1),
    shortfall: Float64Array.from(scores, ({ depth }) => depth?.shortfall ?? 0),
    shortfallWeek: Int32Array.from(scores, ({ depth }) => depth?.week ?? -1),
  };
}

export function scoresOf({ exposure, timeToImpact, timeToRecovery, shortfall, shortfallWeek }: ScoreColumns): Score[] {
  return Array.from(exposure, (points, node) => ({
    exposure: points,
    timeToImpact: weekOf(timeToImpact[node]),
    depth: shortfallWeek[node] < 0 ? null : { shortfall: shortfall[node], week: shortfallWeek[node] },
    timeToRecovery: weekOf(timeToRecovery[node]),
  }));
}

function weekOf(week: number): number | null {
  return week < 0 ? null : week;
}
