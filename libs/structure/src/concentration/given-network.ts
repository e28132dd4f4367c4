import { type CompiledNetwork, type NetworkInput, parseNetwork } from '@chokepoint/network';

type NodeFields = Omit<NonNullable<NetworkInput['nodes']>[number], 'id'>;
/** Suppliers and their shares, or a single supplier; units for each unit that the buyer makes. */
type Input = [node: string, input: string, suppliers: string | Record<string, number>, unitsPerOutput?: number];

/** A network for tests. Every lane has a lead, so that cycles are legal; what is not described has no fields. */
export function givenNetwork(inputs: readonly Input[], fields: Readonly<Record<string, NodeFields>> = {}): CompiledNetwork {
  const full = inputs.map(([node, input, from, unitsPerOutput = 1]) => ({ node, input, unitsPerOutput, shares: Object.entries(typeof from === 'string' ? { [from]: 1 } : from) }));
  const ids = new Set([...Object.keys(fields), ...full.flatMap(({ node, shares }) => [node, ...shares.map(([id]) => id)])]);
  const { compiled, errors } = parseNetwork({
    id: 'given',
    nodes: Array.from(ids, (id) => ({ id, ...fields[id] })),
    requirements: full.map(({ node, input, unitsPerOutput }) => ({ node, input, unitsPerOutput })),
    supplies: full.flatMap(({ node, input, shares }) => shares.map(([from, share]) => ({ from, to: node, input, share, leadWeeks: 1 }))),
  } satisfies NetworkInput);
  if (!compiled) throw new Error(errors.map(({ path, message }) => `${path}: ${message}`).join('; '));
  return compiled;
}

/** Index of a requirement. */
export function requirementOf({ document, requirementRow }: CompiledNetwork, node: string, input: string): number {
  return requirementRow.findIndex((row) => document.requirements[row].node === node && document.requirements[row].input === input);
}
