import type { NetworkInput } from '@chokepoint/network';
import { count } from '../../command-line/wording.js';
import { type Chain, chainOf, upstreamOf } from './chain.js';
import type { EtoData, EtoInput } from './eto-data.js';
import { type Market, marketOf } from './market.js';
import { Names } from './names.js';

export interface EtoOptions {
  /** Only what this stage is made with; by default the finished chip */
  readonly stage?: string | undefined;
  /** Inputs whose types stand in for each other, beside processes and designs */
  readonly alternatives?: readonly string[];
}

export interface ConvertedNetwork {
  readonly document: NetworkInput;
  /** Product in the network → the id of its input or stage, in the order of the data set */
  readonly products: ReadonlyMap<string, string>;
  /** What was assumed and what was lost, in words */
  readonly notes: readonly string[];
}

type Node = NonNullable<NetworkInput['nodes']>[number];
type Requirement = NonNullable<NetworkInput['requirements']>[number];
type Supply = NonNullable<NetworkInput['supplies']>[number];

/** Final demand: shares alone give no quantities, so that a hundred units read as percent. */
const DEMAND = 100;

/**
 * Makes a network of the data set (decision 13). A part of the market of an input is a node `input/provider`; an input that
 * nobody is named for, or that has types, is a node of its own without owner and country. Types of tools and materials are all
 * needed; types of processes and designs stand in for each other, in equal shares.
 */
export function convertEto(data: EtoData, options: EtoOptions = {}): ConvertedNetwork {
  return new EtoConversion(data, options).run();
}

class EtoConversion {
  private readonly chain: Chain;
  private readonly names = new Names();
  private readonly nodes: Node[] = [];
  private readonly requirements: Requirement[] = [];
  private readonly supplies: Supply[] = [];
  private readonly notes: string[] = [];
  private readonly needed = new Set<string>();
  /** Id of a product → the nodes that make it, with their shares */
  private readonly makers = new Map<string, { readonly node: string; readonly share: number }[]>();

  constructor(
    private readonly data: EtoData,
    private readonly options: EtoOptions,
  ) {
    this.chain = chainOf(data);
  }

  run(): ConvertedNetwork {
    const ends = this.ends();
    const upstream = upstreamOf(this.chain, ends);
    const inputs = [...this.data.inputs.values()].filter(({ id }) => upstream.has(id));
    const stages = this.stagesBehind(inputs);
    for (const input of inputs) this.addMakers(input.id, input.name, this.marketOfInput(input), ends.includes(input.id));
    for (const stage of stages) this.addMakers(stage, this.stageName(stage), marketOf(stage, this.data), false);
    for (const input of inputs) this.addNeeds(input, stages);
    const left = this.data.inputs.size - inputs.length;
    if (left > 0) this.notes.push(`${count(left, 'input')} left out: the sequence leads from ${left === 1 ? 'it' : 'them'} to no final product`);
    const document = { id: 'eto-semiconductor-supply-chain', nodes: this.nodes, requirements: this.requirements, supplies: this.supplies };
    return { document, products: new Map([...this.makers.keys()].map((id) => [this.productOf(id), id])), notes: [...this.chain.notes, ...this.notes] };
  }

  /** Products with final demand. */
  private ends(): string[] {
    const { stage } = this.options;
    const all = [...this.data.inputs.values()];
    if (stage === undefined) return all.filter(({ type }) => type === 'ultimate_output').map(({ id }) => id);
    const steps = new Set(all.filter((input) => input.type === 'process' && input.stage === stage).map(({ id }) => id));
    const usedWithin = new Set([...steps].flatMap((id) => this.chain.goesInto.get(id) ?? []));
    return [...steps].filter((id) => !usedWithin.has(id));
  }

  /** Stages whose companies or countries are known, of processes for which nobody is named. */
  private stagesBehind(inputs: readonly EtoInput[]): string[] {
    const stages = new Set(inputs.filter((input) => this.isOwnStep(input)).map(({ stage }) => stage!));
    return [...stages].filter((stage) => marketOf(stage, this.data) !== undefined);
  }

  private isOwnStep(input: EtoInput): boolean {
    return input.type === 'process' && input.stage !== undefined && this.marketOfInput(input) === undefined;
  }

  /** The market of an input gives way to those of its types. */
  private marketOfInput({ id }: EtoInput): Market | undefined {
    return this.chain.types.has(id) ? undefined : marketOf(id, this.data);
  }

  private addMakers(id: string, name: string, market: Market | undefined, isEnd: boolean): void {
    const product = this.productOf(id);
    if (!market) {
      this.nodes.push({ id: product, name, kind: product, ...(isEnd && { demand: DEMAND }) });
      this.makers.set(id, [{ node: product, share: 1 }]);
      if (this.chain.types.has(id) && marketOf(id, this.data)) this.notes.push(`${name}: its own shares give way to those of its ${this.chain.types.get(id)!.length} types`);
      return;
    }
    const providers = new Names();
    const makers = market.parts.map((part) => {
      const node = `${product}/${providers.of(part.name, part.name)}`;
      this.nodes.push({
        id: node,
        name: `${name}, ${part.name}`,
        kind: product,
        ...(part.owner !== undefined && { owner: part.owner }),
        ...(part.country !== undefined && { country: part.country }),
        ...(isEnd && { demand: DEMAND * part.share }),
      });
      return { node, share: part.share };
    });
    this.makers.set(id, makers);
    this.notes.push(...market.notes.map((note) => `${name}: ${note}`));
  }

  private addNeeds(input: EtoInput, stages: readonly string[]): void {
    const { goesInto, types, handedOn } = this.chain;
    const variants = types.get(input.id) ?? [];
    const alternatives = this.areAlternatives(input);
    for (const id of goesInto.get(input.id) ?? []) this.need(input.id, this.productOf(id), [id]);
    if (variants.length > 0 && alternatives) {
      this.need(input.id, `type-of-${this.productOf(input.id)}`, variants);
      this.notes.push(`${input.name}: its ${variants.length} types stand in for each other, in equal shares`);
    } else for (const id of variants) this.need(input.id, this.productOf(id), [id]);
    const before = handedOn.get(input.id);
    if (before) this.need(input.id, 'work-of-the-stage-before', before);
    if (this.isOwnStep(input) && stages.includes(input.stage!)) this.need(input.id, this.productOf(input.stage!), [input.stage!]);
  }

  private areAlternatives({ id, type }: EtoInput): boolean {
    return type === 'process' || type === 'design_resource' || (this.options.alternatives ?? []).includes(id);
  }

  /** Every maker of `id` needs an input, of which any of `products` will do. */
  private need(id: string, input: string, products: readonly string[]): void {
    for (const { node } of this.makers.get(id)!) {
      const key = JSON.stringify([node, input]);
      if (this.needed.has(key)) continue;
      this.needed.add(key);
      this.requirements.push({ node, input });
      for (const product of products) {
        for (const { node: from, share } of this.makers.get(product)!) this.supplies.push({ from, to: node, input, share: share / products.length });
      }
    }
  }

  private productOf(id: string): string {
    const stage = this.data.stages.get(id);
    return this.names.of(id, stage === undefined ? this.data.inputs.get(id)!.name : this.stageName(id));
  }

  private stageName(id: string): string {
    return `Capacity of ${this.data.stages.get(id)!}`;
  }
}
