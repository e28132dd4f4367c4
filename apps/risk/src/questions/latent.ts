import type { risk } from '@chokepoint/contracts/grpc';
import { latentExposure, type ModelPool } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';
import { steps } from './steps.js';

/** Exposure to what has not happened: each node's hazards, and everything of an owner or in a country at once. */
export async function* readLatent(model: ModelPool, { network, version, source, outline }: NetworkVersion, signal: AbortSignal): AsyncGenerator<risk.GetLatentExposureResponse> {
  const byNode = (exposure: Float64Array) => Object.fromEntries(outline.nodeIds.map((node, index) => [node, exposure[index]] as const).filter(([, points]) => points > 0));
  const groups = (exposures: ReadonlyMap<string, Float64Array>) => Array.from(exposures, ([name, exposure]) => ({ name, exposure: byNode(exposure) }));
  const work = async (tell: (progress: risk.Progress) => void): Promise<risk.LatentExposure> => {
    const { nodes, owners, countries } = await latentExposure(model, source, { signal, onProgress: (done, total) => tell({ done, total }) });
    return { network, networkVersion: version, nodes: byNode(nodes), owners: groups(owners), countries: groups(countries) };
  };
  yield* steps(work);
}
