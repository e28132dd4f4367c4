import type { CompiledNetwork } from '@chokepoint/network';
import { economyOf, SystemicRisk } from '@chokepoint/structure';
import { code, codes, listed, markdownTable } from './markdown.js';
import { ranked } from './ranked.js';
import { ratio } from './rounding.js';
import type { Section } from './section.js';

const TOP = 10;
const COLUMNS = [
  { title: 'rank', align: 'right' },
  { title: 'node' },
  { title: 'ESRI', align: 'right' },
  { title: 'share of output', align: 'right' },
  { title: 'ESRI / share', align: 'right' },
] as const;

interface Ranking {
  /** [nodes] */
  readonly esri: Float64Array;
  /** node indices, the largest index first */
  readonly order: readonly number[];
}

/** What of all flow value the loss of a node takes with it (exposure model, section 6). */
export function nexusSection(network: CompiledNetwork): Section {
  const shares = outputShares(network);
  const [withSubstitution, without] = [true, false].map((substitution) => ranking(network, substitution));
  const top = without.order.slice(0, TOP);
  return {
    title: 'What pulls most down with it',
    body: [
      `**ESRI ${leadText(network, withSubstitution)}:** so much of all flow value stops with each.`,
      'The economic systemic risk index (Diem et al. 2022) of a node is the share of all flow value that stops with it, upstream and downstream, in the long run; its share of output is what it ships itself of that value. ' +
        'With substitution the others of its kind step in by what they ship, iterated to ε = 0.01. Flows are valued at the supplier’s `value`: materials keep 1, so that their share of output is next to nothing and what they take down is not.',
      rankingTable(network, withSubstitution, shares),
      `**Without substitution ESRI ${leadText(network, without)}:** ${changeText(network, withSubstitution.order.slice(0, TOP), top)} ` +
        'It is the case in which nobody else of a kind can take over anything: what is qualified and what is not lies in between.',
      rankingTable(network, without, shares),
    ],
    evidence: [{ finding: 'What pulls most down with it', nodes: network.document.nodes.keys() }],
  };
}

function ranking(network: CompiledNetwork, substitution: boolean): Ranking {
  const economy = economyOf(network, { substitution });
  const esri = new SystemicRisk(economy).esriOf(0, network.nodeCount);
  return { esri, order: ranked(network.nodeIds.keys(), (node) => esri[node], (node) => network.nodeIds[node]) };
}

/** [nodes] what a node ships of all flow value */
function outputShares({ nodeCount, laneCount, laneFrom, flow, document }: CompiledNetwork): Float64Array {
  const shipped = new Float64Array(nodeCount);
  for (let lane = 0; lane < laneCount; lane++) shipped[laneFrom[lane]] += flow[lane] * document.nodes[laneFrom[lane]].value;
  const all = shipped.reduce((sum, each) => sum + each, 0);
  return shipped.map((each) => each / all);
}

function rankingTable({ nodeIds }: CompiledNetwork, { esri, order }: Ranking, shares: Float64Array): string {
  const rows = order.slice(0, TOP).map((node, place) => [String(place + 1), code(nodeIds[node]), ratio(esri[node]), ratio(shares[node]), shares[node] > 0 ? ratio(esri[node] / shares[node]) : '–']);
  return markdownTable(COLUMNS, rows);
}

/** `0.41 of ibiden-substrate`, and the next two */
function leadText({ nodeIds }: CompiledNetwork, { esri, order }: Ranking): string {
  return listed(order.slice(0, 3).map((node) => `${ratio(esri[node])} of ${code(nodeIds[node])}`));
}

function changeText({ nodeIds }: CompiledNetwork, before: readonly number[], after: readonly number[]): string {
  const only = (these: readonly number[], those: readonly number[]) => these.filter((node) => !those.includes(node)).map((node) => nodeIds[node]);
  const [come, go] = [only(after, before), only(before, after)];
  if (come.length === 0) return `the same ${after.length} nodes lead in another order.`;
  return `${listed([`${codes(come)} enter the first ${after.length}`, `${codes(go)} leave them`])}.`;
}
