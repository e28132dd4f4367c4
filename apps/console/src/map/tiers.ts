import { compress } from '@chokepoint/network';
import { forwardOrder, type Lanes } from './forward-order.js';

/**
 * The tier of each node, 0 leftmost: one more than the last of its suppliers. Who has no supplier stands right before
 * the first it supplies; who supplies nobody stands last. Lanes that close a cycle bind nobody.
 */
export function tiersOf(size: number, lanes: Lanes): Int32Array {
  const place = forwardOrder(size, lanes);
  const { start, target } = compress(size, lanes.from, lanes.to);
  const tier = new Int32Array(size);
  const supplied = new Uint8Array(size);
  const suppliersFirst = Int32Array.from(place.keys()).sort((a, b) => place[a] - place[b]);
  for (const node of suppliersFirst) {
    for (let entry = start[node]; entry < start[node + 1]; entry++) {
      if (place[target[entry]] < place[node]) continue;
      supplied[target[entry]] = 1;
      tier[target[entry]] = Math.max(tier[target[entry]], tier[node] + 1);
    }
  }
  const last = tier.reduce((most, each) => Math.max(most, each), 0);
  const suppliesNobody = (node: number) => start[node] === start[node + 1];
  for (let node = 0; node < size; node++) if (suppliesNobody(node)) tier[node] = last;
  for (let node = 0; node < size; node++) if (supplied[node] === 0 && !suppliesNobody(node)) tier[node] = beforeFirstCustomer(node);
  return tier;

  function beforeFirstCustomer(node: number): number {
    let first = last + 1;
    for (let entry = start[node]; entry < start[node + 1]; entry++) if (place[target[entry]] > place[node]) first = Math.min(first, tier[target[entry]]);
    return first > last ? 0 : first - 1;
  }
}
