import type { CompiledNetwork } from '@chokepoint/network';
import { ownerOf } from './kind-groups.js';
import { effectiveNumber, herfindahl, type Shares, sharesOf } from './shares.js';

/** A requirement and how concentrated its direct vendors are. */
export interface VendorConcentration {
  /** Index of the compiled network */
  readonly requirement: number;
  readonly node: string;
  readonly input: string;
  /** Herfindahl–Hirschman index, 0..10,000 */
  readonly vendorHHI: number;
  /** So many equal vendors would be as concentrated */
  readonly vendorEffective: number;
  /** By owner of the supplying node; one without an owner counts as its own, by its id */
  readonly vendors: Shares;
}

export function vendorConcentrationOf(network: CompiledNetwork, requirement: number): VendorConcentration {
  const lanes = lanesOf(network, requirement);
  const vendors = sharesOf(Array.from(lanes, (lane) => [vendorOf(network, lane), network.share[lane]]));
  const vendorHHI = herfindahl(vendors);
  const { node, input } = network.document.requirements[network.requirementRow[requirement]];
  return { requirement, node, input, vendorHHI, vendorEffective: effectiveNumber(vendorHHI), vendors };
}

/**
 * The lanes that serve a requirement.
 * @throws RangeError where the network has no such requirement
 */
export function lanesOf({ incomingStart, incomingLane, requirementCount }: CompiledNetwork, requirement: number): Int32Array {
  if (!Number.isInteger(requirement) || requirement < 0 || requirement >= requirementCount) {
    throw new RangeError(`the network has no requirement ${requirement}`);
  }
  return incomingLane.subarray(incomingStart[requirement], incomingStart[requirement + 1]);
}

/** The lanes that serve a requirement, by the vendor they come from. */
export function lanesByVendor(network: CompiledNetwork, requirement: number): ReadonlyMap<string, Int32Array> {
  const lanes = Map.groupBy(lanesOf(network, requirement), (lane) => vendorOf(network, lane));
  return new Map([...lanes].map(([vendor, list]) => [vendor, Int32Array.from(list)]));
}

function vendorOf({ document, laneFrom }: CompiledNetwork, lane: number): string {
  return ownerOf(document.nodes[laneFrom[lane]]);
}
