import type { CompiledNetwork } from '@chokepoint/network';

/** A power of two near a positive number: to divide by it rounds nothing. */
export function powerOfTwo(size: number): number {
  return 2 ** Math.floor(Math.log2(size));
}

/**
 * [nodes] Units that make one unit of a node's output column, so that all quantities of the program are of the
 * order of weeks: the solver's tolerances are absolute, and wafers and powder differ by many powers of ten.
 * Near the most that the node makes or one buyer draws of it in a baseline week; of a node that nobody uses, its capacity.
 */
export function outputScales({ nodeCount, baseline, capacity, laneStart, laneTo, laneRequirement, unitsPerOutput }: CompiledNetwork): Float64Array {
  const scales = Float64Array.from(baseline);
  for (let node = 0; node < nodeCount; node++) {
    for (let lane = laneStart[node]; lane < laneStart[node + 1]; lane++) {
      const draw = unitsPerOutput[laneRequirement[lane]] * baseline[laneTo[lane]];
      scales[node] = Math.max(scales[node], draw);
    }
    scales[node] = powerOfTwo(scales[node] || capacity[node] || 1);
  }
  return scales;
}
