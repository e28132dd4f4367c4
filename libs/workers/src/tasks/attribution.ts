import { type AttributionOptions, type AttributionPlan, coalitionExposures, planAttribution, type ScoredScenario } from '@chokepoint/exposure';
import type { NetworkSource } from '../network-source.js';
import type { Slice } from '../progress.js';
import { loadNetwork } from './loaded-networks.js';

interface Attributed {
  readonly source: NetworkSource;
  readonly scenario: ScoredScenario;
}

/** Which coalitions of incidents must be projected. */
export function planCoalitions({ source, scenario, options }: Attributed & { readonly options: AttributionOptions }): AttributionPlan {
  return planAttribution(loadNetwork(source).compiled, scenario, options);
}

/** [coalitions × nodes] exposure under a slice of the plan's coalitions */
export function projectCoalitions({ source, scenario, plan, from, to }: Attributed & Slice & { readonly plan: AttributionPlan }): Float64Array {
  const { compiled, workspace } = loadNetwork(source);
  return coalitionExposures(compiled, scenario, plan, from, to, workspace);
}
