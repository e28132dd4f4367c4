import type { Collapse, MapLayout, MapNode } from '../contract/index.js';
import { identityOf, type KnownNetwork } from '../services/network-reader.js';
import type { MapGraph } from './map-graph.js';
import { NODE, type Placement } from './placement.js';

/** What alone stops a node. */
export interface Stoppers {
  readonly node: string;
  readonly nodes: readonly string[];
  readonly owners: readonly string[];
  readonly countries: readonly string[];
}

interface MapParts {
  readonly known: KnownNetwork;
  readonly collapse: Collapse;
  readonly expand: readonly string[];
  readonly graph: MapGraph;
  readonly tier: Int32Array;
  readonly placement: Placement;
  readonly stoppers: readonly Stoppers[];
}

export function mapViewOf({ known, collapse, expand, graph, tier, placement, stoppers }: MapParts): MapLayout {
  const { network, version, document } = known;
  const stops = stopsOf(stoppers);
  const nodes = graph.members.map((members, place): MapNode => {
    const identity = graph.group[place] === undefined ? identityOf(document.nodes[members[0]]) : groupIdentity(known, collapse, graph.group[place], members);
    const ids = members.map((member) => document.nodes[member].id);
    return { ...identity, ...(graph.group[place] !== undefined && { members: ids }), tier: tier[place], x: round(placement.x[place]), y: round(placement.y[place]), flow: shareOf(graph.flow[place]), stops: stops(collapse, graph.group[place], ids) };
  });
  return {
    network,
    networkVersion: version,
    collapse,
    expand: [...expand],
    nodeCount: document.nodes.length,
    width: round(placement.width),
    height: round(placement.height),
    nodeWidth: NODE.width,
    nodeHeight: NODE.height,
    tiers: placement.tiers.map((each, index) => ({ x: round(each.x), width: round(each.width), kinds: kindsInTier(known, graph, tier, index) })),
    nodes,
    lanes: { from: [...graph.lanes.from], to: [...graph.lanes.to], flow: Array.from(graph.lanes.flow, shareOf), ...(placement.points && { points: placement.points.map((way) => way.map(round)) }) },
    buyers: document.nodes.filter(({ demand }) => demand > 0).map(({ id }) => id),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const shareOf = (value: number): number => Number(value.toPrecision(4));

/** What its nodes have in common besides. */
function groupIdentity({ document }: KnownNetwork, collapse: Collapse, group: string, members: readonly number[]) {
  const common = (field: 'owner' | 'kind' | 'country') => {
    const first = document.nodes[members[0]][field];
    return first !== undefined && members.every((member) => document.nodes[member][field] === first) ? { [field]: first } : {};
  };
  return { id: `${collapse}:${group}`, name: group, ...common('owner'), ...common('kind'), ...common('country') };
}

/** An owner or a country is lost as a whole; of what else is drawn as one, each node by itself. What it has itself does not count. */
function stopsOf(stoppers: readonly Stoppers[]) {
  const [nodes, owners, countries] = [new Map<string, string[]>(), new Map<string, string[]>(), new Map<string, string[]>()];
  const note = (by: Map<string, string[]>, name: string, stopped: string) => (by.get(name) ?? by.set(name, []).get(name)!).push(stopped);
  for (const each of stoppers) {
    each.nodes.forEach((name) => note(nodes, name, each.node));
    each.owners.forEach((name) => note(owners, name, each.node));
    each.countries.forEach((name) => note(countries, name, each.node));
  }
  return (collapse: Collapse, group: string | undefined, ids: readonly string[]): string[] => {
    const whole = { owner: owners, country: countries, kind: undefined, none: undefined }[collapse];
    const stopped = group !== undefined && whole ? (whole.get(group) ?? []) : ids.flatMap((id) => nodes.get(id) ?? []);
    const own = new Set(ids);
    return [...new Set(stopped)].filter((id) => !own.has(id));
  };
}

function kindsInTier({ document }: KnownNetwork, { members }: MapGraph, tier: Int32Array, wanted: number): { kind: string; share: number }[] {
  const counts = new Map<string, number>();
  let all = 0;
  members.forEach((each, place) => {
    if (tier[place] !== wanted) return;
    all += each.length;
    for (const member of each) counts.set(document.nodes[member].kind ?? '', (counts.get(document.nodes[member].kind ?? '') ?? 0) + 1);
  });
  counts.delete('');
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => ({ kind, share: shareOf(count / all) }));
}
