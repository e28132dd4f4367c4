import type { risk } from '@chokepoint/contracts/grpc';
import { parseNetwork, type CompiledNetwork } from '@chokepoint/network';
import type { RiskConnection } from '@chokepoint/service/client';
import { fullHistory, listExposures } from '../questions/ask-risk.js';
import { diversification, type Diversification } from './buyer-suppliers.js';
import { collectStructure, type ReportedStructure } from './structure.js';

/** The kinds of nodes that a reader asks about first. */
const KINDS = ['accelerator', 'buyer'] as const;
/** What buyers need, and where its makers meet. */
const INPUT = 'accelerator';
const MEETING_KIND = 'wafer';

/** A node now and at the worst moment of its history. */
export interface ReportedNode {
  readonly node: string;
  readonly name: string;
  readonly kind: string;
  readonly now: risk.Exposure;
  /** Absent while there is no history. */
  readonly worst?: WorstMoment;
}

export interface WorstMoment extends risk.HistoryPoint {
  /** With what each contributes */
  readonly incidents: readonly risk.CitedIncident[];
  /** Exposure without any incident: contributions and this sum to the exposure */
  readonly standing: number;
  /** Whether the contributions are exact, not sampled; else none has a larger standard error */
  readonly exact: boolean;
  readonly standardError: number;
}

export interface Report {
  readonly network: string;
  readonly version: number;
  readonly asOf: string | undefined;
  readonly nodes: readonly ReportedNode[];
  /** By buyer: how many suppliers of accelerators it seems to have, and how many foundries stand behind them. */
  readonly diversification: ReadonlyMap<string, Diversification>;
  readonly structure: ReportedStructure;
}

/** Asks risk for all that the report says. */
export async function collectReport(service: RiskConnection, network: string): Promise<Report> {
  const { document, network: id, version } = await service.getNetwork({ network });
  const compiled = compiledOf(document);
  const nodes: ReportedNode[] = [];
  for (const kind of KINDS) {
    const exposures = await listExposures(service, id, { kind });
    nodes.push(...(await Promise.all(exposures.map((now) => reportedNode(service, compiled, kind, now)))));
  }
  const structure = await collectStructure(service, { network: id, version }, compiled);
  return { network: id, version, asOf: nodes[0]?.now.asOf, nodes, diversification: ofBuyers(compiled), structure };
}

async function reportedNode(service: RiskConnection, { document, nodeIndex }: CompiledNetwork, kind: string, now: risk.Exposure): Promise<ReportedNode> {
  const { network, node } = now;
  const name = document.nodes[nodeIndex.get(node) ?? -1]?.name ?? node;
  const worst = worstOf(await fullHistory(service, network, node));
  if (worst === undefined) return { node, name, kind, now };
  const { incidents, standing, exact, standardError } = await service.explain({ network, node, at: worst.asOf });
  return { node, name, kind, now, worst: { ...worst, incidents, standing, exact, standardError } };
}

/** The first day of the highest exposure. */
function worstOf(points: readonly risk.HistoryPoint[]): risk.HistoryPoint | undefined {
  return points.reduce<risk.HistoryPoint | undefined>((worst, point) => (worst && worst.exposure >= point.exposure ? worst : point), undefined);
}

function compiledOf(document: string): CompiledNetwork {
  const { compiled, errors } = parseNetwork(JSON.parse(document));
  if (compiled === undefined) throw new Error(`the network in force is not valid here: ${errors[0]?.message}`);
  return compiled;
}

function ofBuyers(network: CompiledNetwork): ReadonlyMap<string, Diversification> {
  const buyers = network.document.nodes.filter(({ kind }) => kind === 'buyer');
  return new Map(
    buyers.flatMap(({ id }) => {
      const found = diversification(network, id, INPUT, MEETING_KIND);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}
