import { parseScenario, reachOf } from '@chokepoint/exposure';
import type { CompiledNetwork } from '@chokepoint/network';
import type { Asked } from './asked.js';
import { isChange } from './change-of.js';

const ASKED = 'asked';

/** Ids of the nodes that are asked about or draw from them; whoever is not among them can only be touched sideways, by what others then need more or less of. */
export function reachedNodes({ known: { compiled }, scenario, parts }: Asked): ReadonlySet<string> {
  const changed = parts.filter(isChange).map((part) => ({ node: 'to' in part ? part.to : part.node, remaining: 0, fullWeeks: 1 }));
  const disturbed = { capacity: [...scenario.capacity, ...changed].map(asAsked), lanes: scenario.lanes.map(asAsked) };
  return new Set(reachIn(compiled, disturbed).map((node) => compiled.nodeIds[node]!));
}

function reachIn(network: CompiledNetwork, disturbed: object): number[] {
  const { scenario } = parseScenario(disturbed, network);
  if (scenario === undefined) return [];
  const { capacity, lanes } = scenario;
  return reachOf(network, { ...scenario, capacity: capacity.map(asAsked), lanes: lanes.map(asAsked) }).flatMap(({ nodes }) => [...nodes]);
}

const asAsked = <T extends object>(row: T) => ({ ...row, incident: ASKED });
