import { type LaneKey, type LaneRecord, isClosed, overdueOpen, utcDay } from '@chokepoint/exposure';
import { type LaneCondition, laneConditionAt } from './lane-condition.js';
import { type Share, shareOf } from './share.js';
import { countDue } from './tally.js';

/** A lane at a moment, in a line: over all its order lines. */
export interface LaneSummary extends LaneKey {
  readonly lines: number;
  readonly closed: number;
  readonly onTimeInFull: Share;
  /** Open due lines: what is still to come, and how late so far (days, weighted by that). */
  readonly overdue: { readonly lines: number; readonly quantity: number; readonly lateness: number };
  readonly condition: LaneCondition;
}

/** @returns undefined where nothing is ordered by `asOf` (ms) */
export function laneSummaryAt(record: LaneRecord, asOf: number, floor: number): LaneSummary | undefined {
  const lines = record.linesAt(asOf);
  if (lines.length === 0) return undefined;
  const today = utcDay(asOf);
  const { due, onTimeInFull } = countDue(lines, { from: -Infinity, to: Infinity, today });
  const overdue = lines.filter((line) => !isClosed(line) && line.promisedDay < today);
  return {
    ...record.lane,
    lines: lines.length,
    closed: lines.filter(isClosed).length,
    onTimeInFull: shareOf(onTimeInFull, due, floor),
    overdue: { lines: overdue.length, ...overdueOpen(overdue, today) },
    condition: laneConditionAt(record, asOf),
  };
}
