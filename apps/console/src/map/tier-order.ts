import { compress } from '@chokepoint/network';
import type { Lanes } from './forward-order.js';

const SWEEPS = 8;

interface Ordered {
  readonly size: number;
  readonly lanes: Lanes;
  /** [nodes] */
  readonly tier: Int32Array;
  /** [nodes] undefined where there is none */
  readonly kind: readonly (string | undefined)[];
}

/**
 * The nodes of each tier from above: by where their neighbours stand (barycentres of Sugiyama, Tagawa and Toda 1981, in a
 * fixed number of sweeps), those of one kind together and kinds by where their nodes do; who has no kind stands by itself.
 * In time linear in the lanes, but for sorting.
 */
export function orderWithinTiers({ size, lanes, tier, kind }: Ordered): number[][] {
  const order = byTier(size, tier);
  // Places run from 0 to 1 within each tier, so that tiers of any size can be compared.
  const place = new Float64Array(size);
  const note = (nodes: readonly number[]) => nodes.forEach((node, index) => (place[node] = (index + 0.5) / nodes.length));
  order.forEach(note);
  const suppliers = compress(size, lanes.to, lanes.from);
  const customers = compress(size, lanes.from, lanes.to);
  const centre = new Float64Array(size);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forwards = sweep % 2 === 0;
    for (const nodes of forwards ? order : order.toReversed()) {
      for (const node of nodes) centre[node] = barycentre(node, forwards ? suppliers : customers, forwards ? 1 : -1);
      arrange(nodes);
      note(nodes);
    }
  }
  return order;

  /** Of the neighbours on one side, the near ones first; its own place where there are none. */
  function barycentre(node: number, { start, target }: typeof suppliers, side: 1 | -1): number {
    let [sum, count] = [0, 0];
    for (let entry = start[node]; entry < start[node + 1]; entry++) {
      const apart = (tier[node] - tier[target[entry]]) * side;
      if (apart <= 0) continue;
      sum += place[target[entry]] / apart;
      count += 1 / apart;
    }
    return count > 0 ? sum / count : place[node];
  }

  function arrange(nodes: number[]): void {
    const middles = middlesOfKinds(nodes, kind, centre);
    const middle = (node: number) => middles.get(kind[node]) ?? centre[node];
    nodes.sort((a, b) => middle(a) - middle(b) || apartBy(kind[a], kind[b]) || centre[a] - centre[b] || place[a] - place[b]);
  }
}

function byTier(size: number, tier: Int32Array): number[][] {
  const rows: number[][] = Array.from({ length: tier.reduce((most, each) => Math.max(most, each), -1) + 1 }, () => []);
  for (let node = 0; node < size; node++) rows[tier[node]].push(node);
  return rows;
}

function middlesOfKinds(nodes: readonly number[], kind: readonly (string | undefined)[], centre: Float64Array): Map<string | undefined, number> {
  const sums = new Map<string | undefined, { sum: number; count: number }>();
  for (const node of nodes) {
    if (kind[node] === undefined) continue;
    const so = sums.get(kind[node]) ?? { sum: 0, count: 0 };
    so.sum += centre[node];
    so.count++;
    sums.set(kind[node], so);
  }
  return new Map([...sums].map(([name, { sum, count }]) => [name, sum / count]));
}

/** Two kinds in the same middle do not mingle. */
function apartBy(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
