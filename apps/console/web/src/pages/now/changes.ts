import type { NodeNow, NowView } from '@chokepoint/console-service/contract';

/** That a number is another than it was. */
export interface Change {
  readonly from: number;
  /** When the page heard of it, milliseconds since the epoch. */
  readonly at: number;
}

export interface Seen {
  readonly network: string;
  readonly nodes: readonly NodeNow[];
  readonly changes: ReadonlyMap<string, Change>;
}

/** Less does not show in a number with one decimal. */
const SHOWN = 0.05;

/** What was seen before, and what is new since; another network begins anew. */
export function seenNext(seen: Seen, { network, nodes }: NowView, at: number): Seen {
  if (seen.network !== network) return { network, nodes, changes: new Map() };
  const before = new Map(seen.nodes.map((node) => [node.id, node.now]));
  const fresh = nodes.flatMap(({ id, now }): [string, Change][] => {
    const then = before.get(id);
    return then === undefined || now === undefined || then === now || Math.abs(then.exposure - now.exposure) < SHOWN ? [] : [[id, { from: then.exposure, at }]];
  });
  return { network, nodes, changes: fresh.length === 0 ? seen.changes : new Map([...seen.changes, ...fresh]) };
}
