import type { LatentExposure } from '@chokepoint/exposure';
import type { NodeGroups } from '@chokepoint/network';
import type { ModelPool } from './model-pool.js';
import type { NetworkSource } from './network-source.js';
import { inParts, type OnProgress } from './progress.js';

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Exposure to every hazard, and to the loss of everything of an owner or in a country (exposure model, section 5), the projections spread over the pool's threads. */
export async function latentExposure(pool: ModelPool, source: NetworkSource, { signal, onProgress }: RunOptions = {}): Promise<LatentExposure> {
  const { hazardous, owners, countries } = await pool.run('planLatent', source, { signal });
  const losses = [...Array.from(hazardous, (node) => Int32Array.of(node)), ...owners.values(), ...countries.values()];
  const exposures = await inParts(losses, (lost) => pool.run('projectLoss', { source, lost }, { signal }), onProgress);
  const byName = (groups: NodeGroups, first: number) => new Map(Array.from(groups.keys(), (name, index) => [name, exposures[first + index]]));
  return {
    nodes: await pool.run('foldLatent', { source, losses: exposures.slice(0, hazardous.length) }, { signal }),
    owners: byName(owners, hazardous.length),
    countries: byName(countries, hazardous.length + owners.size),
  };
}
