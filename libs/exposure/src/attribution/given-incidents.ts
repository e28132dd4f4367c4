import fc from 'fast-check';
import { type CompiledNetwork, type NetworkInput, parseNetwork } from '@chokepoint/network';
import { disturbedNetworks } from '@chokepoint/network/testing';
import type { ScoredScenario } from '../facts/disturbances.js';
import { parseScenario } from '../projection/parse-scenario.js';
import { project } from '../projection/project.js';
import type { ScenarioInput } from '../projection/scenario.js';
import { score } from '../scores/score.js';

/** For tests: networks with scenarios whose disturbances tell their incident. */
export interface Case {
  readonly network: CompiledNetwork;
  readonly scenario: ScoredScenario;
}

export function given(document: NetworkInput, scenario: ScenarioInput): Case {
  const network = parseNetwork(document).compiled!;
  return { network, scenario: parseScenario(scenario, network).scenario as ScoredScenario };
}

const INCIDENTS = ['quake', 'strike', 'drift:node-0/node-1/input-0', '\uff21', '\u{1f3ed}'];

/** Of each kind none to three disturbances of up to five incidents, some of which are over before week 0 or begin after the last. */
export const cases: fc.Arbitrary<Case> = disturbedNetworks({ standingShortages: true }).chain(({ document, scenario }) => {
  const circumstance = fc.record({ incident: fc.constantFrom(...INCIDENTS), away: fc.constantFrom(0, 0, 0, -60, 60) });
  return fc.array(circumstance, { minLength: 6, maxLength: 6 }).map((drawn) => {
    const placed = <D extends { startWeek: number }>(disturbance: D, { incident, away }: (typeof drawn)[number]) => ({ ...disturbance, incident, startWeek: disturbance.startWeek + away });
    const capacity = scenario.capacity.map((entry, index) => placed(entry, drawn[index]));
    const lanes = scenario.lanes.map((entry, index) => placed(entry, drawn[3 + index]));
    return given(document, { ...scenario, capacity, lanes });
  });
});

export function anyCase(check: (drawn: Case) => void, numRuns = 60): void {
  fc.assert(fc.property(cases, check), { numRuns, seed: 1953 });
}

/** Weeks without lead or stock, in which nodes make what they are let. */
export const makers = (...nodes: string[]) => nodes.map((id) => ({ id, demand: 10, capacity: 10 }));

/** A loss that leaves a part for a week. */
export const loss = (incident: string, node: string, remaining: number, startWeek = 0) => ({ incident, node, remaining, fullWeeks: 1, startWeek });

/** By group, then node. */
export function pointsOf({ network }: Case, { groups, points }: { groups: readonly string[]; points: Float64Array }): Record<string, Record<string, number>> {
  const byNode = (group: number) => Object.fromEntries(network.nodeIds.map((id, node) => [id, points[group * network.nodeCount + node]]));
  return Object.fromEntries(groups.map((name, group) => [name, byNode(group)]));
}

export const exposuresOf = (network: CompiledNetwork, scenario: ScoredScenario) => Float64Array.from(score(project(network, scenario), scenario), ({ exposure }) => exposure);

/** The definition, projection by projection: [groups × nodes] of every group, whether it acts or not. */
export function meanOverOrders({ network, scenario }: Case, groups: readonly string[]): Float64Array {
  const known = new Map<string, Float64Array>();
  const worth = (present: readonly string[]): Float64Array => {
    const key = JSON.stringify([...present].sort());
    const keep = <D extends { incident: string }>(disturbances: readonly D[]) => disturbances.filter(({ incident }) => present.includes(incident));
    const exposures = known.get(key) ?? exposuresOf(network, { ...scenario, capacity: keep(scenario.capacity), lanes: keep(scenario.lanes) });
    known.set(key, exposures);
    return exposures;
  };
  const orders = permutationsOf(groups);
  const mean = new Float64Array(groups.length * network.nodeCount);
  for (const order of orders) {
    order.forEach((name, place) => {
      const [before, after] = [worth(order.slice(0, place)), worth(order.slice(0, place + 1))];
      after.forEach((each, node) => (mean[groups.indexOf(name) * network.nodeCount + node] += (each - before[node]) / orders.length));
    });
  }
  return mean;
}

export function permutationsOf<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, index) => permutationsOf(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}
