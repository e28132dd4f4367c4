import type { CompiledNetwork } from '@chokepoint/network';
import { upstreamDraw } from './upstream-draw.js';

/** Shares by owner, the largest first; they sum to 1. */
export type Shares = ReadonlyMap<string, number>;

/** How many suppliers an input seems to have, and how many there are further up. */
export interface Diversification {
  readonly vendors: Shares;
  /** Of the nodes of one kind, through every tier: whose they are. */
  readonly upstream: Shares;
  /** The same for the part that each vendor delivers. */
  readonly upstreamOfVendor: ReadonlyMap<string, Shares>;
}

/** Herfindahl–Hirschman index: 10,000 is one supplier for all. */
export function herfindahl(shares: Shares): number {
  return [...shares.values()].reduce((total, share) => total + (100 * share) ** 2, 0);
}

/** So many equal suppliers would be as concentrated. */
export function effectiveSuppliers(shares: Shares): number {
  return 10_000 / herfindahl(shares);
}

/**
 * Follows an input of a node up to the nodes of a kind (exposure model, section 6).
 * @returns undefined where the node does not need the input
 */
export function diversification(network: CompiledNetwork, node: string, input: string, kind: string): Diversification | undefined {
  const lanes = lanesOf(network, node, input);
  if (lanes.length === 0) return undefined;
  const amount = (lane: number): number => network.share[lane];
  const owner = (lane: number): string => ownerOf(network, network.laneFrom[lane]);
  const vendors = sharesOf(lanes.map((lane) => [owner(lane), amount(lane)]));
  const upstream = (of: readonly number[]): Shares => ownersUpstream(network, of, amount, kind);
  const upstreamOfVendor = new Map([...vendors.keys()].map((vendor) => [vendor, upstream(lanes.filter((lane) => owner(lane) === vendor))]));
  return { vendors, upstream: upstream(lanes), upstreamOfVendor };
}

function lanesOf({ document, laneRow, laneCount }: CompiledNetwork, node: string, input: string): number[] {
  const lanes = Array.from({ length: laneCount }, (_, lane) => lane);
  return lanes.filter((lane) => {
    const { to, input: delivered } = document.supplies[laneRow[lane]];
    return to === node && delivered === input;
  });
}

function ownersUpstream(network: CompiledNetwork, lanes: readonly number[], amount: (lane: number) => number, kind: string): Shares {
  const direct = new Float64Array(network.nodeCount);
  for (const lane of lanes) direct[network.laneFrom[lane]] += amount(lane);
  const total = upstreamDraw(network, direct);
  const { nodes } = network.document;
  return sharesOf(nodes.flatMap((node, index) => (node.kind === kind ? [[ownerOf(network, index), total[index]] as const] : [])));
}

/** A node without an owner is its own. */
function ownerOf({ document }: CompiledNetwork, node: number): string {
  return document.nodes[node].owner ?? document.nodes[node].id;
}

function sharesOf(amounts: readonly (readonly [string, number])[]): Shares {
  const total = amounts.reduce((sum, [, amount]) => sum + amount, 0);
  const byOwner = new Map<string, number>();
  for (const [owner, amount] of amounts) if (amount > 0) byOwner.set(owner, (byOwner.get(owner) ?? 0) + amount / total);
  return new Map([...byOwner].sort(([, a], [, b]) => b - a));
}
