import { type DrawMatrix, solveBaseline } from './baseline.js';
import type { CompiledNetwork } from './compiled-network.js';
import type { NetworkDocument, Requirement } from './document.js';
import { rationingClasses } from './rationing-classes.js';
import { keyOf } from './reference-rules.js';
import { compress } from './strong-components.js';
import { makingOrder } from './zero-lead.js';

/** A cycle consumes at least what it makes; `requirement` is the first (in document order) inside it. */
export class NoBaselineError extends Error {
  override readonly name = 'NoBaselineError';
  constructor(readonly requirement: number) {
    super('the network consumes more than it makes: no finite baseline');
  }
}

/**
 * Compiles a document that `parseNetwork` accepted into flat arrays with its baseline (exposure model, section 1).
 * @throws NoBaselineError where the network consumes more than it makes
 */
export function compileNetwork(document: NetworkDocument): CompiledNetwork {
  const nodes = compileNodes(document);
  const requirements = compileRequirements(document, nodes.nodeIndex);
  const lanes = compileLanes(document, nodes.nodeIndex, requirements);
  const baseline = baselineOf(nodes, requirements, lanes);
  return {
    id: document.id,
    document,
    ...nodes,
    ...requirements,
    ...lanes,
    ...amounts(document, baseline, requirements, lanes),
    ...rationingClasses(nodes.demand, nodes.demandPriority, lanes),
    makingOrder: makingOrder(nodes.nodeCount, { from: lanes.laneFrom, to: lanes.laneTo, leadWeeks: lanes.leadWeeks }),
  };
}

function compileNodes({ nodes }: NetworkDocument) {
  return {
    nodeCount: nodes.length,
    nodeIds: nodes.map((node) => node.id),
    nodeIndex: new Map(nodes.map((node, index) => [node.id, index])),
    demand: Float64Array.from(nodes, (node) => node.demand),
    demandPriority: Float64Array.from(nodes, (node) => node.demandPriority),
    cycleWeeks: Float64Array.from(nodes, (node) => node.cycleWeeks),
  };
}

/** Grouped by node, in document order within a node. */
function compileRequirements({ requirements }: NetworkDocument, nodeIndex: ReadonlyMap<string, number>) {
  const owner = Int32Array.from(requirements, (requirement) => nodeIndex.get(requirement.node)!);
  const { start, edge } = compress(nodeIndex.size, owner, owner);
  const column = (field: (requirement: Requirement) => number) => Float64Array.from(edge, (row) => field(requirements[row]));
  return {
    requirementCount: requirements.length,
    requirementStart: start,
    requirementRow: edge,
    requirementNode: owner.map((_, index) => owner[edge[index]]),
    unitsPerOutput: column((requirement) => requirement.unitsPerOutput),
    criticality: column((requirement) => requirement.criticality),
  };
}

type Requirements = ReturnType<typeof compileRequirements>;

/** Grouped by supplier and within it by class, in document order within a class. */
function compileLanes({ requirements, supplies }: NetworkDocument, nodeIndex: ReadonlyMap<string, number>, { requirementRow }: Requirements) {
  const requirementOf = new Map<string, number>();
  requirementRow.forEach((row, index) => requirementOf.set(keyOf(requirements[row].node, requirements[row].input), index));
  const byClass = Int32Array.from(supplies.keys()).sort((a, b) => supplies[a].priority - supplies[b].priority || a - b);
  const supplier = byClass.map((row) => nodeIndex.get(supplies[row].from)!);
  const { start, edge } = compress(nodeIndex.size, supplier, byClass);
  const laneRow = edge.map((place) => byClass[place]);
  const laneRequirement = laneRow.map((row) => requirementOf.get(keyOf(supplies[row].to, supplies[row].input))!);
  const incoming = compress(requirements.length, byRow(laneRow, laneRequirement), byRow(laneRow, Int32Array.from(laneRow.keys())));
  return {
    laneCount: supplies.length,
    laneStart: start,
    laneRow,
    laneFrom: laneRow.map((row) => nodeIndex.get(supplies[row].from)!),
    laneTo: laneRow.map((row) => nodeIndex.get(supplies[row].to)!),
    laneRequirement,
    share: Float64Array.from(laneRow, (row) => supplies[row].share),
    leadWeeks: Int32Array.from(laneRow, (row) => supplies[row].leadWeeks),
    priority: Float64Array.from(laneRow, (row) => supplies[row].priority),
    incomingStart: incoming.start,
    incomingLane: incoming.target,
  };
}

/** Values of lanes, put in the order of their rows in the document. */
function byRow(laneRow: Int32Array, values: Int32Array): Int32Array {
  const ordered = new Int32Array(values.length);
  laneRow.forEach((row, lane) => (ordered[row] = values[lane]!));
  return ordered;
}

type Lanes = ReturnType<typeof compileLanes>;

function baselineOf({ demand }: { demand: Float64Array }, { unitsPerOutput, requirementRow }: Requirements, lanes: Lanes): Float64Array {
  const draw = lanes.share.map((share, lane) => share * unitsPerOutput[lanes.laneRequirement[lane]]);
  const { output, insatiable } = solveBaseline(drawsOf(lanes, draw), demand);
  if (insatiable.length === 0) return output;
  const inside = new Set(insatiable);
  const cycle = lanes.laneRequirement.filter((_, lane) => inside.has(lanes.laneFrom[lane]) && inside.has(lanes.laneTo[lane]));
  throw new NoBaselineError(cycle.reduce((first, requirement) => Math.min(first, requirementRow[requirement]), requirementRow.length));
}

/** Lanes that draw nothing bind nobody: without them components stay small. */
function drawsOf({ laneFrom, laneTo, laneStart }: Lanes, draw: Float64Array): DrawMatrix {
  const supplier = laneFrom.map((from, lane) => (draw[lane] > 0 ? from : -1));
  const { start, target, edge } = compress(laneStart.length - 1, supplier, laneTo);
  return { start, target, draw: Float64Array.from(edge, (lane) => draw[lane]) };
}

/** All that scales with the baseline: flows, rooms, stocks, and capacities that no one gave. */
function amounts({ nodes, requirements, supplies }: NetworkDocument, baseline: Float64Array, compiled: Requirements, lanes: Lanes) {
  const use = compiled.unitsPerOutput.map((units, index) => units * baseline[compiled.requirementNode[index]]);
  const flow = lanes.share.map((share, lane) => share * use[lanes.laneRequirement[lane]]);
  const room = flow.map((each, lane) => {
    const requirement = lanes.laneRequirement[lane];
    const { surge } = requirements[compiled.requirementRow[requirement]];
    return surge * each + supplies[lanes.laneRow[lane]].standby * use[requirement];
  });
  return {
    baseline,
    capacity: Float64Array.from(nodes, (node, index) => node.capacity ?? baseline[index] / node.utilization),
    stock: use.map((each, index) => requirements[compiled.requirementRow[index]].stockWeeks * each),
    flow,
    room,
  };
}
