import type { NodeTrend } from '@chokepoint/console-service/contract';

const WEEK_MS = 7 * 86_400_000;

/** Weeks of a score count from its moment. @returns milliseconds since the epoch */
export function recoveryAt(asOf: string, weeks: number): number {
  return Date.parse(asOf) + weeks * WEEK_MS;
}

/** As history counts a move. */
const MOVED = 0.5;

/** The last day on which a node moved; that of the scores where they are another than the history's last. */
export function movedOn(exposure: number | undefined, asOf: string | undefined, trend: NodeTrend | undefined): string | undefined {
  const last = trend?.points.at(-1);
  return last !== undefined && exposure !== undefined && asOf !== undefined && Math.abs(exposure - last) >= MOVED ? asOf : trend?.changedOn;
}
