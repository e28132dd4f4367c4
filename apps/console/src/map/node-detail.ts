import type { MapNodeDetail } from '../contract/index.js';
import type { KnownNetwork } from '../services/network-reader.js';
import type { Stoppers } from './map-view.js';

/** One node's inputs with their suppliers, and whom it stops. */
export function nodeDetailOf({ document, compiled }: KnownNetwork, stoppers: readonly Stoppers[], node: number): MapNodeDetail {
  const { requirementStart, requirementRow, incomingStart, incomingLane, laneFrom, share, leadWeeks } = compiled;
  const named = (index: number) => ({ node: document.nodes[index].id, name: document.nodes[index].name ?? document.nodes[index].id });
  const idOf = document.nodes[node].id;
  const inputs = Array.from({ length: requirementStart[node + 1] - requirementStart[node] }, (_, place) => {
    const requirement = requirementStart[node] + place;
    const { input, criticality, stockWeeks } = document.requirements[requirementRow[requirement]];
    const lanes = incomingLane.subarray(incomingStart[requirement], incomingStart[requirement + 1]);
    const suppliers = Array.from(lanes, (lane) => ({ ...named(laneFrom[lane]), share: share[lane], leadWeeks: leadWeeks[lane] }));
    return { input, criticality, stockWeeks, suppliers: suppliers.sort((a, b) => b.share - a.share) };
  });
  const stops = stoppers
    .filter(({ nodes }) => nodes.includes(idOf))
    .map((each) => compiled.nodeIndex.get(each.node)!)
    .map((index) => ({ ...named(index), buyer: document.nodes[index].demand > 0 }))
    .sort((a, b) => Number(b.buyer) - Number(a.buyer));
  const own = stoppers.find((each) => each.node === idOf);
  const nodes = (own?.nodes ?? []).map((id) => named(compiled.nodeIndex.get(id)!));
  return { id: idOf, inputs, stops, stoppedBy: { nodes, owners: [...(own?.owners ?? [])], countries: [...(own?.countries ?? [])] } };
}
