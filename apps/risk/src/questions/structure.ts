import type { risk } from '@chokepoint/contracts/grpc';
import { nearestText } from '@chokepoint/network';
import { NotFound } from '@chokepoint/service';
import { type ModelPool, type NodeStructure, structureOf } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';

/** What alone can stop each node, and how concentrated its inputs are. */
export async function readStructure(model: ModelPool, version: NetworkVersion, { nodes, chokepointsOnly }: risk.GetStructureRequest, signal: AbortSignal): Promise<risk.GetStructureResponse> {
  const { network, source, nodeIndex } = version;
  const unknown = nodes.find((node) => !nodeIndex.has(node));
  if (unknown !== undefined) throw new NotFound(`network ${network} has no node ${unknown}${nearestText(unknown, nodeIndex.keys())}`);
  const structures = await structureOf(model, source, { nodes: nodes.length > 0 ? nodes : undefined, chokepointsOnly, signal });
  return { network, networkVersion: version.version, nodes: structures.map(messageOf) };
}

function messageOf({ node, chokepoints, inputs }: NodeStructure): risk.NodeStructure {
  return {
    node,
    chokepointNodes: chokepoints.nodes,
    chokepointOwners: chokepoints.owners,
    chokepointCountries: chokepoints.countries,
    inputs: inputs.map(({ input, vendorHHI, vendorEffective, vendors, byKind, falseDiversification }) => ({
      input,
      vendorHhi: vendorHHI,
      vendorEffective,
      vendors,
      kinds: Object.entries(byKind).map(([kind, { ownerHHI, ownerEffective, countryHHI, owners, countries }]) => ({
        kind,
        ownerHhi: ownerHHI,
        ownerEffective,
        countryHhi: countryHHI,
        owners,
        countries,
      })),
      falseDiversification: falseDiversification ?? undefined,
    })),
  };
}
