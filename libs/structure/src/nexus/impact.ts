import { compress } from '@chokepoint/network';
import { inOrder } from './compile-economy.js';

/**
 * Whom a loss hits in one direction, and how hard: Λ seen from both ends. What a firm depends on comes in *slots*: a firm loses
 * as much as its worst slot does, a slot the sum of what its sources lose, by weight. Downstream every essential sector is a slot,
 * all others together are one; upstream the customers are one.
 */
export interface Impact {
  readonly firmCount: number;
  readonly slotCount: number;
  readonly entryCount: number;
  /** [firms + 1] into slots */
  readonly slotStart: Int32Array;
  /** [slots + 1] into entries */
  readonly entryStart: Int32Array;
  /** [entries] the firm whose loss counts; ascending within a slot */
  readonly source: Int32Array;
  /** [entries] Λ, 0..1 */
  readonly weight: Float64Array;

  /** [slots] the firm that is hit */
  readonly slotFirm: Int32Array;
  /** [firms + 1] into the slots that a firm counts in */
  readonly reachStart: Int32Array;
  /** [entries] */
  readonly reachSlot: Int32Array;
  /** [entries] Λ, in the order of `reachSlot` */
  readonly reachWeight: Float64Array;
}

export interface Dependence {
  /** [entries] the firm that is hit */
  readonly hit: Int32Array;
  /** [entries] */
  readonly source: Int32Array;
  /** [entries] 0 for what adds up, else 1 + the sector that nothing makes up for */
  readonly group: Int32Array;
  /** [entries] W */
  readonly value: Float64Array;
  /** [firms] what W is a share of in group 0; in the others it is the sum of the group */
  readonly whole: Float64Array;
  /** One more than the largest group */
  readonly groupCount: number;
}

/** Puts entries in slots and values in proportion. */
export function impactOf({ hit, source, group, value, whole, groupCount }: Dependence): Impact {
  const firmCount = whole.length;
  const order = inOrder(Math.max(firmCount, groupCount), source, group, hit);
  const { slotOf, slotFirm } = slotsOf(order, hit, group);
  const slotCount = slotFirm.length;
  const sum = new Float64Array(slotCount);
  order.forEach((row, entry) => (sum[slotOf[entry]] += value[row]));
  const sources = order.map((row) => source[row]);
  const weight = Float64Array.from(order, (row, entry) => value[row] / (group[row] === 0 ? whole[hit[row]] : sum[slotOf[entry]]));
  const reach = compress(firmCount, sources, slotOf);
  return {
    firmCount,
    slotCount,
    entryCount: order.length,
    slotStart: compress(firmCount, slotFirm, slotFirm).start,
    entryStart: compress(slotCount, slotOf, slotOf).start,
    source: sources,
    weight,
    slotFirm,
    reachStart: reach.start,
    reachSlot: reach.target,
    reachWeight: Float64Array.from(reach.edge, (entry) => weight[entry]),
  };
}

/** A slot for every firm and group that occurs. */
function slotsOf(order: Int32Array, hit: Int32Array, group: Int32Array): { slotOf: Int32Array; slotFirm: Int32Array } {
  const slotOf = new Int32Array(order.length);
  const slotFirm: number[] = [];
  order.forEach((row, entry) => {
    const last = order[entry - 1];
    if (entry === 0 || hit[row] !== hit[last] || group[row] !== group[last]) slotFirm.push(hit[row]);
    slotOf[entry] = slotFirm.length - 1;
  });
  return { slotOf, slotFirm: Int32Array.from(slotFirm) };
}
