import type { LaneState } from '@chokepoint/console-service/contract';

/** Flat, for a spreadsheet; what is too little to say stays empty. */
export function laneRows(lanes: readonly LaneState[]): object[] {
  return lanes.map(({ lane, lines, closed, onTimeInFull, overdue, drifting, latenessAverage, lowerLimit, upperLimit, recentLateness, fillAverage }) => ({
    from: lane.from.id,
    to: lane.to.id,
    input: lane.input,
    drifting,
    latenessAverage: latenessAverage ?? '',
    lowerLimit: lowerLimit ?? '',
    upperLimit: upperLimit ?? '',
    recentLateness,
    onTimeInFull: onTimeInFull.share ?? '',
    low95: onTimeInFull.low ?? '',
    high95: onTimeInFull.high ?? '',
    overdueLines: overdue.lines,
    overdueDays: overdue.lateness,
    fillAverage,
    lines,
    closed,
  }));
}
