import type { risk } from '@chokepoint/contracts/grpc';
import type { CompiledNetwork } from '@chokepoint/network';
import type { RiskConnection } from '@chokepoint/service/client';
import { type LoneStops, sharedChokepoints } from './shared-chokepoints.js';

/** Whose accelerators are compared: Trainium and NVIDIA. */
const MAKERS = ['AWS', 'NVIDIA'] as const;

/** What alone stops all accelerators of two makers. */
export interface MeetingMakers extends LoneStops {
  /** How many accelerators each has */
  readonly accelerators: Readonly<Record<(typeof MAKERS)[number], number>>;
}

/** An input of a buyer whose vendors look like more sources than there are. */
export interface BuyerGap {
  readonly node: string;
  readonly input: string;
  readonly kind: string;
  readonly gap: number;
  /** One sentence */
  readonly finding: string;
}

/** A node and what of all flow value stops with it. */
export interface RankedNode extends risk.NodeNexus {
  readonly kind: string | undefined;
  readonly owner: string | undefined;
}

export interface ReportedStructure {
  /** Absent where one of the makers has no accelerator in the network */
  readonly sharedChokepoints?: MeetingMakers;
  /** The largest gap first */
  readonly falseDiversifications: readonly BuyerGap[];
  /** Every node, the largest first */
  readonly nexus: readonly RankedNode[];
}

export interface NetworkVersion {
  readonly network: string;
  readonly version: number;
}

/** Asks risk for what the network’s structure says of makers and buyers. */
export async function collectStructure(service: RiskConnection, asked: NetworkVersion, { document, nodeIndex }: CompiledNetwork): Promise<ReportedStructure> {
  const buyers = document.nodes.filter(({ kind }) => kind === 'buyer').map(({ id }) => id);
  const makers = MAKERS.map((maker) => document.nodes.filter(({ kind, owner }) => kind === 'accelerator' && owner === maker).map(({ id }) => id));
  const [structure, { nodes: nexus }] = await Promise.all([structureOf(service, asked, [...buyers, ...makers.flat()]), service.getNexus(asked)]);
  const falseDiversifications = buyers.flatMap((buyer) => gapsOf(structure.get(buyer))).sort((a, b) => b.gap - a.gap);
  const rankedNode = ({ node, esri }: risk.NodeNexus): RankedNode => {
    const { kind, owner } = document.nodes[nodeIndex.get(node)!];
    return { node, esri, kind, owner };
  };
  const together = meetingMakers(makers.map((ids) => ids.flatMap((id) => structure.get(id) ?? [])));
  return { ...(together && { sharedChokepoints: together }), falseDiversifications, nexus: nexus.map(rankedNode) };
}

async function structureOf(service: RiskConnection, asked: NetworkVersion, nodes: readonly string[]): Promise<ReadonlyMap<string, risk.NodeStructure>> {
  // No names would ask for all.
  if (nodes.length === 0) return new Map();
  const structure = await service.getStructure({ ...asked, nodes: [...nodes] });
  return new Map(structure.nodes.map((each) => [each.node, each]));
}

function meetingMakers([aws, nvidia]: readonly (readonly risk.NodeStructure[])[]): MeetingMakers | undefined {
  if (aws.length === 0 || nvidia.length === 0) return undefined;
  const stops = [...aws, ...nvidia].map(({ chokepointNodes: nodes, chokepointOwners: owners, chokepointCountries: countries }) => ({ nodes, owners, countries }));
  return { accelerators: { AWS: aws.length, NVIDIA: nvidia.length }, ...sharedChokepoints(stops) };
}

function gapsOf(structure: risk.NodeStructure | undefined): BuyerGap[] {
  const { node, inputs } = structure ?? { node: '', inputs: [] };
  return inputs.flatMap(({ input, falseDiversification }) => (falseDiversification ? [{ node, input, ...falseDiversification }] : []));
}
