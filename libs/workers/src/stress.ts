import type { Problem } from '@chokepoint/network';
import { relativeExposure, type ScenarioStress, type Stress } from '@chokepoint/structure';
import type { RunOptions } from './latent-exposure.js';
import type { ModelPool } from './model-pool.js';
import type { NetworkSource } from './network-source.js';
import { inParts, slices } from './progress.js';

export interface StressQuestion {
  /** Sets of node ids, each lost at once; by default every node, every owner and every country */
  readonly lost?: readonly (readonly string[])[] | undefined;
  /** For how long; by default as long as the slowest of the lost nodes takes to recover */
  readonly weeks?: number | undefined;
}

/** Losses by class; each class has a Risk Exposure Index of its own. */
export interface StressResult {
  readonly nodes: Stress[];
  readonly owners: Stress[];
  readonly countries: Stress[];
}

/** Losses that a thread takes at once: enough to be worth the message, few enough to see progress. */
const AT_ONCE = 4;

/** What losses cost when everybody coordinates and when nobody does (exposure model, section 7), spread over the pool's threads. */
export async function stress(pool: ModelPool, source: NetworkSource, { lost, weeks }: StressQuestion, { signal, onProgress }: RunOptions = {}): Promise<StressResult | { readonly errors: readonly Problem[] }> {
  const plan = await pool.run('planStress', { source, lost }, { signal });
  if ('errors' in plan) return plan;
  const losses = [...plan.nodes, ...plan.owners, ...plan.countries];
  const parts = slices(losses.length, Math.ceil(losses.length / AT_ONCE)).map(({ from, to }) => losses.slice(from, to));
  const stressed = (await inParts(parts, (part) => pool.run('stressLosses', { source, losses: part, weeks }, { signal }), onProgress)).flat();
  const [ownersFrom, countriesFrom] = [plan.nodes.length, plan.nodes.length + plan.owners.length];
  return {
    nodes: asClass(stressed.slice(0, ownersFrom)),
    owners: asClass(stressed.slice(ownersFrom, countriesFrom)),
    countries: asClass(stressed.slice(countriesFrom)),
  };
}

function asClass(scenarios: readonly ScenarioStress[]): Stress[] {
  const rei = relativeExposure(scenarios.map(({ loss }) => loss));
  return scenarios.map((scenario, place) => ({ ...scenario, rei: rei[place] }));
}

