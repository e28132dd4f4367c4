import type { Baseline, LaneRecord } from '@chokepoint/exposure';

/** A lane's control charts at a moment, over all its closed lines whatever the window (exposure model, section 4). */
export interface LaneCondition {
  readonly closedLines: number;
  /** Days; null with fewer than 20 closed lines, as all that rests on it. */
  readonly baseline: Baseline | null;
  /** EWMA of lateness, days. */
  readonly latenessAverage: number | null;
  readonly latenessLimits: { readonly lower: number; readonly upper: number } | null;
  /** Days. */
  readonly cusum: number | null;
  readonly cusumAlarm: boolean;
  /** EWMA of fill, 0..1. */
  readonly fillAverage: number;
  /** Days, over the lines promised in the 91 days before. */
  readonly recentLateness: number;
  readonly drifting: boolean;
}

export function laneConditionAt(record: LaneRecord, asOf: number): LaneCondition {
  const { closedLines, baseline, latenessAverage, latenessLimits, cusum, cusumAlarm, fillAverage, recentLateness, drifting } = record.statisticsAt(asOf);
  const based = <T>(value: T): T | null => (baseline === undefined ? null : value);
  return {
    closedLines,
    baseline: baseline ?? null,
    latenessAverage: based(latenessAverage),
    latenessLimits: based(latenessLimits),
    cusum: based(cusum),
    cusumAlarm,
    fillAverage,
    recentLateness,
    drifting,
  };
}
