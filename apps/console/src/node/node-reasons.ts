import type { risk } from '@chokepoint/contracts/grpc';
import type { NodeReason, NodeReasons } from '../contract/index.js';
import type { KnownNetwork } from '../services/network-reader.js';
import { neighbourOf } from './node-lanes.js';
import { endOf, type Disturbances } from './scenario.js';

/** What Explain says, with the names of where it happens. */
export function nodeReasonsOf(known: KnownNetwork, { exposure, incidents, standing, exact, standardError }: risk.ExplainResponse, scenario: Disturbances): NodeReasons {
  const { node, asOf, exposure: points } = exposure!;
  const reason = ({ incident, contribution, where, cause, sources }: risk.CitedIncident): NodeReason => {
    const until = endOf(scenario, incident, asOf);
    const nodes = where.filter((place) => known.compiled.nodeIndex.has(place));
    return {
      incident,
      contribution: contribution ?? 0,
      where: nodes.map((id) => neighbourOf(known, new Map(), id)),
      lanes: where.filter((place) => !known.compiled.nodeIndex.has(place)),
      ...(cause && { cause }),
      sources,
      ...(until !== undefined && { until }),
    };
  };
  const reasons = incidents.map(reason).toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return { network: known.network, networkVersion: known.version, node, asOf, exposure: points, reasons, standing, exact, standardError };
}
