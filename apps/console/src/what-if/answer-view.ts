import type { risk } from '@chokepoint/contracts/grpc';
import type { NetworkNode } from '@chokepoint/network';
import type { Level, WhatIfAnswer, WhatIfNode, WhatIfOutcome, WhatIfResponse } from '../contract/index.js';
import { identityOf } from '../services/network-reader.js';
import type { Asked } from './asked.js';
import { reachedNodes } from './reached-nodes.js';
import { lostNodes } from './stress-of.js';

/** What the services said. */
export interface Said {
  readonly after: risk.SimulateResult;
  readonly before: risk.SimulateResult;
  readonly unchanged?: risk.CompareResult | undefined;
  readonly stressed?: risk.Stressed | undefined;
}

/** Weekly numbers of so many nodes are told: first of those that sell to final demand, then of those that move most. */
const WEEKLY = 40;
const DIGITS = 4;

export function answerViewOf(asked: Asked, { after, before, unchanged, stressed }: Said): WhatIfAnswer {
  const earlier = new Map(before.nodes.map((node) => [node.node, node]));
  const later = new Map(after.nodes.map((node) => [node.node, node]));
  const without = new Map(unchanged?.nodes.map((node) => [node.node, node.before ?? undefined]));
  const reached = reachedNodes(asked);
  const pairs = asked.known.document.nodes.flatMap((node) => (later.has(node.id) ? [{ node, before: earlier.get(node.id), after: later.get(node.id)! }] : []));
  const weekly = new Set(pairs.toSorted((a, b) => weight(b) - weight(a)).slice(0, WEEKLY));
  return {
    network: after.network,
    networkVersion: after.networkVersion,
    modelVersion: after.modelVersion,
    presentAsOf: after.presentAsOf,
    over: asked.over,
    nodes: pairs.map((pair) => {
      const service = serviceOf(pair, { after, before });
      return { ...nodeOf(pair, without.get(pair.node.id)), reached: reached.has(pair.node.id), ...feltIn(service), ...(weekly.has(pair) && { service }) };
    }),
    notes: after.notes.map(({ description }) => description),
    ...(stressed && { response: responseOf(stressed, lostNodes(asked)) }),
  };
}

interface Pair {
  readonly node: NetworkNode;
  readonly before: risk.SimulatedNode | undefined;
  readonly after: risk.SimulatedNode;
}

const moved = ({ before, after }: Pair): number => after.exposure - (before?.exposure ?? 0);
/** No exposure is above 100 points. */
const weight = (pair: Pair): number => Math.abs(moved(pair)) + (pair.node.demand > 0 ? 1_000 : 0);

function nodeOf(pair: Pair, unchanged: number | undefined): Omit<WhatIfNode, 'reached' | 'felt' | 'service'> {
  const { node, before, after } = pair;
  return {
    ...identityOf(node),
    end: node.demand > 0,
    ...(before && { before: outcomeOf(before) }),
    after: outcomeOf(after),
    difference: moved(pair),
    ...(unchanged !== undefined && { unchanged }),
  };
}

function outcomeOf({ exposure, level, timeToImpact, timeToRecovery, depth }: risk.SimulatedNode): WhatIfOutcome {
  return {
    exposure,
    level: level as Level,
    ...(typeof timeToImpact === 'number' && { timeToImpact }),
    ...(typeof timeToRecovery === 'number' && { timeToRecovery }),
    ...(depth && { depth: { shortfall: depth.shortfall, week: depth.week } }),
  };
}

function serviceOf({ before, after }: Pair, weeks: Pick<Said, 'after' | 'before'>): NonNullable<WhatIfNode['service']> {
  const fromNow = (node: risk.SimulatedNode | undefined, { fromWeek }: risk.SimulateResult) => (node?.service?.values ?? []).slice(fromWeek).map((value) => Number(value.toFixed(DIGITS)));
  return { before: fromNow(before, weeks.before), after: fromNow(after, weeks.after) };
}

/** What is less than this share of what is asked for is not felt. */
const FELT = 0.01;

function feltIn({ before, after }: NonNullable<WhatIfNode['service']>): { felt?: number } {
  const felt = after.findIndex((value, week) => value < (before[week] ?? 1) - FELT);
  return felt < 0 ? {} : { felt };
}

function responseOf({ weeks, loss, projectedLoss, tts, excess }: risk.Stressed, nodes: readonly string[]): WhatIfResponse {
  return { nodes: [...nodes], weeks, loss, projectedLoss, ...(typeof tts === 'number' && { timeToSurvive: tts }), excess };
}
