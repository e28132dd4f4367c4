import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { Elk } from './elk.js';
import { orderWithinTiers } from './tier-order.js';
import { NODE, type LayoutTask, type Placement } from './placement.js';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.partitioning.activate': 'true',
  'elk.edgeRouting': 'POLYLINE',
  // Nodes stay in their order of y; the kernel finds the ways between them.
  'elk.layered.crossingMinimization.semiInteractive': 'true',
  // Of the strategies the one that keeps the map low in that order: little more than half as high as by Brandes and Koepf.
  'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(NODE.betweenTiers),
  'elk.layered.spacing.edgeNodeBetweenLayers': '6',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '1',
  'elk.spacing.nodeNode': String(NODE.gapAcross),
  'elk.spacing.edgeNode': '2',
  'elk.spacing.edgeEdge': '0',
  'elk.padding': '[top=36,left=8,bottom=8,right=8]',
  'elk.separateConnectedComponents': 'false',
};

/** A layered layout by the Eclipse Layout Kernel: its tiers in their order, and ways for lanes around nodes; for some hundreds of nodes. */
export async function placeByElk(task: LayoutTask): Promise<Placement> {
  const { size, lanes, tier } = task;
  const above = rankOf(size, orderWithinTiers(task));
  const graph: ElkNode = {
    id: 'map',
    layoutOptions: OPTIONS,
    children: Array.from({ length: size }, (_, node) => ({ id: `n${node}`, width: NODE.width, height: NODE.height, layoutOptions: { 'elk.partitioning.partition': String(tier[node]), 'elk.position': `(0,${above[node]})` } })),
    edges: Array.from(lanes.from, (from, lane) => ({ id: `l${lane}`, sources: [`n${from}`], targets: [`n${lanes.to[lane]}`] })),
  };
  const { children = [], edges = [], width = 0, height = 0 } = await new Elk().layout(graph);
  const x = Float64Array.from(children, (node) => node.x!);
  const y = Float64Array.from(children, (node) => node.y!);
  const points = edges.map(({ sections = [] }) => sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint].flatMap((point) => [point.x, point.y])));
  return { width, height, x, y, tiers: tiersAt(x, tier), points };
}

/** [nodes] the place of each in its tier */
function rankOf(size: number, order: readonly (readonly number[])[]): Int32Array {
  const rank = new Int32Array(size);
  for (const nodes of order) nodes.forEach((node, place) => (rank[node] = place));
  return rank;
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
