import { type ClosedLine, DAY_MS } from '@chokepoint/exposure';

/** A lane as it might have gone. */
export interface LaneCourse {
  /** By closing time. */
  readonly lines: readonly ClosedLine[];
  /** Lines promised from this UTC day on come later than the others. */
  readonly driftDay: number;
}

export interface CourseShape {
  /** Lines promised in all, one every `gapDays`. */
  readonly lines: number;
  readonly gapDays: number;
  /** From this line on ... */
  readonly driftFrom: number;
  /** ... each comes so many days later. */
  readonly driftDays: number;
}

/**
 * A course of a lane whose lines are late as those of `sample`, drawn with replacement.
 * @param sample lateness of lines seen, days, not empty
 * @param chance numbers in 0..1
 */
export function laneCourse(sample: readonly number[], shape: CourseShape, chance: () => number): LaneCourse {
  const lines = Array.from({ length: shape.lines }, (_, place) => {
    const promisedDay = Math.floor(place * shape.gapDays);
    const lateness = sample[Math.floor(chance() * sample.length)] + (place >= shape.driftFrom ? shape.driftDays : 0);
    return closedLine(place, promisedDay, promisedDay + lateness);
  });
  return { lines: lines.sort((a, b) => a.closedAt - b.closedAt), driftDay: Math.floor(shape.driftFrom * shape.gapDays) };
}

function closedLine(place: number, promisedDay: number, closedDay: number): ClosedLine {
  return { order: 'PO', line: String(place), quantity: 1, received: 1, complete: true, orderedAt: promisedDay * DAY_MS, promisedDay, closedAt: closedDay * DAY_MS };
}
