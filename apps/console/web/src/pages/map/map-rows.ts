import type { MapLayout } from '@chokepoint/console-service/contract';
import { exposureOf, type MapExposures } from '../../map/exposures.js';
import { nameOnMap } from '../../map/map-texts.js';
import type { MapGraph } from '../../map/map-graph.js';

/** A node of the map as a row of a table. */
export interface MapRow {
  readonly id: string;
  readonly name: string;
  readonly tier: number;
  readonly exposure: number | undefined;
  readonly level: string | undefined;
  readonly kind: string | undefined;
  readonly owner: string | undefined;
  readonly country: string | undefined;
  /** Share of final value that passes */
  readonly flow: number;
  readonly suppliers: number;
  readonly customers: number;
  readonly stops: number;
}

/** The most exposed first, then by how much passes. */
export function mapRows({ layout, incoming, outgoing }: MapGraph, exposures: MapExposures): MapRow[] {
  const rows = layout.nodes.map((node, place): MapRow => {
    const score = exposureOf(node, exposures);
    const { id, kind, owner, country, flow } = node;
    const count = (start: Int32Array) => start[place + 1] - start[place];
    return { id, name: nameOnMap(node), tier: node.tier + 1, exposure: score?.exposure, level: score?.level, kind, owner, country, flow, suppliers: count(incoming.start), customers: count(outgoing.start), stops: node.stops.length };
  });
  return rows.sort((a, b) => (b.exposure ?? -1) - (a.exposure ?? -1) || b.flow - a.flow);
}

/** The lanes of the map as rows of a file. */
export function laneRows({ nodes, lanes }: MapLayout): object[] {
  return lanes.from.map((from, lane) => ({ from: nodes[from].id, to: nodes[lanes.to[lane]].id, shareOfFinalValue: lanes.flow[lane] }));
}
