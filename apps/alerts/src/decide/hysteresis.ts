/** What was raised at a threshold clears this many points below it. */
const GAP = 2;
/** Exposure is published when it enters another half point; below the first one it counts as none. */
const HALF_POINT = 0.5;

/** A raised node clears when its exposure falls below this. A threshold within 2 points of zero must still be able to clear. */
export function clearBound(threshold: number): number {
  return Math.max(threshold - GAP, HALF_POINT);
}

/**
 * Whether a node is raised after its exposure changed; null: it left the network. Raised at the threshold or above,
 * clear below its bound. Both bounds are multiples of 0.5 and belong to the half point above them, so any exposure
 * within one half point decides alike, and what is not published cannot matter.
 */
export function isRaised(threshold: number, wasRaised: boolean, exposure: number | null): boolean {
  if (exposure === null) return false;
  return exposure >= (wasRaised ? clearBound(threshold) : threshold);
}
