import type { CompiledNetwork } from '@chokepoint/network';
import { type FalseDiversification, falseDiversificationOf } from './false-diversification.js';
import { type KindConcentration, UpstreamKinds } from './upstream-kinds.js';
import { lanesOf, type VendorConcentration, vendorConcentrationOf } from './vendors.js';

/** How many suppliers an input of a node seems to have, and how many stand behind them. */
export interface Concentration extends VendorConcentration {
  /** What the input draws through every tier, by kind of node in UTF-8 order; none where the amounts are not finite */
  readonly kinds: readonly KindConcentration[];
  readonly falseDiversification: FalseDiversification | null;
}

/**
 * Concentration of one requirement (exposure model, section 6). It prepares the whole network each time: for more
 * than a few, `concentrations`.
 * @param requirement index of the compiled network
 * @throws RangeError where the network has no such requirement
 */
export function concentrationOf(network: CompiledNetwork, requirement: number): Concentration {
  return concentrations(network, [requirement]).next().value!;
}

/**
 * Concentrations one after the other, each made when it is asked for: all those of a large network, with the owners
 * behind every input, would not fit into memory together.
 * @param requirements indices of the compiled network; all by default
 * @throws RangeError where the network has no such requirement
 */
export function* concentrations(network: CompiledNetwork, requirements?: Iterable<number>): Generator<Concentration, undefined> {
  const upstream = new UpstreamKinds(network);
  for (const requirement of requirements ?? network.requirementRow.keys()) {
    const vendors = vendorConcentrationOf(network, requirement);
    upstream.follow(lanesOf(network, requirement));
    const falseDiversification = falseDiversificationOf(vendors.vendorHHI, upstream.mostConcentrated());
    yield { ...vendors, kinds: upstream.concentrations(), falseDiversification };
  }
}

/** The same for some lanes alone: how concentrated by kind what they draw is. */
export function concentrationsBehind(network: CompiledNetwork, lanes: Int32Array): KindConcentration[] {
  const upstream = new UpstreamKinds(network);
  upstream.follow(lanes);
  return upstream.concentrations();
}
