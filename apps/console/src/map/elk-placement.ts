import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { Elk } from './elk.js';
import { NODE, type LayoutTask, type Placement } from './placement.js';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.partitioning.activate': 'true',
  'elk.edgeRouting': 'POLYLINE',
  // Of the strategies the one that keeps the map low: half as high as by Brandes and Koepf.
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(NODE.betweenTiers),
  'elk.layered.spacing.edgeNodeBetweenLayers': '6',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '1',
  'elk.spacing.nodeNode': String(NODE.gapAcross),
  'elk.spacing.edgeNode': '2',
  'elk.spacing.edgeEdge': '0',
  'elk.padding': '[top=36,left=8,bottom=8,right=8]',
  'elk.separateConnectedComponents': 'false',
};

/** A layered layout by the Eclipse Layout Kernel: fewer crossings, and ways for lanes around nodes; for some hundreds of nodes. */
export async function placeByElk({ size, lanes, tier }: LayoutTask): Promise<Placement> {
  const graph: ElkNode = {
    id: 'map',
    layoutOptions: OPTIONS,
    children: Array.from({ length: size }, (_, node) => ({ id: `n${node}`, width: NODE.width, height: NODE.height, layoutOptions: { 'elk.partitioning.partition': String(tier[node]) } })),
    edges: Array.from(lanes.from, (from, lane) => ({ id: `l${lane}`, sources: [`n${from}`], targets: [`n${lanes.to[lane]}`] })),
  };
  const { children = [], edges = [], width = 0, height = 0 } = await new Elk().layout(graph);
  const x = Float64Array.from(children, (node) => node.x!);
  const y = Float64Array.from(children, (node) => node.y!);
  const points = edges.map(({ sections = [] }) => sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint].flatMap((point) => [point.x, point.y])));
  return { width, height, x, y, tiers: tiersAt(x, tier), points };
}

function tiersAt(x: Float64Array, tier: Int32Array): { x: number; width: number }[] {
  const left: number[] = [];
  const right: number[] = [];
  tier.forEach((each, node) => {
    left[each] = Math.min(left[each] ?? Infinity, x[node]);
    right[each] = Math.max(right[each] ?? -Infinity, x[node] + NODE.width);
  });
  return left.map((start, each) => ({ x: start, width: right[each] - start }));
}
