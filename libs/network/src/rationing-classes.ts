/** The classes in which each node rations its output, lowest first: lanes and final demand of equal class stand together. */
export interface RationingClasses {
  /** [nodes + 1] into classes */
  readonly classStart: Int32Array;
  /** [classes + 1] into lanes: the lanes of class c are `classLane[c]` to `classLane[c + 1] - 1` */
  readonly classLane: Int32Array;
  /** [classes] 1 where the node's final demand belongs to the class */
  readonly classHasDemand: Uint8Array;
}

/** Lanes as they leave their nodes, those of one node sorted by class. */
interface SortedLanes {
  readonly laneStart: Int32Array;
  readonly priority: Float64Array;
}

/** Final demand of 0 is in no class. */
export function rationingClasses(demand: Float64Array, demandPriority: Float64Array, { laneStart, priority }: SortedLanes): RationingClasses {
  const classStart = [0];
  const classLane = [0];
  const classHasDemand: number[] = [];
  for (let node = 0; node < demand.length; node++) {
    const [begin, end] = [laneStart[node], laneStart[node + 1]];
    const levels = new Set(priority.subarray(begin, end));
    if (demand[node] > 0) levels.add(demandPriority[node]);
    let lane = begin;
    for (const level of [...levels].sort((a, b) => a - b)) {
      while (lane < end && priority[lane] === level) lane++;
      classLane.push(lane);
      classHasDemand.push(demand[node] > 0 && demandPriority[node] === level ? 1 : 0);
    }
    classStart.push(classHasDemand.length);
  }
  return { classStart: Int32Array.from(classStart), classLane: Int32Array.from(classLane), classHasDemand: Uint8Array.from(classHasDemand) };
}
