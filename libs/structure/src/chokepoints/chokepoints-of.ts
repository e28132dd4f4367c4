import { compareUtf8, type CompiledNetwork, nodesByCountry, nodesByOwner, type NodeGroups } from '@chokepoint/network';
import { checkNodeIndices } from './check-node-indices.js';
import { GroupLoss } from './group-loss.js';
import { RunningSuppliers } from './running-suppliers.js';

/** What stops a node by its loss alone, whatever else holds; each list in UTF-8 order. */
export interface Chokepoints {
  /** Ids of other nodes */
  readonly nodes: string[];
  /** Owners, the node itself kept where it is theirs */
  readonly owners: string[];
  /** Countries, the node itself kept where it lies there */
  readonly countries: string[];
}

/** [nodes] lists for those that were asked about */
type Found = readonly (Chokepoints | undefined)[];

/**
 * The chokepoints of nodes (exposure model, section 6): every other node, owner and country whose loss alone stops them.
 * @param nodes node indices; all by default, in network order
 * @returns one entry for each of `nodes`, in their order
 * @throws RangeError where an index is no node's
 */
export function chokepointsOf(network: CompiledNetwork, nodes: readonly number[] = [...network.nodeIds.keys()]): Chokepoints[] {
  checkNodeIndices(nodes, network.nodeCount);
  const found = new Array<Chokepoints | undefined>(network.nodeCount).fill(undefined);
  for (const node of nodes) found[node] ??= { nodes: [], owners: [], countries: [] };
  addNodes(found, network);
  const loss = new GroupLoss(network);
  addGroups(found, 'owners', nodesByOwner(network), loss);
  addGroups(found, 'countries', nodesByCountry(network), loss);
  return nodes.map((node) => found[node]!);
}

/** Loses the nodes in the order of their ids, so that the lists come sorted. */
function addNodes(found: Found, network: CompiledNetwork): void {
  const { nodeIds } = network;
  const suppliers = new RunningSuppliers(network);
  const queue = new Int32Array(network.nodeCount);
  const soleSuppliers = [...nodeIds.keys()].filter((node) => suppliers.isSoleSupplier(node));
  for (const lost of soleSuppliers.sort((a, b) => compareUtf8(nodeIds[a], nodeIds[b]))) {
    queue[0] = lost;
    const end = suppliers.stop(queue, 0, 1);
    for (let place = 1; place < end; place++) found[queue[place]]?.nodes.push(nodeIds[lost]);
    suppliers.restore(queue, 0, end);
  }
}

/** The groups come in the order of their names. */
function addGroups(found: Found, kind: 'owners' | 'countries', groups: NodeGroups, loss: GroupLoss): void {
  for (const [name, members] of groups) {
    for (const node of loss.stops(members)) found[node]?.[kind].push(name);
  }
}
