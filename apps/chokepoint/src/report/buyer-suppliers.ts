import type { CompiledNetwork } from '@chokepoint/network';
import { concentrationOf, concentrationsBehind, lanesByVendor, largestFirst, type Shares } from '@chokepoint/structure';

/** How many suppliers an input seems to have, and how many makers of one kind of node stand behind them. */
export interface Diversification {
  readonly vendors: Shares;
  /** Of the nodes of the kind, through every tier: whose they are. */
  readonly upstream: Shares;
  /** The same for the part that each vendor delivers. */
  readonly upstreamOfVendor: ReadonlyMap<string, Shares>;
}

/**
 * Follows an input of a node up to the nodes of a kind.
 * @returns undefined where the node does not need the input
 */
export function diversification(network: CompiledNetwork, node: string, input: string, kind: string): Diversification | undefined {
  const requirement = requirementOf(network, node, input);
  if (requirement < 0) return undefined;
  const { vendors, kinds } = concentrationOf(network, requirement);
  const ownersOf = (concentrations: typeof kinds): Shares => concentrations.find((each) => each.kind === kind)?.owners ?? {};
  const lanes = lanesByVendor(network, requirement);
  const upstreamOfVendor = new Map(largestFirst(vendors).map(([vendor]) => [vendor, ownersOf(concentrationsBehind(network, lanes.get(vendor)!))]));
  return { vendors, upstream: ownersOf(kinds), upstreamOfVendor };
}

/** @returns -1 where there is none */
function requirementOf({ document, requirementRow }: CompiledNetwork, node: string, input: string): number {
  return requirementRow.findIndex((row) => document.requirements[row].node === node && document.requirements[row].input === input);
}
