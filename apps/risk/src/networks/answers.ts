import type { risk } from '@chokepoint/contracts/grpc';
import type { Inspection, NetworkComparison } from '@chokepoint/workers';
import type { Imported } from './import-network.js';

/** What an import tells of the document itself. */
export function importAnswer({ id: network, nodes, lanes, warnings, standingShortages, gaps }: Inspection, imported: Imported): risk.ImportNetworkResponse {
  return {
    network,
    ...imported,
    nodes,
    lanes,
    warnings: warnings.map(({ path, message }) => ({ field: path, description: message })),
    standingShortages: Object.fromEntries(standingShortages),
    changes: [],
    chokepoints: [],
    filledShares: [...gaps.filledShares],
    nodesWithoutOwner: [...gaps.withoutOwner],
    nodesWithoutCountry: [...gaps.withoutCountry],
  };
}

/** The difference of two networks as a message. */
export function comparisonOf({ changes, chokepoints }: NetworkComparison): risk.DiffNetworksResponse {
  return {
    changes: [...changes],
    chokepoints: chokepoints.map(({ node, gained, lost }) => ({
      node,
      gainedNodes: gained.nodes,
      gainedOwners: gained.owners,
      gainedCountries: gained.countries,
      lostNodes: lost.nodes,
      lostOwners: lost.owners,
      lostCountries: lost.countries,
    })),
  };
}
