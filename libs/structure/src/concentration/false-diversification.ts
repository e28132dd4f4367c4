import { ROUNDING } from './shares.js';
import type { DominatedKind } from './upstream-kinds.js';

/** An input whose vendors look like more sources than there are further up. */
export interface FalseDiversification {
  /** The most concentrated kind upstream; of several that are equally so, the first by name (UTF-8 order) */
  readonly kind: string;
  /** Owner HHI of the kind − vendor HHI, above 0 */
  readonly gap: number;
  /** All kinds that are equally concentrated, in UTF-8 order, and who dominates them */
  readonly kinds: readonly DominatedKind[];
}

/**
 * The largest owner HHI of a kind minus the vendor HHI, where positive beyond rounding (exposure model, section 6).
 * @param kinds the most concentrated ones, in UTF-8 order
 */
export function falseDiversificationOf(vendorHHI: number, kinds: readonly DominatedKind[]): FalseDiversification | null {
  const largest = kinds.reduce((most, { ownerHHI }) => Math.max(most, ownerHHI), 0);
  const gap = largest - vendorHHI;
  return gap > ROUNDING * largest ? { kind: kinds[0].kind, gap, kinds } : null;
}
