import { compareUtf8, type CompiledNetwork } from '@chokepoint/network';
import { type FalseDiversification, falseDiversificationOf } from './false-diversification.js';
import { ROUNDING } from './shares.js';
import { UpstreamKinds } from './upstream-kinds.js';
import { lanesOf, type VendorConcentration, vendorConcentrationOf } from './vendors.js';

/** A requirement whose vendors look like more sources than there are. */
export interface FalselyDiversified extends VendorConcentration {
  readonly falseDiversification: FalseDiversification;
}

/** Requirements with a gap, the largest first; of equal ones by node, then input (UTF-8 order). */
export function falseDiversifications(network: CompiledNetwork): FalselyDiversified[] {
  const upstream = new UpstreamKinds(network);
  const found = [...network.requirementRow.keys()].map((requirement) => falselyDiversified(network, requirement, upstream));
  return found.filter((each) => each !== undefined).sort(largestGapFirst);
}

function falselyDiversified(network: CompiledNetwork, requirement: number, upstream: UpstreamKinds): FalselyDiversified | undefined {
  const vendors = vendorConcentrationOf(network, requirement);
  // Nothing is more concentrated than one vendor: what stands behind it need not be followed.
  if (vendors.vendorHHI >= 10_000 * (1 - ROUNDING)) return undefined;
  upstream.follow(lanesOf(network, requirement));
  const falseDiversification = falseDiversificationOf(vendors.vendorHHI, upstream.mostConcentrated());
  return falseDiversification === null ? undefined : { ...vendors, falseDiversification };
}

function largestGapFirst(a: FalselyDiversified, b: FalselyDiversified): number {
  return significant(b) - significant(a) || compareUtf8(a.node, b.node) || compareUtf8(a.input, b.input);
}

/** Gaps that differ by rounding are equal. */
function significant({ falseDiversification }: FalselyDiversified): number {
  return Number(falseDiversification.gap.toPrecision(9));
}
