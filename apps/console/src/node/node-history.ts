import type { risk } from '@chokepoint/contracts/grpc';
import type { NodeHistory } from '../contract/index.js';

/** Points are told to a thousandth: finer than anything that is shown. */
const DECIMALS = 1_000;

/** A node's days as columns, with the versions of the network that came into force among them. */
export function nodeHistoryOf(network: string, node: string, points: readonly risk.HistoryPoint[], versions: readonly risk.NetworkVersion[], levelBounds: readonly number[]): NodeHistory {
  const days = points.map(({ asOf }) => asOf.slice(0, 10));
  return {
    network,
    node,
    days,
    exposure: points.map(({ exposure }) => Math.round(exposure * DECIMALS) / DECIMALS),
    timeToImpact: points.map(({ timeToImpact }) => timeToImpact ?? null),
    levelBounds: [...levelBounds],
    versions: days.length === 0 ? [] : versions.filter(({ inForceFrom }) => inForceFrom.slice(0, 10) >= days[0]).map(versionOf).toReversed(),
  };
}

function versionOf({ version, inForceFrom, author, note }: risk.NetworkVersion) {
  return { version, from: inForceFrom, ...(author && { author }), ...(note && { note }) };
}
