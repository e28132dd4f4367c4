import type { NetworkDocument } from './document.js';
import type { RationingClasses } from './rationing-classes.js';

/**
 * A network as flat arrays, indexed by node, requirement or lane. Ranges are compressed rows with one more index as
 * upper bound: the lanes that leave node i are `laneStart[i]` to `laneStart[i + 1] - 1`.
 * Nodes stand in document order; requirements are grouped by node; lanes by supplier and, within it, by class.
 */
export interface CompiledNetwork extends RationingClasses {
  readonly id: string;
  readonly document: NetworkDocument;
  readonly nodeCount: number;
  readonly requirementCount: number;
  readonly laneCount: number;

  /** [nodes] */
  readonly nodeIds: readonly string[];
  readonly nodeIndex: ReadonlyMap<string, number>;
  /** [nodes] final demand, units/week */
  readonly demand: Float64Array;
  /** [nodes] allocation class of final demand */
  readonly demandPriority: Float64Array;
  /** [nodes] units/week; where the document gives none, baseline / utilization */
  readonly capacity: Float64Array;
  /** [nodes] output q without disturbance, units/week */
  readonly baseline: Float64Array;
  /** [nodes] weeks in process inside the node */
  readonly cycleWeeks: Float64Array;
  /** [nodes] every node after those that supply it without lead */
  readonly makingOrder: Int32Array;
  /** [nodes + 1] into requirements */
  readonly requirementStart: Int32Array;
  /** [nodes + 1] into the lanes that leave a node */
  readonly laneStart: Int32Array;

  /** [requirements] place in `document.requirements` */
  readonly requirementRow: Int32Array;
  /** [requirements] the node that needs the input */
  readonly requirementNode: Int32Array;
  /** [requirements] */
  readonly unitsPerOutput: Float64Array;
  /** [requirements] 0..1 */
  readonly criticality: Float64Array;
  /** [requirements] stock held in the baseline, units: stockWeeks · unitsPerOutput · q */
  readonly stock: Float64Array;
  /** [requirements + 1] into `incomingLane` */
  readonly incomingStart: Int32Array;
  /** [lanes] the lanes that serve a requirement, in document order */
  readonly incomingLane: Int32Array;

  /** [lanes] place in `document.supplies` */
  readonly laneRow: Int32Array;
  /** [lanes] supplying node */
  readonly laneFrom: Int32Array;
  /** [lanes] buying node */
  readonly laneTo: Int32Array;
  /** [lanes] */
  readonly laneRequirement: Int32Array;
  /** [lanes] baseline share */
  readonly share: Float64Array;
  /** [lanes] baseline flow f, units/week: share · unitsPerOutput · q */
  readonly flow: Float64Array;
  /** [lanes] how far over f the lane can be asked, units/week: surge · f + standby · unitsPerOutput · q */
  readonly room: Float64Array;
  /** [lanes] */
  readonly leadWeeks: Int32Array;
  /** [lanes] allocation class */
  readonly priority: Float64Array;
}
