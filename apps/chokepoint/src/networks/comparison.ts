import type { risk } from '@chokepoint/contracts/grpc';
import type { NetworkComparison } from '@chokepoint/workers';

/** A message of the risk service as the threads would have answered. */
export function comparisonOfMessage({ changes, chokepoints }: Pick<risk.DiffNetworksResponse, 'changes' | 'chokepoints'>): NetworkComparison {
  return {
    changes: changes as NetworkComparison['changes'],
    chokepoints: chokepoints.map(({ node, ...lists }) => ({
      node,
      gained: { nodes: lists.gainedNodes, owners: lists.gainedOwners, countries: lists.gainedCountries },
      lost: { nodes: lists.lostNodes, owners: lists.lostOwners, countries: lists.lostCountries },
    })),
  };
}
