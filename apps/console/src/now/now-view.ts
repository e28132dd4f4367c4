import type { risk } from '@chokepoint/contracts/grpc';
import type { NodeIdentity, NowView } from '../contract/index.js';
import { nodeExposureOf } from '../live/node-exposure.js';
import { identityOf, type KnownNetwork } from '../services/network-reader.js';

/** The network's nodes in its own order, each with its score. */
export function nowViewOf({ network, version, document }: KnownNetwork, exposures: readonly risk.Exposure[]): NowView {
  const scores = new Map(exposures.map((exposure) => [exposure.node, nodeExposureOf(exposure)]));
  const asOf = exposures.map((exposure) => exposure.asOf).toSorted().at(-1);
  const nodes = document.nodes.map((node) => withScore(identityOf(node), scores.get(node.id)));
  return { network, networkVersion: version, ...(asOf !== undefined && { asOf }), nodes };
}

function withScore(identity: NodeIdentity, now: ReturnType<typeof nodeExposureOf> | undefined) {
  return now === undefined ? identity : { ...identity, now };
}
