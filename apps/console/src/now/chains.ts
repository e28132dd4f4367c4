import type { NetworkDocument, NetworkNode } from '@chokepoint/network';
import type { ChainOwner, ChainsView, ChainTier } from '../contract/index.js';
import { identityOf } from '../services/network-reader.js';

/** From what is sold to what it is made from; other kinds follow in the network's order. */
const TIERS = ['system', 'accelerator', 'packaging', 'memory', 'interposer', 'wafer', 'memory-wafer', 'substrate', 'film', 'processor', 'optics', 'assembly', 'substrate-wafer', 'mask', 'raw-material', 'equipment'];
/** Whom the page shows where nobody is named. */
const FIRST = { left: 'vendor:AWS', right: 'vendor:NVIDIA' };

/** The chains of two owners, with what they share. @param left, right vendor:NAME or buyer:NODE */
export function chainsOf(document: NetworkDocument, left?: string, right?: string): ChainsView {
  const owners = ownersIn(document);
  const [one, other] = twoOf(owners, left ?? FIRST.left, right ?? FIRST.right);
  if (one === undefined || other === undefined) return { owners, tiers: [] };
  const suppliers = suppliersIn(document);
  return { owners, left: one, right: other, tiers: tiersOf(document, chainOf(document, suppliers, one), chainOf(document, suppliers, other)) };
}

/** Vendors of accelerators, then buyers, by name. */
function ownersIn({ nodes }: NetworkDocument): ChainOwner[] {
  const vendors = new Set(nodes.flatMap(({ kind, owner }) => (kind === 'accelerator' && owner !== undefined ? [owner] : [])));
  const buyers = nodes.filter(({ kind }) => kind === 'buyer');
  return [
    ...[...vendors].sort().map((name): ChainOwner => ({ id: `vendor:${name}`, name, role: 'vendor' })),
    ...buyers.map(({ id, name = id }): ChainOwner => ({ id: `buyer:${id}`, name, role: 'buyer' })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  ];
}

/** Those that are named, else the first that there are. */
function twoOf(owners: readonly ChainOwner[], left: string, right: string): (ChainOwner | undefined)[] {
  const one = owners.find(({ id }) => id === left) ?? owners.find(({ id }) => id !== right);
  return [one, owners.find(({ id }) => id === right) ?? owners.find((each) => each !== one)];
}

function suppliersIn({ supplies }: NetworkDocument): Map<string, string[]> {
  const suppliers = new Map<string, string[]>();
  for (const { from, to, share } of supplies) {
    if (share === 0) continue;
    const known = suppliers.get(to);
    if (known) known.push(from);
    else suppliers.set(to, [from]);
  }
  return suppliers;
}

/** Ids of everything upstream of an owner, with what it sells or gets. */
function chainOf({ nodes }: NetworkDocument, suppliers: ReadonlyMap<string, readonly string[]>, { id, name, role }: ChainOwner): Set<string> {
  const start = role === 'vendor' ? nodes.filter(({ kind, owner }) => kind === 'accelerator' && owner === name).map((node) => node.id) : [...(suppliers.get(id.slice('buyer:'.length)) ?? [])];
  const reached = new Set(start);
  for (const node of reached) for (const supplier of suppliers.get(node) ?? []) reached.add(supplier);
  return reached;
}

function tiersOf({ nodes }: NetworkDocument, left: ReadonlySet<string>, right: ReadonlySet<string>): ChainTier[] {
  const tiers = new Map<string, { left: NetworkNode[]; shared: NetworkNode[]; right: NetworkNode[] }>();
  for (const node of nodes) {
    const place = placeOf(left.has(node.id), right.has(node.id));
    if (place === undefined) continue;
    const kind = node.kind ?? '';
    if (!tiers.has(kind)) tiers.set(kind, { left: [], shared: [], right: [] });
    tiers.get(kind)![place].push(node);
  }
  const rank = (kind: string) => (TIERS.indexOf(kind) + 1 || TIERS.length + 1);
  return [...tiers].toSorted(([a], [b]) => rank(a) - rank(b)).map(([kind, tier]) => ({ kind, left: tier.left.map(identityOf), shared: tier.shared.map(identityOf), right: tier.right.map(identityOf) }));
}

function placeOf(left: boolean, right: boolean): 'left' | 'shared' | 'right' | undefined {
  if (left && right) return 'shared';
  return left ? 'left' : right ? 'right' : undefined;
}
