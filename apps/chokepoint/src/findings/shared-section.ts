import type { CompiledNetwork } from '@chokepoint/network';
import { chokepointsOf } from '@chokepoint/structure';
import { type LoneStops, sharedChokepoints } from '../report/shared-chokepoints.js';
import { code, codes, listed, markdownTable } from './markdown.js';
import type { Section } from './section.js';
import { nodesOf } from './subjects.js';

const COLUMNS = ['Trainium', 'NVIDIA', 'nodes', 'owners', 'countries'].map((title) => ({ title }));
const KINDS = ['accelerator', 'system'];

/** Where Trainium and NVIDIA meet: what alone stops both. */
export function sharedSection(network: CompiledNetwork): Section {
  const stops = chokepointsOf(network);
  const [trainium, nvidia] = ['AWS', 'NVIDIA'].map((owner) => nodesOf(network, owner, KINDS));
  const { owners, countries, nodes } = sharedChokepoints([...trainium, ...nvidia].map((node) => stops[node]));
  return {
    title: 'Where Trainium and NVIDIA meet',
    body: [
      `**${owners.length + countries.length + nodes.length} losses alone stop all ${trainium.length} of AWS’s and all ${nvidia.length} of NVIDIA’s accelerators and systems: ${sharedText({ nodes, owners, countries })}.**`,
      'To buy both is no protection from these. The table has, for each pair, what alone stops both; NVIDIA’s nodes that share the same with a Trainium stand together.',
      markdownTable(COLUMNS, KINDS.flatMap((kind) => pairs(network, stops, kind))),
    ],
    evidence: [{ finding: 'Where Trainium and NVIDIA meet', nodes: [...trainium, ...nvidia] }],
  };
}

/** Accelerators with accelerators, systems with systems. */
function pairs(network: CompiledNetwork, stops: readonly LoneStops[], kind: string): string[][] {
  return nodesOf(network, 'AWS', [kind]).flatMap((trainium) => {
    const shared = nodesOf(network, 'NVIDIA', [kind]).map((nvidia) => ({ nvidia, cells: cells(sharedChokepoints([stops[trainium], stops[nvidia]])) }));
    const alike = Map.groupBy(shared, (each) => each.cells.join(' | '));
    return [...alike.values()].map((group) => [code(network.nodeIds[trainium]), codes(group.map(({ nvidia }) => network.nodeIds[nvidia])), ...group[0].cells]);
  });
}

function cells({ nodes, owners, countries }: LoneStops): string[] {
  return [nodes, owners, countries].map(codes);
}

function sharedText({ nodes, owners, countries }: LoneStops): string {
  const groups: [string, readonly string[]][] = [['the node', nodes], ['all that is owned by', owners], ['all that is in', countries]];
  return listed(groups.flatMap(([what, names]) => names.map((name) => `${what} ${name}`)));
}
