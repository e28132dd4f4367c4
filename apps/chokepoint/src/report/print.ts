import type { risk } from '@chokepoint/contracts/grpc';
import { writeLine, type Streams } from '../command-line/streams.js';
import { table, type Column } from '../command-line/table.js';
import { levelText, points, VISIBLE, weeks } from '../command-line/wording.js';
import { counts, incidentsText } from '../questions/exposure-table.js';
import type { Report, ReportedNode } from './collect.js';
import { findingOf } from './finding.js';
import { gapTexts, nexusTable, sharedText } from './structure-text.js';
import { worstBuyerText } from './worst-buyer.js';

const COLUMNS: readonly Column[] = [
  { title: 'node' },
  { title: 'worst', align: 'right' },
  { title: 'on' },
  { title: 'level' },
  { title: 'weeks to impact', align: 'right' },
  { title: 'now', align: 'right' },
  { title: 'level' },
  { title: 'why, at its worst' },
];
const TITLES: Readonly<Record<string, string>> = { accelerator: 'Accelerators', buyer: 'Buyers' };
/** The worked example of the reference network: two sources that are one. */
const EXAMPLE_BUYER = 'apple';

/** The report as a person reads it. */
export function printReport(report: Report, streams: Streams): void {
  const { out, colours } = streams;
  writeLine(out, `\nExposure on network ${report.network} (version ${report.version}), as of ${report.asOf ?? 'no moment yet'}`);
  writeLine(out, 'Points of 100: about 1, 3, 5 and 9 weeks of standing still at 5 (guarded), 15 (elevated), 25 (high) and 40 (severe).');
  for (const [kind, nodes] of Map.groupBy(report.nodes, (node) => node.kind)) {
    writeLine(out, `\n${colours.bold(TITLES[kind] ?? kind)}`);
    writeLine(out, table(streams, COLUMNS, worstFirst(nodes).map((node) => row(node, streams))));
  }
  printWorstBuyer(report, streams);
  printIncidents(report, streams);
  printStructure(report, streams);
  printFinding(report, streams);
}

function row({ node, now, worst }: ReportedNode, streams: Streams): string[] {
  const present = [points(now.exposure), levelText(streams, now.level)];
  if (worst === undefined || worst.exposure < VISIBLE) return [node, 'never', '', '', '', ...present, ''];
  const then = [points(worst.exposure), worst.asOf.slice(0, 10), levelText(streams, worst.level), weeks(worst.timeToImpact)];
  return [node, ...then, ...present, incidentsText(worst.incidents)];
}

function worstFirst(nodes: readonly ReportedNode[]): ReportedNode[] {
  const exposure = ({ worst, now }: ReportedNode) => worst?.exposure ?? now.exposure;
  return [...nodes].sort((a, b) => exposure(b) - exposure(a));
}

/** What is behind the names, once for each. */
function printIncidents({ nodes }: Report, { out, colours }: Streams): void {
  const incidents = new Map<string, risk.CitedIncident>();
  for (const { worst } of nodes) for (const incident of (worst?.incidents ?? []).filter(counts)) incidents.set(incident.incident, incident);
  if (incidents.size === 0) return;
  writeLine(out, `\n${colours.bold('Incidents behind the worst moments')}`);
  for (const { incident, cause, where, sources } of incidents.values()) {
    writeLine(out, `- ${incident}: ${cause ?? 'no cause stated'}, at ${where.join(', ')}${sources[0] ? ` ${colours.dim(sources[0])}` : ''}`);
  }
}

/** The sum that the most exposed buyer’s worst exposure is. */
function printWorstBuyer({ nodes }: Report, { out, colours }: Streams): void {
  const text = worstBuyerText(nodes);
  if (text !== undefined) writeLine(out, `\n${colours.bold('The most exposed buyer at its worst, incident by incident (Shapley values)')}\n${text}`);
}

function printStructure({ structure: { sharedChokepoints, nexus } }: Report, streams: Streams): void {
  const { out, colours } = streams;
  if (sharedChokepoints !== undefined) writeLine(out, `\n${colours.bold('Shared chokepoints')}\n${sharedText(sharedChokepoints)}`);
  writeLine(out, `\n${colours.bold('What pulls most down with it (ESRI, share of all flow value)')}\n${nexusTable(streams, nexus)}`);
}

/** The worked example, then the other buyers. */
function printFinding({ diversification, nodes, structure }: Report, { out, colours }: Streams): void {
  const found = diversification.get(EXAMPLE_BUYER);
  const name = nodes.find(({ node }) => node === EXAMPLE_BUYER)?.name ?? EXAMPLE_BUYER;
  const example = found === undefined ? [] : [findingOf(name, found)];
  const others = gapTexts(structure.falseDiversifications, found === undefined ? undefined : EXAMPLE_BUYER);
  if (example.length + others.length > 0) writeLine(out, `\n${[colours.bold('False diversification'), ...example, ...others].join('\n')}`);
}
