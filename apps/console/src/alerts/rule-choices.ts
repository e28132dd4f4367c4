import type { RuleChoices } from '../contract/index.js';
import type { KnownNetwork } from '../services/network-reader.js';

/** Everything that the networks have, each once and in order. */
export function choicesOf(networks: readonly Pick<KnownNetwork, 'network' | 'document'>[]): RuleChoices {
  const nodes = new Map(networks.flatMap(({ document }) => document.nodes.map((node) => [node.id, node] as const)));
  const lanes = new Map(networks.flatMap(({ document }) => document.supplies.map(({ from, to, input }) => [JSON.stringify([from, to, input]), { from, to, input }] as const)));
  return {
    networks: networks.map(({ network }) => network),
    nodes: [...nodes.values()].map(({ id, name = id }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    owners: distinct([...nodes.values()].map(({ owner }) => owner)),
    kinds: distinct([...nodes.values()].map(({ kind }) => kind)),
    lanes: [...lanes.values()],
  };
}

function distinct(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))].toSorted((a, b) => a.localeCompare(b, 'en'));
}
