import type { risk } from '@chokepoint/contracts/grpc';
import type { Simulation } from '@chokepoint/exposure';
import { scoresOf, type WhatIfResult } from '@chokepoint/workers';

type ByNode<T> = Readonly<Record<string, T>>;

/** What was altered beside what a change says. */
export interface Note {
  /** JSON Pointer into the changed document */
  readonly path: string;
  readonly message: string;
}

/** What `simulate --json` prints where something is lost or changed, and on the running services. */
export interface WhatIfAnswer extends Simulation {
  /** Exposure and times count from this week on */
  readonly fromWeek: number;
  /** The moment of the present; on files there is none */
  readonly presentAsOf?: string;
  /** Exposure as things are; null for a node that only the change brings */
  readonly present: ByNode<number | null>;
  /** exposure − present */
  readonly difference: ByNode<number | null>;
  readonly notes: readonly Note[];
}

/** @param present exposure of the network as it is, by node */
export function whatIfAnswer(network: string, result: WhatIfResult, present: ReadonlyMap<string, number>): WhatIfAnswer {
  const { nodeIds, baseline, weeks, fromWeek, columns, output, service, notes } = result;
  const scores = scoresOf(columns);
  const byNode = <T>(valueOf: (node: number) => T) => Object.fromEntries(nodeIds.map((id, node) => [id, valueOf(node)]));
  const weekly = (values: Float64Array) => byNode((node) => Array.from({ length: weeks }, (_, week) => values[week * nodeIds.length + node]));
  return {
    network,
    fromWeek,
    baseline: byNode((node) => baseline[node]),
    output: weekly(output),
    service: weekly(service),
    exposure: byNode((node) => scores[node].exposure),
    timeToImpact: byNode((node) => scores[node].timeToImpact),
    timeToRecovery: byNode((node) => scores[node].timeToRecovery),
    depth: byNode((node) => scores[node].depth),
    present: byNode((node) => present.get(nodeIds[node]) ?? null),
    difference: byNode((node) => differenceOf(present.get(nodeIds[node]), scores[node].exposure)),
    notes: notes.map(({ path, message }) => ({ path, message })),
  };
}

export function whatIfAnswerOfMessage({ network, fromWeek, presentAsOf, nodes, notes }: risk.SimulateResult): WhatIfAnswer {
  const byNode = <T>(valueOf: (node: risk.SimulatedNode) => T) => Object.fromEntries(nodes.map((node) => [node.node, valueOf(node)]));
  return {
    network,
    fromWeek,
    presentAsOf,
    baseline: byNode(({ baseline }) => baseline),
    output: byNode(({ output }) => output?.values ?? []),
    service: byNode(({ service }) => service?.values ?? []),
    exposure: byNode(({ exposure }) => exposure),
    timeToImpact: byNode(({ timeToImpact }) => timeToImpact ?? null),
    timeToRecovery: byNode(({ timeToRecovery }) => timeToRecovery ?? null),
    depth: byNode(({ depth }) => depth ?? null),
    present: byNode(({ present }) => present ?? null),
    difference: byNode(({ difference }) => difference ?? null),
    notes: notesOf(notes),
  };
}

export function notesOf(findings: readonly risk.Finding[]): Note[] {
  return findings.map(({ field, description }) => ({ path: field, message: description }));
}

export function differenceOf(before: number | null | undefined, after: number | null | undefined): number | null {
  return typeof before === 'number' && typeof after === 'number' ? after - before : null;
}
