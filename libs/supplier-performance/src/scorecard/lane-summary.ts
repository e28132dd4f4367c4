import { type FactSet, isClosed, type LaneKey, type LaneRecord, overdueOpen, utcDay } from '@chokepoint/exposure';
import { compareUtf8 } from '@chokepoint/network';
import { type LaneCondition, laneConditionAt } from './lane-condition.js';
import { type LaneFilter, laneMatcher } from './lane-filter.js';
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

export interface LanesQuery extends LaneFilter {
  /** The facts known by then, ms since the epoch. */
  readonly asOf: number;
  /** Below so many due lines no share is told. */
  readonly floor: number;
  /** Only lanes that drift. */
  readonly drifting?: boolean;
  /** Only lanes behind this one. */
  readonly after?: LaneKey;
}

/** Lanes by (from, to, input), a lane a step: undefined where it is not asked about, so that whoever waits can be answered. */
export function* laneSummarySteps(facts: FactSet, { asOf, floor, drifting, after, ...filter }: LanesQuery): Generator<LaneSummary | undefined, void> {
  const isAsked = laneMatcher(filter);
  for (const { record } of [...facts.lanes]) {
    if (after !== undefined && compareLanes(record.lane, after) <= 0) continue;
    const summary = isAsked(record.lane) ? laneSummaryAt(record, asOf, floor) : undefined;
    yield drifting && !summary?.condition.drifting ? undefined : summary;
  }
}

function compareLanes(a: LaneKey, b: LaneKey): number {
  return compareUtf8(a.from, b.from) || compareUtf8(a.to, b.to) || compareUtf8(a.input, b.input);
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
