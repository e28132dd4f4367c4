import { type CompiledNetwork, parseNetwork } from '@chokepoint/network';
import { type Chokepoints, chokepointsOf, herfindahl } from '@chokepoint/structure';
import type { ConvertedNetwork } from './convert-eto.js';
import type { EtoData } from './eto-data.js';

/** Who can stop a product alone, and how concentrated those are who make it. */
export interface ProductStructure {
  readonly product: string;
  readonly name: string;
  /** Such as `process`; `stage` for the capacity of a stage */
  readonly type: string;
  readonly stage: string | undefined;
  readonly makers: number;
  /** Whose loss alone stops every maker of it, through what they need too */
  readonly owners: readonly string[];
  readonly countries: readonly string[];
  /** 0..10,000, of its own makers; one of whom the owner or country is unknown counts as one of its own; 0 where nobody is named */
  readonly ownerHHI: number;
  readonly countryHHI: number;
}

/** The structure of every product of a converted network, in the order of the data set. */
export function whoStops({ document, products }: ConvertedNetwork, { inputs, stages }: Pick<EtoData, 'inputs' | 'stages'>): ProductStructure[] {
  const { compiled } = parseNetwork(document);
  const chokepoints = chokepointsOf(compiled!);
  const makersOf = nodesByKind(compiled!);
  return [...products].map(([product, id]) => {
    const input = inputs.get(id);
    const makers = makersOf.get(product)!;
    const named = makers.some((node) => compiled!.document.nodes[node].owner ?? compiled!.document.nodes[node].country);
    return {
      product,
      name: input?.name ?? stages.get(id)!,
      type: input?.type ?? 'stage',
      stage: input ? input.stage : id,
      makers: named ? makers.length : 0,
      owners: common(makers, (node) => aloneStop(compiled!, chokepoints, node, 'owner')),
      countries: common(makers, (node) => aloneStop(compiled!, chokepoints, node, 'country')),
      ownerHHI: named ? concentration(compiled!, makers, 'owner') : 0,
      countryHHI: named ? concentration(compiled!, makers, 'country') : 0,
    };
  });
}

function nodesByKind({ document }: CompiledNetwork): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  document.nodes.forEach(({ kind }, node) => groups.set(kind!, [...(groups.get(kind!) ?? []), node]));
  return groups;
}

/** Chokepoints leave the node itself running; whoever owns it can stop it too. */
function aloneStop({ document }: CompiledNetwork, chokepoints: readonly Chokepoints[], node: number, field: 'owner' | 'country'): Set<string> {
  const own = document.nodes[node][field];
  return new Set([...chokepoints[node][field === 'owner' ? 'owners' : 'countries'], ...(own === undefined ? [] : [own])]);
}

function common(makers: readonly number[], namesOf: (node: number) => Set<string>): string[] {
  const [first, ...others] = makers.map(namesOf);
  return [...first].filter((name) => others.every((names) => names.has(name))).sort();
}

/** By what the makers put out in the baseline. */
function concentration({ document, nodeIds, baseline }: CompiledNetwork, makers: readonly number[], field: 'owner' | 'country'): number {
  const total = makers.reduce((sum, node) => sum + baseline[node], 0);
  const shares: Record<string, number> = {};
  for (const node of makers) {
    const name = document.nodes[node][field] ?? `\u0000${nodeIds[node]}`;
    shares[name] = (shares[name] ?? 0) + baseline[node] / total;
  }
  return herfindahl(shares);
}
