import { hazardousNodes, latentNodes, levelOf, lossExposure, ProjectionWorkspace } from '@chokepoint/exposure';
import { type CompiledNetwork, nodesByCountry, nodesByOwner } from '@chokepoint/network';
import { bullets, code, markdownTable } from './markdown.js';
import { ranked } from './ranked.js';
import { oneDecimal, ratio } from './rounding.js';
import type { Section } from './section.js';
import { nameOf, namedBuyers } from './subjects.js';

const TOP = 10;
const OWNER = 'TSMC';
const COUNTRY = 'TW';

/** A node that may be lost, and what its loss does. */
interface Hazard {
  readonly node: number;
  /** That it is lost within a year */
  readonly probability: number;
  /** [nodes] exposure if it is lost */
  readonly exposure: Float64Array;
}

/** Exposure to what has not happened (exposure model, section 5). */
export function latentSection(network: CompiledNetwork): Section {
  const workspace = new ProjectionWorkspace(network);
  const hazards = Array.from(hazardousNodes(network), (node) => ({ node, probability: probabilityOf(network, node), exposure: lossExposure(network, [node], workspace) }));
  const latent = latentNodes(network, hazards.map(({ exposure }) => exposure));
  const [owner, country] = [nodesByOwner(network).get(OWNER), nodesByCountry(network).get(COUNTRY)].map((lost) => lossExposure(network, lost ?? [], workspace));
  const buyers = namedBuyers(network);
  return {
    title: 'What has not happened yet',
    body: [
      bullets(sentences(network, latent, { owner, country })),
      'Latent exposure is the exposure that a year brings on average: over all nodes that may be lost, the probability of the loss within a year times the exposure it would cause. Hazards are total losses on record, or a rule where there are none. ' +
        `The correlated scenarios lose everything that ${OWNER} owns, or everything in Taiwan, at once, each node for its own time to recover; they have no probability here.`,
      '### The hazards that weigh most on the named buyers',
      hazardTable(network, hazards, buyers),
      '### The named buyers',
      buyerTable(network, buyers, { latent, owner, country, hazards }),
      '### The nodes most exposed to hazards',
      exposedTable(network, latent, hazards),
    ],
    evidence: [{ finding: 'What has not happened yet: the named buyers', nodes: buyers }],
  };
}

function probabilityOf({ document }: CompiledNetwork, node: number): number {
  return -Math.expm1(-document.nodes[node].hazardPerYear);
}

interface Scenarios {
  readonly owner: Float64Array;
  readonly country: Float64Array;
}

function sentences(network: CompiledNetwork, latent: Float64Array, { owner, country }: Scenarios): string[] {
  const buyers = namedBuyers(network);
  const range = (exposure: Float64Array) => [Math.min, Math.max].map((end) => oneDecimal(end(...buyers.map((node) => exposure[node])))).join(' to ');
  const severe = (exposure: Float64Array) => buyers.filter((node) => levelOf(exposure[node]) === 'severe').length;
  return [
    `**${range(latent)} points of latent exposure** for the ${buyers.length} named buyers: single losses, weighed by how likely they are.`,
    `**${range(owner)} points if ${OWNER} were lost, ${range(country)} if Taiwan were:** severe (40 or more) for ${severe(owner)} and ${severe(country)} of the ${buyers.length}, whoever their vendors are.`,
  ];
}

const right = (title: string) => ({ title, align: 'right' as const });

function hazardTable({ nodeIds, document, demand }: CompiledNetwork, hazards: readonly Hazard[], buyers: readonly number[]): string {
  const asked = buyers.reduce((sum, node) => sum + demand[node], 0);
  const meanOf = ({ exposure }: Hazard) => buyers.reduce((sum, node) => sum + demand[node] * exposure[node], 0) / asked;
  const order = ranked(hazards, (hazard) => hazard.probability * meanOf(hazard), ({ node }) => nodeIds[node]).slice(0, TOP);
  const rows = order.map((hazard) => [code(nodeIds[hazard.node]), ratio(document.nodes[hazard.node].hazardPerYear), oneDecimal(meanOf(hazard)), ratio(hazard.probability * meanOf(hazard))]);
  return markdownTable([{ title: 'lost' }, right('hazard a year'), right('exposure of the buyers, by demand'), right('expected over a year')], rows);
}

function buyerTable(network: CompiledNetwork, buyers: readonly number[], { latent, owner, country, hazards }: Scenarios & { latent: Float64Array; hazards: readonly Hazard[] }): string {
  const rows = buyers.map((node) => [nameOf(network, node), oneDecimal(latent[node]), largest(network, hazards, node), oneDecimal(owner[node]), oneDecimal(country[node])]);
  return markdownTable([{ title: 'buyer' }, right('latent'), { title: 'largest part' }, right(`${OWNER} lost`), right('Taiwan lost')], rows);
}

function exposedTable(network: CompiledNetwork, latent: Float64Array, hazards: readonly Hazard[]): string {
  const { nodeIds } = network;
  const order = ranked(nodeIds.keys(), (node) => latent[node], (node) => nodeIds[node]).slice(0, TOP);
  return markdownTable([{ title: 'node' }, right('latent'), { title: 'largest part' }], order.map((node) => [code(nodeIds[node]), oneDecimal(latent[node]), largest(network, hazards, node)]));
}

/** `tsmc-n3 0.8` */
function largest({ nodeIds }: CompiledNetwork, hazards: readonly Hazard[], exposed: number): string {
  const [first] = ranked(hazards, ({ probability, exposure }) => probability * exposure[exposed], ({ node }) => nodeIds[node]);
  return first === undefined ? 'none' : `${code(nodeIds[first.node])} ${oneDecimal(first.probability * first.exposure[exposed])}`;
}
