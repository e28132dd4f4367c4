import type { NetworkDocument } from '@chokepoint/network';
import { create } from 'xmlbuilder2';
import { edgesOf } from './edges.js';

const NODE_KEYS = {
  label: 'string', name: 'string', kind: 'string', owner: 'string', country: 'string', capacity: 'double', utilization: 'double', demand: 'double', demandPriority: 'double',
  value: 'double', ttrWeeks: 'double', cycleWeeks: 'int', hazardPerYear: 'double', finishedStock: 'double',
} as const;
const EDGE_KEYS = {
  input: 'string', share: 'double', standby: 'double', leadWeeks: 'int', priority: 'double', unitsPerOutput: 'double', criticality: 'double', stockWeeks: 'double', surge: 'double',
} as const;

type Parent = ReturnType<ReturnType<typeof create>['ele']>;
type Values = Readonly<Record<string, unknown>>;

/** A network in GraphML (graphml.graphdrawing.org) with typed keys; what XML cannot hold stands as U+FFFD. */
export function graphmlOf(network: NetworkDocument): string {
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' });
  declareKeys(root, 'node', NODE_KEYS);
  declareKeys(root, 'edge', EDGE_KEYS);
  const graph = root.ele('graph', { id: 'network', edgedefault: 'directed' });
  const nameOf = xmlNames(network);
  for (const node of network.nodes) addData(graph.ele('node', { id: nameOf.get(node.id)! }), 'node', NODE_KEYS, { ...node, label: node.id });
  edgesOf(network).forEach((edge, row) => {
    addData(graph.ele('edge', { id: `lane-${row}`, source: nameOf.get(edge.from)!, target: nameOf.get(edge.to)! }), 'edge', EDGE_KEYS, { ...edge });
  });
  return `${root.end({ prettyPrint: true })}\n`;
}

function declareKeys(root: Parent, of: 'node' | 'edge', keys: Readonly<Record<string, string>>): void {
  for (const [name, type] of Object.entries(keys)) root.ele('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type });
}

function addData(element: Parent, of: 'node' | 'edge', keys: Readonly<Record<string, string>>, values: Values): void {
  for (const name of Object.keys(keys)) if (values[name] !== undefined) element.ele('data', { key: `${of}-${name}` }).txt(`${values[name] as string | number}`);
}

/** Ids as they are, unless an attribute would not keep one: then all nodes are numbered, and `label` has the ids. */
function xmlNames({ nodes }: NetworkDocument): Map<string, string> {
  // eslint-disable-next-line no-control-regex -- XML has no place for them
  const kept = nodes.every(({ id }) => !/[\u0000-\u001f\ufffe\uffff]|^\s|\s$|\s{2}/u.test(id));
  return new Map(nodes.map(({ id }, row) => [id, kept ? id : `n${row}`]));
}
