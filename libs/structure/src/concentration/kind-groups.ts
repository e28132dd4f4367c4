import { compareUtf8, type CompiledNetwork, type NetworkNode } from '@chokepoint/network';

/** The kinds of a network; nodes without one form the kind ''. */
export interface Kinds {
  /** [kinds] in UTF-8 order */
  readonly names: readonly string[];
  /** [nodes] */
  readonly kindOf: Int32Array;
}

/** The nodes of a kind that share an owner, or a country. */
export interface KindGroups {
  /** [nodes] */
  readonly groupOf: Int32Array;
  /** [groups] */
  readonly kind: Int32Array;
  /** [groups] the owner or the country; a later one is never less (UTF-8 order) */
  readonly names: readonly string[];
}

export function kindsOf({ document }: CompiledNetwork): Kinds {
  const kinds = document.nodes.map(({ kind }) => kind ?? '');
  const names = [...new Set(kinds)].sort(compareUtf8);
  const index = new Map(names.map((name, kind) => [name, kind]));
  return { names, kindOf: Int32Array.from(kinds, (kind) => index.get(kind)!) };
}

/** Who a node counts for; without an owner it is its own. */
export function ownerOf({ id, owner }: NetworkNode): string {
  return owner ?? id;
}

/** Where a node counts; without a country it is its own. */
export function countryOf({ id, country }: NetworkNode): string {
  return country ?? id;
}

/** Groups stand in the order of their names (UTF-8), whatever their kind. */
export function groupsWithinKinds({ document }: CompiledNetwork, { names, kindOf }: Kinds, nameOf: (node: NetworkNode) => string): KindGroups {
  const byKind = names.map(() => new Map<string, number>());
  const order = [...document.nodes.keys()].sort((a, b) => compareUtf8(nameOf(document.nodes[a]), nameOf(document.nodes[b])));
  const groups: { kind: number; name: string }[] = [];
  const groupOf = new Int32Array(document.nodes.length);
  for (const node of order) {
    const [kind, name] = [kindOf[node], nameOf(document.nodes[node])];
    if (!byKind[kind].has(name)) byKind[kind].set(name, groups.push({ kind, name }) - 1);
    groupOf[node] = byKind[kind].get(name)!;
  }
  return { groupOf, kind: Int32Array.from(groups, ({ kind }) => kind), names: groups.map(({ name }) => name) };
}
