import type { CompiledNetwork, CompressedGraph } from '@chokepoint/network';
import { RunningSuppliers } from './running-suppliers.js';

/** Row bounds are 32-bit integers. */
const MAX_ENTRIES = 2 ** 31 - 1;

/**
 * What the loss of each single node stops, for the nodes `from` to `to - 1`: see `LossPropagation`.
 * @returns row k holds what node `from + k` stops, itself first, then in the order in which the loss spreads
 * @throws RangeError where `from` and `to` are no range of nodes, or where the rows hold 2³¹ nodes or more: take fewer at a time
 */
export function stoppedByEach(network: CompiledNetwork, from = 0, to = network.nodeCount): CompressedGraph {
  const { nodeCount } = network;
  if (!(from >= 0 && from <= to && to <= nodeCount)) throw new RangeError(`${from} to ${to} is no range of ${nodeCount} nodes`);
  const suppliers = new RunningSuppliers(network);
  const start = new Int32Array(to - from + 1);
  let target = new Int32Array(2 * nodeCount);
  let end = 0;
  for (let node = from; node < to; node++) {
    if (target.length - end < nodeCount) target = grown(target, end + nodeCount);
    const begin = end;
    target[end++] = node;
    if (suppliers.isSoleSupplier(node)) {
      end = suppliers.stop(target, begin, end);
      suppliers.restore(target, begin, end);
    }
    start[node - from + 1] = end;
  }
  return { start, target: target.slice(0, end) };
}

/** Rows are written without looking for room: any one may stop every node. */
function grown(target: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  if (needed > MAX_ENTRIES) throw new RangeError('more stopped nodes than an array holds: take fewer losses at a time');
  const larger = new Int32Array(Math.min(MAX_ENTRIES, Math.max(needed, 2 * target.length)));
  larger.set(target);
  return larger;
}
