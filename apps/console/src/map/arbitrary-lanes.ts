import fc from 'fast-check';
import type { Lanes } from './forward-order.js';

/** Two to twelve nodes and any lanes between them, cycles included, none to itself. */
export const arbitraryLanes: fc.Arbitrary<{ size: number; lanes: Lanes }> = fc.integer({ min: 2, max: 12 }).chain((size) => {
  const node = fc.integer({ min: 0, max: size - 1 });
  const lane = fc.tuple(node, node, fc.integer({ min: 0, max: 9 })).filter(([from, to]) => from !== to);
  return fc.array(lane, { maxLength: 30 }).map((all) => ({
    size,
    lanes: { from: Int32Array.from(all, ([from]) => from), to: Int32Array.from(all, ([, to]) => to), flow: Float64Array.from(all, ([, , flow]) => flow) },
  }));
});

/** The same without cycles. */
export const acyclicLanes = arbitraryLanes.map(({ size, lanes: { from, to, flow } }) => ({ size, lanes: { from: from.map((each, lane) => Math.min(each, to[lane])), to: to.map((each, lane) => Math.max(each, from[lane])), flow } }));

/** The same with cycles, between nodes of three kinds and of none. */
export const kindedLanes = arbitraryLanes.chain(({ size, lanes }) => fc.array(fc.constantFrom('a', 'b', 'c', undefined), { minLength: size, maxLength: size }).map((kind) => ({ size, lanes, kind })));
