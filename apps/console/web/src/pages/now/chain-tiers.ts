import type { ChainsView, ChainTier, NodeIdentity, NodeNow } from '@chokepoint/console-service/contract';

/** A node of a chain with its score. */
export type ChainNode = NodeIdentity & Pick<NodeNow, 'now'>;

export interface ShownTier {
  readonly kind: string;
  /** The most exposed first. */
  readonly left: readonly ChainNode[];
  readonly shared: readonly ChainNode[];
  readonly right: readonly ChainNode[];
}

export interface ShownChains {
  readonly tiers: readonly ShownTier[];
  /** Kinds further upstream, only counted. */
  readonly upstream: readonly { readonly kind: string; readonly shared: number; readonly all: number }[];
  readonly sharedCount: number;
  readonly count: number;
  /** The most exposed of what both share; absent where none is above low. */
  readonly worst?: ChainNode;
}

/** What an accelerator is made from, and what is made from accelerators. */
const SHOWN = ['system', 'accelerator', 'wafer', 'packaging', 'memory', 'substrate'];

/** Both chains with their scores: tiers in the order in which an accelerator is made up. */
export function shownChains({ tiers }: ChainsView, nodes: readonly NodeNow[]): ShownChains {
  const scores = new Map(nodes.map(({ id, now }) => [id, now]));
  const scored = (members: readonly NodeIdentity[]): ChainNode[] => members.map((node): ChainNode => ({ ...node, ...withScore(scores.get(node.id)) })).toSorted((a, b) => (b.now?.exposure ?? 0) - (a.now?.exposure ?? 0));
  const known = SHOWN.some((kind) => tiers.some((tier) => tier.kind === kind));
  const isShown = ({ kind }: ChainTier) => !known || SHOWN.includes(kind);
  const shown = tiers.filter(isShown).toSorted((a, b) => SHOWN.indexOf(a.kind) - SHOWN.indexOf(b.kind));
  const worst = scored(tiers.flatMap(({ shared }) => shared)).find(({ now }) => now && now.level !== 'low');
  return {
    tiers: shown.map(({ kind, left, shared, right }) => ({ kind, left: scored(left), shared: scored(shared), right: scored(right) })),
    upstream: tiers.filter((tier) => !isShown(tier)).map((tier) => ({ kind: tier.kind, shared: tier.shared.length, all: sizeOf(tier) })),
    sharedCount: tiers.reduce((sum, { shared }) => sum + shared.length, 0),
    count: tiers.reduce((sum, tier) => sum + sizeOf(tier), 0),
    ...(worst && { worst }),
  };
}

function sizeOf({ left, shared, right }: ChainTier): number {
  return left.length + shared.length + right.length;
}

function withScore(now: NodeNow['now']): Pick<NodeNow, 'now'> {
  return now === undefined ? {} : { now };
}
