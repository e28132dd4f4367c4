import { hazardousNodes, latentNodes, lossExposure } from '@chokepoint/exposure';
import { nodesByCountry, nodesByOwner, type NodeGroups } from '@chokepoint/network';
import type { NetworkSource } from '../network-source.js';
import { loadNetwork } from './loaded-networks.js';

/** What must be projected for latent exposure. */
export interface LatentPlan {
  readonly hazardous: Int32Array;
  readonly owners: NodeGroups;
  readonly countries: NodeGroups;
}

export function planLatent(source: NetworkSource): LatentPlan {
  const { compiled } = loadNetwork(source);
  return { hazardous: hazardousNodes(compiled), owners: nodesByOwner(compiled), countries: nodesByCountry(compiled) };
}

/** [nodes] exposure when nodes are lost at once */
export function projectLoss({ source, lost }: { readonly source: NetworkSource; readonly lost: Int32Array }): Float64Array {
  const { compiled, workspace } = loadNetwork(source);
  return lossExposure(compiled, lost, workspace);
}

/** [nodes] latent exposure from that of every hazardous node */
export function foldLatent({ source, losses }: { readonly source: NetworkSource; readonly losses: readonly Float64Array[] }): Float64Array {
  return latentNodes(loadNetwork(source).compiled, losses);
}
