import type { CompiledNetwork } from '@chokepoint/network';
import type { SparseMatrixInput } from 'highs';
import { outputScales, powerOfTwo } from './scales.js';

/** Weeks of the horizon, t */
export const HORIZON = 0;
/** A capacity this many times what anyone draws never binds, and only spoils the arithmetic. */
const AMPLE = 1e9;

/**
 * The best response to a loss as a linear program (exposure model, section 7), without objective and without bounds
 * that a question sets. Columns, all ≥ 0: t; then u of every node; then l of every node with demand; then y of every lane
 * that serves a requirement of criticality 1. They count in `outputScales`, t in weeks. Rows, all ≤:
 *
 *     u_i − capacity_i · t ≤ 0
 *     Σ y out of i + demand_i · t − u_i − l_i ≤ finishedStock_i
 *     unitsPerOutput · u_j − Σ y of the requirement ≤ stock
 */
export interface ResponseProgram {
  readonly columnCount: number;
  readonly rowUpper: readonly number[];
  readonly matrix: SparseMatrixInput;
  /** [nodes with demand] ascending; the lost demand of place k is column `firstLost + k` */
  readonly demanded: readonly number[];
  readonly firstLost: number;
  /** [nodes] units in one unit of the columns of a node, u and l */
  readonly scales: Float64Array;
}

/** The column of the output u of a node. */
export const outputColumn = (node: number): number => 1 + node;

/** What stands in front of the columns of a row, as [column, factor], and the bound of their sum. */
interface Row {
  readonly terms: readonly (readonly [number, number])[];
  readonly upper: number;
}

export function responseProgram(network: CompiledNetwork): ResponseProgram {
  const demanded = [...network.demand.keys()].filter((node) => network.demand[node] > 0);
  const scales = outputScales(network);
  const requirements = [...network.criticality.keys()].filter((requirement) => binds(network, requirement));
  const firstLost = outputColumn(network.nodeCount);
  const laneColumn = laneColumns(network, requirements, firstLost + demanded.length);
  const columns = { network, scales, lostColumn: new Map(demanded.map((node, place) => [node, firstLost + place])), laneColumn };
  const nodes = [...network.demand.keys()];
  const rows = [
    ...nodes.map((node) => capacityRow(columns, node)),
    ...nodes.map((node) => balanceRow(columns, node)),
    ...requirements.map((requirement) => inputRow(columns, requirement)),
  ];
  const columnCount = firstLost + demanded.length + laneColumn.size;
  return { columnCount, rowUpper: rows.map(({ upper }) => upper), matrix: sparse(rows, columnCount), demanded, firstLost, scales };
}

interface Columns {
  readonly network: CompiledNetwork;
  readonly scales: Float64Array;
  readonly lostColumn: ReadonlyMap<number, number>;
  readonly laneColumn: ReadonlyMap<number, number>;
}

/** Of an input of which nothing is used nothing is ever short, either. */
function binds({ criticality, unitsPerOutput }: CompiledNetwork, requirement: number): boolean {
  return criticality[requirement] === 1 && unitsPerOutput[requirement] > 0;
}

function laneColumns({ incomingStart, incomingLane }: CompiledNetwork, requirements: readonly number[], first: number): Map<number, number> {
  const lanes = requirements.flatMap((requirement) => [...incomingLane.subarray(incomingStart[requirement], incomingStart[requirement + 1])]);
  return new Map(lanes.map((lane, place) => [lane, first + place]));
}

function capacityRow({ network, scales }: Columns, node: number): Row {
  const weekly = Math.min(network.capacity[node] / scales[node], AMPLE);
  return { terms: [[outputColumn(node), 1], [HORIZON, -weekly]], upper: 0 };
}

function balanceRow({ network, scales, lostColumn, laneColumn }: Columns, node: number): Row {
  const { document, demand, laneStart, laneRequirement } = network;
  const terms: [number, number][] = [[outputColumn(node), -1], [HORIZON, demand[node] / scales[node]]];
  if (lostColumn.has(node)) terms.push([lostColumn.get(node)!, -1]);
  for (let lane = laneStart[node]; lane < laneStart[node + 1]; lane++) {
    const column = laneColumn.get(lane);
    if (column !== undefined) terms.push([column, drawScale(network, scales, laneRequirement[lane]) / scales[node]]);
  }
  return { terms, upper: document.nodes[node].finishedStock / scales[node] };
}

function inputRow({ network, scales, laneColumn }: Columns, requirement: number): Row {
  const { requirementNode, unitsPerOutput, stock, incomingStart, incomingLane } = network;
  const lanes = incomingLane.subarray(incomingStart[requirement], incomingStart[requirement + 1]);
  const node = requirementNode[requirement];
  const scale = drawScale(network, scales, requirement);
  return {
    terms: [[outputColumn(node), (unitsPerOutput[requirement] * scales[node]) / scale], ...Array.from(lanes, (lane) => [laneColumn.get(lane)!, -1] as const)],
    upper: stock[requirement] / scale,
  };
}

/** Units of an input in one unit of a lane's column: about what goes into one of the column of the node that needs it. */
function drawScale({ unitsPerOutput, requirementNode }: CompiledNetwork, scales: Float64Array, requirement: number): number {
  return powerOfTwo(unitsPerOutput[requirement] * scales[requirementNode[requirement]]);
}

function sparse(rows: readonly Row[], numCols: number): SparseMatrixInput {
  const terms = rows.map((row) => row.terms.filter(([, factor]) => factor !== 0));
  const starts = [0];
  for (const row of terms) starts.push(starts.at(-1)! + row.length);
  return { format: 'csr', numRows: rows.length, numCols, starts, indices: terms.flatMap((row) => row.map(([column]) => column)), values: terms.flatMap((row) => row.map(([, factor]) => factor)) };
}
