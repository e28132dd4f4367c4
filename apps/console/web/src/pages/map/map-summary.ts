import type { MapLayout, MapNode } from '@chokepoint/console-service/contract';
import { exposureOf, type MapExposure, type MapExposures } from '../../map/exposures.js';

export interface MapSummary {
  /** Nodes of the network that are guarded or worse, of how many with a score */
  readonly exposed: number;
  readonly scored: number;
  readonly worst: { readonly node: MapNode; readonly exposure: MapExposure } | undefined;
  /** Whose loss alone stops most others */
  readonly widest: MapNode | undefined;
  /** How many of those have demand of their own */
  readonly buyersStopped: number;
}

/** What the map says first. */
export function mapSummary({ nodes, buyers }: MapLayout, exposures: MapExposures): MapSummary {
  const scores = [...exposures.values()];
  const worst = nodes
    .map((node) => ({ node, exposure: exposureOf(node, exposures) }))
    .filter((each): each is { node: MapNode; exposure: MapExposure } => each.exposure !== undefined && each.exposure.level !== 'low')
    .reduce<MapSummary['worst']>((most, each) => (most && most.exposure.exposure >= each.exposure.exposure ? most : each), undefined);
  const widest = nodes.reduce<MapNode | undefined>((most, node) => (node.stops.length > (most?.stops.length ?? 0) ? node : most), undefined);
  const demanding = new Set(buyers);
  return { exposed: scores.filter(({ level }) => level !== 'low').length, scored: scores.length, worst, widest, buyersStopped: widest?.stops.filter((id) => demanding.has(id)).length ?? 0 };
}
