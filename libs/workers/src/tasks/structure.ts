import type { CompiledNetwork } from '@chokepoint/network';
import { type Chokepoints, chokepointsOf, type Concentration, concentrationFinding, concentrations, type KindConcentration } from '@chokepoint/structure';
import type { NetworkSource } from '../network-source.js';
import { loadNetwork } from './loaded-networks.js';

type Figures = Pick<Concentration, 'input' | 'vendorHHI' | 'vendorEffective' | 'vendors'>;

/** One input of a node: how many vendors it has, and who stands behind them. */
export interface InputStructure extends Figures {
  readonly byKind: Readonly<Record<string, Omit<KindConcentration, 'kind'>>>;
  readonly falseDiversification: { readonly kind: string; readonly gap: number; readonly finding: string } | null;
}

/** What alone can stop a node, and how concentrated its inputs are (exposure model, section 6). */
export interface NodeStructure {
  readonly node: string;
  readonly chokepoints: Chokepoints;
  /** In document order */
  readonly inputs: readonly InputStructure[];
}

export interface StructureTask {
  readonly source: NetworkSource;
  /** Ids that the network knows; all by default */
  readonly nodes?: readonly string[] | undefined;
  /** Leaves inputs out: chokepoints are linear in the network, inputs list whoever stands behind each in every tier. */
  readonly chokepointsOnly?: boolean | undefined;
}

export function structure({ source, nodes, chokepointsOnly = false }: StructureTask): NodeStructure[] {
  const { compiled } = loadNetwork(source);
  const chokepoints = chokepointsOf(compiled);
  const wanted = nodes?.map((id) => compiled.nodeIndex.get(id)!) ?? [...compiled.nodeIds.keys()];
  // What they are made with is prepared once for all nodes: it takes as long as hundreds of them.
  const all = concentrations(compiled, wanted.flatMap((node) => requirementsOf(compiled, node)));
  return wanted.map((node) => ({ node: compiled.nodeIds[node], chokepoints: chokepoints[node], inputs: chokepointsOnly ? [] : inputsOf(compiled, node, all) }));
}

function requirementsOf({ requirementStart }: CompiledNetwork, node: number): number[] {
  return Array.from({ length: requirementStart[node + 1] - requirementStart[node] }, (_, index) => requirementStart[node] + index);
}

/** @param next gives the concentrations of the node's requirements next */
function inputsOf(network: CompiledNetwork, node: number, next: Iterator<Concentration, undefined>): InputStructure[] {
  const { name = network.nodeIds[node] } = network.document.nodes[node];
  return requirementsOf(network, node).map(() => {
    const concentration = next.next().value!;
    const { input, vendorHHI, vendorEffective, vendors, kinds, falseDiversification: gap } = concentration;
    const byKind = Object.fromEntries(kinds.map(({ kind, ...figures }) => [kind, figures]));
    const falseDiversification = gap && { kind: gap.kind, gap: gap.gap, finding: concentrationFinding(name, concentration) };
    return { input, vendorHHI, vendorEffective, vendors, byKind, falseDiversification };
  });
}
