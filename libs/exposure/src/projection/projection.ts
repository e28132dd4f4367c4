/** Weekly results of a run: entry `week * nodeCount + node` of both arrays. */
export interface Projection {
  readonly weeks: number;
  readonly nodeCount: number;
  /** [weeks × nodes] output x, units/week */
  readonly output: Float64Array;
  /** [weeks × nodes] 0..1 */
  readonly service: Float64Array;
}

/** What computes a projection changes with this number: results of different versions are not compared. */
export const MODEL_VERSION = '1';
