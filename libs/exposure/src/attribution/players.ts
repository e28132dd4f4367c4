import { compareUtf8, type CompiledNetwork } from '@chokepoint/network';
import type { ScoredScenario } from '../facts/disturbances.js';
import { actingDisturbances } from './acting-disturbances.js';

/** Whom exposure is shared among (exposure model, section 5): all that one incident disturbs is one group, a drifting lane is one of its own. */
export interface Players {
  /** Every incident of the scenario, in UTF-8 order */
  readonly groups: readonly string[];
  /** [players] into `groups`, ascending: those that act within the projection. The others contribute nothing. */
  readonly groupOf: Int32Array;
}

export function playersOf(network: CompiledNetwork, scenario: ScoredScenario): Players {
  const groups = [...incidentsOf(scenario)].sort(compareUtf8);
  const acting = incidentsOf(actingDisturbances(network, scenario));
  return { groups, groupOf: Int32Array.from(groups.keys()).filter((group) => acting.has(groups[group])) };
}

function incidentsOf({ capacity, lanes }: ScoredScenario): Set<string> {
  return new Set([...capacity, ...lanes].map(({ incident }) => incident));
}
