import type { NetworkDocument, Requirement, Supply } from '@chokepoint/network';

/** A lane with what the requirement that it serves says. */
export type Edge = Supply & Omit<Requirement, 'node' | 'input'>;

/** The lanes of a network as edges of a graph, in document order. */
export function edgesOf({ requirements, supplies }: NetworkDocument): Edge[] {
  const byKey = new Map(requirements.map((requirement) => [JSON.stringify([requirement.node, requirement.input]), requirement]));
  return supplies.map((supply) => {
    const { node: _node, input: _input, ...requirement } = byKey.get(JSON.stringify([supply.to, supply.input]))!;
    return { ...requirement, ...supply };
  });
}
