import type { risk } from '@chokepoint/contracts/grpc';

/** A day's scores as they are stored. */
export interface TimelineRow {
  /** UTC day since 1970-01-01. */
  readonly day: number;
  readonly networkVersion: number;
  readonly beforeFirstVersion: boolean;
  /** Node by node, in the version's order; null where all are 0. */
  readonly exposure: readonly number[] | null;
}

/**
 * Consecutive days as a sparse matrix: of ten years of the reference network nine exposures in ten are 0.
 * @param rows by day; a day without one has no points
 * @param placesOf as `TimelineNodes` has it; a day of another version has no points
 */
export function sparseDays(rows: readonly TimelineRow[], firstDay: number, days: number, placesOf: ReadonlyMap<number, Int32Array>): Omit<risk.TimelineDays, 'offset'> {
  const [networkVersions, counts, places, exposures]: number[][] = [new Array<number>(days).fill(0), new Array<number>(days).fill(0), [], []];
  const beforeFirstVersion = new Array<boolean>(days).fill(false);
  for (const row of rows) {
    const placeOf = placesOf.get(row.networkVersion);
    if (!placeOf) continue;
    const day = row.day - firstDay;
    const before = places.length;
    networkVersions[day] = row.networkVersion;
    beforeFirstVersion[day] = row.beforeFirstVersion;
    row.exposure?.forEach((exposure, node) => {
      if (exposure === 0 || placeOf[node] < 0) return;
      places.push(placeOf[node]);
      exposures.push(exposure);
    });
    counts[day] = places.length - before;
  }
  return { networkVersions, beforeFirstVersion, counts, places, exposures };
}
