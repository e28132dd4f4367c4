import type { NetworkInput } from '@chokepoint/network';

type NodeInput = NonNullable<NetworkInput['nodes']>[number];
type Group = 'owner' | 'country';

/** For each node its critical inputs, each with the nodes that supply it. Who only supplies need not be named. */
export type Needs = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Nodes in order of first mention. Lanes have leads, and little is drawn on them, so that they may close cycles. */
export function givenNetwork(needs: Needs, fields: Readonly<Record<string, Omit<NodeInput, 'id'>>> = {}): NetworkInput {
  const inputs = Object.entries(needs).flatMap(([node, all]) => all.map((suppliers, index) => ({ node, input: `input-${index}`, suppliers })));
  const ids = new Set([...Object.entries(needs).flat(3), ...Object.keys(fields)]);
  return {
    id: 'given',
    nodes: Array.from(ids, (id) => ({ id, ...fields[id] })),
    requirements: inputs.map(({ node, input }) => ({ node, input, unitsPerOutput: 0.1 })),
    supplies: inputs.flatMap(({ node, input, suppliers }) => suppliers.map((from) => ({ from, to: node, input, leadWeeks: 1 }))),
  };
}

/** What runs when nodes are lost, from the definition: from all that are left, those that cannot run are taken until all can. */
export function runningWithout({ nodes, requirements, supplies }: NetworkInput, lost: readonly string[]): Set<string> {
  let running = new Set(nodes!.map(({ id }) => id).filter((id) => !lost.includes(id)));
  const isServed = (node: string, input: string) => supplies!.some((lane) => lane.to === node && lane.input === input && running.has(lane.from));
  const canRun = (id: string) => requirements!.every(({ node, input, criticality = 1 }) => node !== id || criticality < 1 || isServed(id, input));
  for (;;) {
    const left = new Set([...running].filter(canRun));
    if (left.size === running.size) return running;
    running = left;
  }
}

/** The lost nodes and all that stop with them, in network order. */
export function stoppedWith(document: NetworkInput, lost: readonly string[]): string[] {
  const running = runningWithout(document, lost);
  return document.nodes!.map(({ id }) => id).filter((id) => !running.has(id));
}

/** The owners or countries that stop a node, itself kept. */
export function groupsThatStop(document: NetworkInput, node: string, group: Group): string[] {
  const names = new Set(document.nodes!.flatMap((each) => each[group] ?? []));
  return [...names].filter((name) => !runningWithout(document, othersOf(document, name, node, group)).has(node)).sort();
}

export function othersOf({ nodes }: NetworkInput, name: string, node: string, group: Group): string[] {
  return nodes!.filter((each) => each[group] === name && each.id !== node).map(({ id }) => id);
}
