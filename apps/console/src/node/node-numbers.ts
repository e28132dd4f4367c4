import type { NetworkInput } from '@chokepoint/network';
import type { NodeNumber, NodeRequirement, SourcedNumber } from '../contract/index.js';
import type { REQUIREMENT_NUMBERS } from '../contract/index.js';
import type { KnownNetwork } from '../services/network-reader.js';
import { readSources, sourced, type NodeSources } from './number-source.js';

type GivenNode = NonNullable<NetworkInput['nodes']>[number];

export interface NodeRows {
  /** Place in the document. */
  readonly row: number;
  readonly given: GivenNode;
  readonly sources: NodeSources;
}

export function rowsOf({ compiled, given }: KnownNetwork, id: string): NodeRows {
  const row = compiled.nodeIndex.get(id)!;
  const node = given.nodes![row];
  return { row, given: node, sources: readSources(node.sources) };
}

const AS_WRITTEN = ['demand', 'value', 'ttrWeeks', 'cycleWeeks', 'hazardPerYear', 'finishedStock'] as const;

/** The node's own numbers; what the baseline decides is worked out. */
export function nodeNumbersOf({ document, compiled }: KnownNetwork, { row, given, sources }: NodeRows): Partial<Record<NodeNumber, SourcedNumber>> {
  const node = document.nodes[row];
  const own = AS_WRITTEN.map((name) => [name, sourced(sources, [name], node[name], given[name] !== undefined)] as const);
  return { ...producedNumbers(compiled.baseline[row], compiled.capacity[row], node.utilization, given, sources), ...Object.fromEntries(own) };
}

/** A capacity that the document gives decides the utilization, or the other way round. */
function producedNumbers(baseline: number, capacity: number, utilization: number, given: GivenNode, sources: NodeSources): Partial<Record<NodeNumber, SourcedNumber>> {
  const derived = (value: number, how: string): SourcedNumber => ({ value, basis: 'derived', how, citations: [] });
  const ratio = capacity > 0 ? baseline / capacity : 0;
  const isGiven = given.capacity !== undefined;
  return {
    baseline: derived(baseline, 'Output that meets all demand downstream, solved over the whole network.'),
    capacity: isGiven ? sourced(sources, ['capacity'], capacity, true) : derived(capacity, 'Baseline output ÷ utilization.'),
    utilization: isGiven ? derived(ratio, 'Baseline output ÷ capacity.') : sourced(sources, ['utilization'], utilization, given.utilization !== undefined),
  };
}

/** What the node needs, with how much and for how long it holds it. */
export function requirementsOf({ document, compiled, given }: KnownNetwork, { row, sources }: NodeRows): NodeRequirement[] {
  const places = Array.from({ length: compiled.requirementStart[row + 1] - compiled.requirementStart[row] }, (_, place) => compiled.requirementRow[compiled.requirementStart[row] + place]);
  return places.map((place) => {
    const [requirement, written] = [document.requirements[place], given.requirements![place]];
    const number = (name: (typeof REQUIREMENT_NUMBERS)[number]) => sourced(sources, [`requirements/${requirement.input}/${name}`], requirement[name], written[name] !== undefined);
    return { input: requirement.input, unitsPerOutput: number('unitsPerOutput'), criticality: number('criticality'), stockWeeks: number('stockWeeks'), surge: number('surge') };
  });
}
