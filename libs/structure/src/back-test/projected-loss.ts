import { type FactSet, project, ProjectionWorkspace, type Scenario } from '@chokepoint/exposure';
import type { CompiledNetwork } from '@chokepoint/network';
import { type IncidentCourse, incidentCourse } from './incident-course.js';

/** Nodes of this kind stand for everybody else on a shared line; what they miss is wafers, not accelerators. */
const OTHER_USE = 'other-use';
/** Unmet demand below this share of all demand of a node is rounding of the projection. */
const ROUNDING = 1e-9;

export interface HardestHit {
  readonly node: string;
  /** Its unmet demand, in weeks of its demand */
  readonly weeks: number;
}

/** What an incident costs final demand over its whole course; nothing where the network knows no part of it. */
export interface ProjectedIncidentLoss extends IncidentCourse {
  /** Σ value · unmet demand of all nodes, less what a standing shortage costs anyway */
  readonly value: number;
  /** Unmet demand of buyers, units: accelerators in the reference network */
  readonly buyers: number;
  /** The same in weeks of all that buyers ask for: as if everything stood still so long */
  readonly weeks: number;
  /** Unmet demand of nodes of kind `other-use`, units: wafers in the reference network */
  readonly otherUse: number;
  /** The buyer that misses most of its own demand; null where none misses any */
  readonly hardestHit: HardestHit | null;
}

/**
 * Projects the disturbances of one incident, as last reported, and sums what final demand goes without (exposure model, sections 3 and 7).
 * @param workspace of the same network, for whoever projects many incidents
 * @throws RangeError when there is no report of it
 */
export function projectedIncidentLoss(network: CompiledNetwork, facts: FactSet, incident: string, workspace = new ProjectionWorkspace(network)): ProjectedIncidentLoss {
  const course = incidentCourse(network, facts, incident);
  const unmet = addedUnmet(network, course.scenario, workspace);
  const nodes = network.document.nodes.map((node, index) => ({ node, demand: network.demand[index], unmet: unmet[index] }));
  const buyers = nodes.filter(({ node, demand }) => node.kind !== OTHER_USE && demand > 0);
  const others = nodes.filter(({ node }) => node.kind === OTHER_USE);
  const lost = sum(buyers.map((each) => each.unmet));
  const [worst] = buyers.map((each) => ({ node: each.node.id, weeks: each.unmet / each.demand })).sort((a, b) => b.weeks - a.weeks);
  return {
    ...course,
    value: sum(nodes.map((each) => each.node.value * each.unmet)),
    buyers: lost,
    weeks: lost === 0 ? 0 : lost / sum(buyers.map(({ demand }) => demand)),
    otherUse: sum(others.map((each) => each.unmet)),
    hardestHit: worst !== undefined && worst.weeks > 0 ? worst : null,
  };
}

/** [nodes] unmet final demand, units, beyond that of the same weeks without any disturbance */
function addedUnmet(network: CompiledNetwork, scenario: Scenario, workspace: ProjectionWorkspace): Float64Array {
  if (scenario.capacity.length + scenario.lanes.length === 0) return new Float64Array(network.nodeCount);
  const disturbed = project(network, scenario, workspace).service;
  const undisturbed = project(network, { ...scenario, capacity: [], lanes: [] }, workspace).service;
  return network.demand.map((demand, node) => {
    let missed = 0;
    for (let at = node; at < disturbed.length; at += network.nodeCount) missed += undisturbed[at] - disturbed[at];
    return Math.abs(missed) < ROUNDING * scenario.weeks ? 0 : demand * missed;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
