import type { risk } from '@chokepoint/contracts/grpc';
import { NotFound } from '@chokepoint/service';
import type { NetworkVersion } from '../networks/versions.js';

type Outlined = Pick<NetworkVersion, 'network' | 'version' | 'nodeIndex'>;

/** The nodes of a timeline, and where each version has them. */
export interface TimelineNodes {
  readonly ids: readonly string[];
  /** Version → the place in `ids` of each of its nodes, in the version's order; −1 for a node that is not asked for. */
  readonly placesOf: ReadonlyMap<number, Int32Array>;
  readonly versions: readonly risk.TimelineVersion[];
}

/**
 * @param versions oldest first, at least one
 * @param asked all when empty
 * @throws NotFound for a node that never was
 */
export function timelineNodes(versions: readonly Outlined[], asked: readonly string[]): TimelineNodes {
  const known = new Set(versions.toReversed().flatMap(({ nodeIndex }) => [...nodeIndex.keys()]));
  const unknown = asked.find((id) => !known.has(id));
  if (unknown !== undefined) throw new NotFound(`network ${versions[0].network} never had a node ${unknown}`);
  const ids = [...(asked.length > 0 ? new Set(asked) : known)];
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return {
    ids,
    placesOf: new Map(versions.map(({ version, nodeIndex }) => [version, Int32Array.from(nodeIndex.keys(), (id) => placeOf.get(id) ?? -1)])),
    versions: versions.map(({ version, nodeIndex }) => ({ version, lacks: [...ids.keys()].filter((place) => !nodeIndex.has(ids[place])) })),
  };
}
