import type { Level, MapNode } from '@chokepoint/console-service/contract';

export interface MapExposure {
  readonly exposure: number;
  readonly level: Level;
}

/** By id of a node of the network, whether drawn by itself or not. */
export type MapExposures = ReadonlyMap<string, MapExposure>;

/** The worst of what is drawn as one; undefined before it has been scored. */
export function exposureOf({ id, members = [id] }: MapNode, exposures: MapExposures): MapExposure | undefined {
  let worst: MapExposure | undefined;
  for (const member of members) {
    const each = exposures.get(member);
    if (each && (worst === undefined || each.exposure > worst.exposure)) worst = each;
  }
  return worst;
}
