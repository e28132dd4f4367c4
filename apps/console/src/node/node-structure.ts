import type { risk } from '@chokepoint/contracts/grpc';
import type { CompiledNetwork } from '@chokepoint/network';
import type { ChokepointGroup, InputConcentration, NodeChokepoints, ShareOf } from '../contract/index.js';
import { identityOf, type KnownNetwork } from '../services/network-reader.js';
import { neighbourOf, type Scores } from './node-lanes.js';

/** Of one owner or country so many nodes are listed. */
const LISTED = 12;

/** What alone stops the node; of owners and countries their nodes upstream of it. */
export function chokepointsOf(known: KnownNetwork, scores: Scores, row: number, { chokepointNodes, chokepointOwners, chokepointCountries }: risk.NodeStructure): NodeChokepoints {
  const upstream = upstreamOf(known.compiled, row);
  const group = (field: 'owner' | 'country') => (name: string): ChokepointGroup => {
    // Who names no owner or country stands for itself.
    const nodes = known.document.nodes.filter((node, place) => upstream[place] === 1 && (node[field] ?? node.id) === name);
    return { name, nodes: nodes.slice(0, LISTED).map(identityOf), more: Math.max(0, nodes.length - LISTED) };
  };
  return { nodes: chokepointNodes.map((id) => neighbourOf(known, scores, id)), owners: chokepointOwners.map(group('owner')), countries: chokepointCountries.map(group('country')) };
}

/** [nodes] 1 where goods flow from there to the node, itself included. */
export function upstreamOf({ nodeCount, requirementStart, incomingStart, incomingLane, laneFrom }: CompiledNetwork, row: number): Uint8Array {
  const reached = new Uint8Array(nodeCount);
  const waiting = [row];
  reached[row] = 1;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let place = incomingStart[requirementStart[node]]; place < incomingStart[requirementStart[node + 1]]; place++) {
      const from = laneFrom[incomingLane[place]];
      if (reached[from] === 1) continue;
      reached[from] = 1;
      waiting.push(from);
    }
  }
  return reached;
}

/** The inputs with who sells them and who stands behind those. */
export function concentrationOf({ inputs }: risk.NodeStructure): InputConcentration[] {
  return inputs.map(({ input, vendors, vendorHhi, vendorEffective, kinds, falseDiversification }) => ({
    input,
    vendors: ranked(vendors),
    vendorHhi,
    vendorEffective,
    kinds: kinds
      .map(({ kind, owners, ownerHhi, ownerEffective, countries, countryHhi }) => ({ kind, owners: ranked(owners), ownerHhi, ownerEffective, countries: ranked(countries), countryHhi }))
      .toSorted((a, b) => b.ownerHhi - a.ownerHhi),
    ...(falseDiversification && { finding: falseDiversification.finding }),
  }));
}

function ranked(shares: Readonly<Record<string, number>>): ShareOf[] {
  return Object.entries(shares)
    .map(([name, share]) => ({ name, share }))
    .toSorted((a, b) => b.share - a.share);
}
