import { sharedUpstream } from '../../map/lit.js';
import { reached, type MapGraph } from '../../map/map-graph.js';

/** What two nodes have in common upstream, by place on the map. */
export interface SharedView {
  /** What both depend on, by how much passes: the most first */
  readonly shared: readonly number[];
  /** How much each depends on in all, itself left out */
  readonly ofOne: number;
  readonly ofOther: number;
  /** Of the shared, those whose loss alone stops both */
  readonly stopsBoth: readonly number[];
}

export function sharedView(graph: MapGraph, one: number, other: number): SharedView {
  const { nodes } = graph.layout;
  const both = sharedUpstream(graph, one, other);
  const shared = [...both.keys()].filter((place) => both[place] === 1).sort((a, b) => nodes[b].flow - nodes[a].flow);
  const count = (place: number) => reached(graph, place, 'upstream').reduce((sum, each) => sum + each, -1);
  const stops = (place: number, stopped: number) => place === stopped || membersOf(graph, stopped).every((id) => nodes[place].stops.includes(id));
  return { shared, ofOne: count(one), ofOther: count(other), stopsBoth: shared.filter((place) => stops(place, one) && stops(place, other)) };
}

function membersOf({ layout }: MapGraph, place: number): readonly string[] {
  const { id, members = [id] } = layout.nodes[place];
  return members;
}
