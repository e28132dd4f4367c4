import type { ScmsLine } from './scms-lines.js';

/** What a lane's lines are drawn from. */
export interface DriftLane {
  readonly name: string;
  /** Days late. */
  readonly sample: readonly number[];
  /** Days from one line to the next. */
  readonly gapDays: number;
}

/** Fewer lines say too little of how late a lane is. */
export const LEAST_LINES = 40;

export function driftLanes(lines: readonly ScmsLine[]): DriftLane[] {
  const lanes = Map.groupBy(lines, ({ lane: { from, to, input } }) => `${from}, ${to}, ${input}`);
  return [...lanes].filter(([, each]) => each.length >= LEAST_LINES).map(([name, each]) => ({ name, sample: each.map(latenessOf), gapDays: gapOf(each) }));
}

/** Eight of ten lines on the day, one early and one late by geometric days: for whoever has no history at hand. */
export function syntheticLanes(chance: () => number, count = 10): DriftLane[] {
  return Array.from({ length: count }, (_, place) => ({ name: `synthetic ${place + 1}`, sample: Array.from({ length: 60 }, () => syntheticLateness(chance)), gapDays: 14 }));
}

function syntheticLateness(chance: () => number): number {
  const kind = chance();
  const days = 1 + Math.floor(Math.log(1 - chance()) / Math.log(1 - 1 / 10));
  if (kind < 0.8) return 0;
  return kind < 0.9 ? -days : days;
}

function latenessOf({ closedDay, promisedDay }: ScmsLine): number {
  return closedDay - promisedDay;
}

function gapOf(lines: readonly ScmsLine[]): number {
  const promised = lines.map(({ promisedDay }) => promisedDay);
  return (promised.reduce((a, b) => Math.max(a, b)) - promised.reduce((a, b) => Math.min(a, b))) / (lines.length - 1);
}
