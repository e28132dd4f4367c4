import type { risk } from '@chokepoint/contracts/grpc';
import type { NodeView } from '../contract/index.js';
import { nodeExposureOf } from '../live/node-exposure.js';
import { identityOf, type KnownNetwork } from '../services/network-reader.js';
import { customersOf, suppliersOf } from './node-lanes.js';
import { nodeNumbersOf, requirementsOf, rowsOf } from './node-numbers.js';
import { chokepointsOf, concentrationOf } from './node-structure.js';

/** All about one node of the network that it is known to be in. */
export function nodeViewOf(known: KnownNetwork, id: string, exposures: readonly risk.Exposure[], structure: risk.NodeStructure): NodeView {
  const scores = new Map(exposures.map((exposure) => [exposure.node, nodeExposureOf(exposure)]));
  const rows = rowsOf(known, id);
  const scored = exposures.find(({ node }) => node === id);
  return {
    network: known.network,
    networkVersion: known.version,
    node: identityOf(known.document.nodes[rows.row]),
    about: [...rows.sources.about],
    ...(scored && { asOf: scored.asOf, now: nodeExposureOf(scored) }),
    numbers: nodeNumbersOf(known, rows),
    requirements: requirementsOf(known, rows),
    suppliers: suppliersOf(known, scores, rows.row, rows.sources),
    customers: customersOf(known, scores, rows.row),
    chokepoints: chokepointsOf(known, scores, rows.row, structure),
    concentration: concentrationOf(structure),
  };
}
