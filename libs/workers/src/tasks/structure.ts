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

/** @param nodes ids that the network knows; all by default */
export function structure({ source, nodes }: { readonly source: NetworkSource; readonly nodes?: readonly string[] | undefined }): NodeStructure[] {
  const { compiled } = loadNetwork(source);
  const chokepoints = chokepointsOf(compiled);
  const wanted = nodes?.map((id) => compiled.nodeIndex.get(id)!) ?? [...compiled.nodeIds.keys()];
  return wanted.map((node) => ({ node: compiled.nodeIds[node], chokepoints: chokepoints[node], inputs: inputsOf(compiled, node) }));
}

function inputsOf(network: CompiledNetwork, node: number): InputStructure[] {
  const [from, to] = [network.requirementStart[node], network.requirementStart[node + 1]];
  const requirements = Array.from({ length: to - from }, (_, index) => from + index);
  const { name = network.nodeIds[node] } = network.document.nodes[node];
  return Array.from(concentrations(network, requirements), (concentration) => {
    const { input, vendorHHI, vendorEffective, vendors, kinds, falseDiversification: gap } = concentration;
    const byKind = Object.fromEntries(kinds.map(({ kind, ...figures }) => [kind, figures]));
    const falseDiversification = gap && { kind: gap.kind, gap: gap.gap, finding: concentrationFinding(name, concentration) };
    return { input, vendorHHI, vendorEffective, vendors, byKind, falseDiversification };
  });
}
