import type { ExposureChanged } from '@chokepoint/contracts';
import type { Attribution, ScoredScenario } from '@chokepoint/exposure';
import { attribute, type ModelPool } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';

/** Lanes projected for one attribution before it is published; that of 12 incidents on the reference network stays below. */
const MOST_LANES = 2_000_000;
/** Exact for six incidents, however large the network. */
const LEAST_PROJECTIONS = 64;
/** Beyond 12 incidents: enough to tell who matters and how sure that is, few enough for an alert to wait for. */
const SAMPLED_PAIRS = 4;

/**
 * How many projections an event may wait for: a number of the network alone, so that the same facts give the same events.
 * Where more would be needed, contributions are sampled; `Explain` has them exact.
 */
export function projectionsFor({ laneCount }: NetworkVersion['outline'], most: number): number {
  return Math.min(most, Math.max(LEAST_PROJECTIONS, Math.floor(MOST_LANES / Math.max(1, laneCount))));
}

/** Whether all coalitions of a scenario's incidents cost so little that they need not wait until somebody asks. */
export function isQuicklyAttributed({ laneCount }: NetworkVersion['outline'], { capacity, lanes }: ScoredScenario): boolean {
  const incidents = new Set([...capacity, ...lanes].map(({ incident }) => incident));
  return 2 ** incidents.size * laneCount <= MOST_LANES;
}

export interface AttributedChanges {
  readonly changes: readonly ExposureChanged[];
  /** Undefined where no change needed it. */
  readonly attribution: Attribution | undefined;
}

/** Says of every change what each incident contributes. Incidents that reach a node stay, those that move it otherwise come in. */
export async function attributeChanges(
  model: ModelPool,
  version: NetworkVersion,
  scenario: ScoredScenario,
  changes: readonly ExposureChanged[],
  most: number,
): Promise<AttributedChanges> {
  if (changes.every(({ exposure }) => exposure === null)) return { changes, attribution: undefined };
  const attribution = await attributePresent(model, version, scenario, most);
  return { attribution, changes: changes.map((change) => (change.exposure === null ? change : attributed(change, attribution, version.nodeIndex.get(change.node)!))) };
}

/** Every incident's share of every node's exposure. @param most projections; a large network has fewer */
export function attributePresent(model: ModelPool, { source, outline }: NetworkVersion, scenario: ScoredScenario, most: number, signal?: AbortSignal): Promise<Attribution> {
  return attribute(model, source, scenario, { mostProjections: projectionsFor(outline, most), pairs: SAMPLED_PAIRS, ...(signal && { signal }) });
}

function attributed(change: ExposureChanged, attribution: Attribution, node: number): ExposureChanged {
  const reaching = change.incidents.map(({ incident }) => incident);
  return { ...change, incidents: contributionsTo(node, attribution, reaching), standing: attribution.standing[node], standardError: attribution.standardError };
}

/** What each incident contributes to a node: those that reach it through lanes, and those that move it in another way. */
export function contributionsTo(node: number, { groups, points, standing }: Attribution, reaching: readonly string[]): { incident: string; contribution: number }[] {
  const contribution = new Map(groups.map((group, index) => [group, points[index * standing.length + node]]));
  const others = groups.filter((group) => !reaching.includes(group) && contribution.get(group) !== 0);
  return [...reaching, ...others].map((incident) => ({ incident, contribution: contribution.get(incident) ?? 0 }));
}
