import type { CompiledNetwork, NetworkNode, Supply } from '@chokepoint/network';

/** A node of the plain model, linked to all that it touches. */
export interface PlainNode extends NetworkNode {
  readonly q: number;
  readonly cap: number;
  readonly requirements: PlainRequirement[];
  readonly customers: PlainLane[];
  /** Who is served before whom: customers and final demand by class, lowest first */
  classes: PlainClass[];
  /** Multiplier of capacity this week */
  omega: number;
  /** Share of the goods in process that is left whole this week */
  whole: number;
  asked: number;
  made: number;
  delivered: number;
}

export interface PlainClass {
  readonly lanes: PlainLane[];
  /** Final demand of the class */
  readonly demand: number;
}

export interface PlainRequirement {
  readonly node: PlainNode;
  readonly unitsPerOutput: number;
  readonly criticality: number;
  readonly normalStock: number;
  readonly lanes: PlainLane[];
  stock: number;
}

export interface PlainLane extends Supply {
  readonly supplier: PlainNode;
  readonly requirement: PlainRequirement;
  readonly f: number;
  readonly room: number;
  /** What comes in each week as planned, by week */
  readonly due: number[];
  /** What a disturbance held back, by the week in which it comes, after yield */
  readonly held: number[];
  delay: number;
  yield: number;
  order: number;
  own: number;
  shipped: number;
}

/** Links the entries of a document to each other, in the state in which week 0 begins (exposure model, section 3). */
export function plainNetwork({ document, nodeIndex, baseline }: CompiledNetwork): PlainNode[] {
  const nodes = document.nodes.map((node, index) => plainNode(node, baseline[index]));
  const find = (id: string): PlainNode => nodes[nodeIndex.get(id)!];
  const inputs = new Map<string, { entry: PlainRequirement; surge: number }>();
  for (const { node: id, input, unitsPerOutput, criticality, stockWeeks, surge } of document.requirements) {
    const node = find(id);
    const normalStock = stockWeeks * unitsPerOutput * node.q;
    const entry: PlainRequirement = { node, unitsPerOutput, criticality, normalStock, lanes: [], stock: normalStock };
    node.requirements.push(entry);
    inputs.set(JSON.stringify([id, input]), { entry, surge });
  }
  for (const supply of document.supplies) {
    const { entry, surge } = inputs.get(JSON.stringify([supply.to, supply.input]))!;
    const lane = plainLane(supply, find(supply.from), entry, surge);
    entry.lanes.push(lane);
    lane.supplier.customers.push(lane);
  }
  for (const node of nodes) node.classes = classesOf(node);
  return nodes;
}

function plainNode(node: NetworkNode, q: number): PlainNode {
  const cap = node.capacity ?? q / node.utilization;
  return { ...node, q, cap, requirements: [], customers: [], classes: [], omega: 1, whole: 1, asked: 0, made: 0, delivered: 0 };
}

function classesOf({ customers, demand, demandPriority }: PlainNode): PlainClass[] {
  const levels = new Set([demandPriority, ...customers.map((lane) => lane.priority)]);
  return [...levels]
    .sort((a, b) => a - b)
    .map((level) => ({ lanes: customers.filter((lane) => lane.priority === level), demand: level === demandPriority ? demand : 0 }));
}

function plainLane(supply: Supply, supplier: PlainNode, requirement: PlainRequirement, surge: number): PlainLane {
  const use = requirement.unitsPerOutput * requirement.node.q;
  const f = supply.share * use;
  const due = Array.from({ length: supply.leadWeeks }, () => f);
  const room = surge * f + supply.standby * use;
  return { ...supply, supplier, requirement, f, room, due, held: [], delay: 0, yield: 1, order: f, own: f, shipped: 0 };
}

/** Nodes so that whoever supplies without lead comes before its buyer. */
export function suppliersFirst(nodes: readonly PlainNode[]): PlainNode[] {
  const ordered = new Set<PlainNode>();
  const visit = (node: PlainNode): void => {
    if (ordered.has(node)) return;
    for (const { lanes } of node.requirements) for (const lane of lanes) if (lane.leadWeeks === 0) visit(lane.supplier);
    ordered.add(node);
  };
  nodes.forEach(visit);
  return [...ordered];
}
