import { type CompiledNetwork, nodesByCountry, nodesByOwner, type NodeGroups } from '@chokepoint/network';
import { ProjectionWorkspace } from '../projection/projection-workspace.js';
import { hazardousNodes, latentNodes } from './latent-nodes.js';
import { lossExposure } from './loss-exposure.js';

/** What may happen to every node, without anything having been reported (exposure model, section 5). */
export interface LatentExposure {
  /** [nodes] over the nodes that may be lost, each weighed by the probability that it is within a year */
  readonly nodes: Float64Array;
  /** Owner → [nodes] exposure if all that it owns were lost at once; in UTF-8 order */
  readonly owners: Map<string, Float64Array>;
  /** Country → [nodes], likewise */
  readonly countries: Map<string, Float64Array>;
}

/**
 * Latent exposure of every node in one thread: one projection for each node with a hazard, each owner and each country.
 * @param workspace of the same network
 */
export function latentExposure(network: CompiledNetwork, workspace = new ProjectionWorkspace(network)): LatentExposure {
  const lossOf = (lost: Iterable<number>) => lossExposure(network, lost, workspace);
  const lossesOf = (groups: NodeGroups) => new Map(Array.from(groups, ([name, members]) => [name, lossOf(members)]));
  return {
    nodes: latentNodes(network, Array.from(hazardousNodes(network), (node) => lossOf([node]))),
    owners: lossesOf(nodesByOwner(network)),
    countries: lossesOf(nodesByCountry(network)),
  };
}
