import type { risk } from '@chokepoint/contracts/grpc';
import type { InputStructure, NodeStructure } from '@chokepoint/workers';

/** One input of a node as `--json` has it. */
export type InputConcentration = Omit<InputStructure, 'input'>;

/** What `structure --json` prints. */
export interface StructureAnswer {
  readonly network: string;
  /** By node: whose loss alone stops it */
  readonly chokepoints: Readonly<Record<string, NodeStructure['chokepoints']>>;
  /** By node, then input */
  readonly concentration: Readonly<Record<string, Readonly<Record<string, InputConcentration>>>>;
}

export function structureAnswer(network: string, nodes: readonly NodeStructure[]): StructureAnswer {
  return {
    network,
    chokepoints: Object.fromEntries(nodes.map(({ node, chokepoints }) => [node, chokepoints])),
    concentration: Object.fromEntries(nodes.map(({ node, inputs }) => [node, Object.fromEntries(inputs.map(({ input, ...figures }) => [input, figures]))])),
  };
}

/** A message of the risk service as the threads would have answered. */
export function structureOfMessage({ node, chokepointNodes, chokepointOwners, chokepointCountries, inputs }: risk.NodeStructure): NodeStructure {
  return { node, chokepoints: { nodes: chokepointNodes, owners: chokepointOwners, countries: chokepointCountries }, inputs: inputs.map(inputOfMessage) };
}

function inputOfMessage({ input, vendorHhi: vendorHHI, vendorEffective, vendors, kinds, falseDiversification }: risk.Concentration): InputStructure {
  const byKind = Object.fromEntries(
    kinds.map(({ kind, ownerHhi: ownerHHI, ownerEffective, countryHhi: countryHHI, owners, countries }) => [kind, { ownerHHI, ownerEffective, countryHHI, owners, countries }]),
  );
  return { input, vendorHHI, vendorEffective, vendors, byKind, falseDiversification: falseDiversification ?? null };
}
