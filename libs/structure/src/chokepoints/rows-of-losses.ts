import type { CompressedGraph } from '@chokepoint/network';
import type { RunningSuppliers } from './running-suppliers.js';

/** Row bounds are 32-bit integers. */
const MAX_ENTRIES = 2 ** 31 - 1;

/**
 * See `LossPropagation.stoppedByEach`.
 * @param suppliers all running, as they are again afterwards
 */
export function rowsOfLosses(suppliers: RunningSuppliers, from: number, to: number): CompressedGraph {
  const nodeCount = suppliers.stopped.length;
  if (!isRange(from, to, nodeCount)) throw new RangeError(`${from} to ${to} is no range of ${nodeCount} nodes`);
  const start = new Int32Array(to - from + 1);
  let target = new Int32Array(nodeCount + 2 * (to - from));
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

function isRange(from: number, to: number, nodeCount: number): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= nodeCount;
}

/** Rows are written without looking for room: any one may stop every node. */
function grown(target: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  if (needed > MAX_ENTRIES) throw new RangeError('more stopped nodes than an array holds: take fewer losses at a time');
  const larger = new Int32Array(Math.min(MAX_ENTRIES, Math.max(needed, 2 * target.length)));
  larger.set(target);
  return larger;
}
