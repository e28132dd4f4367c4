import type { MessagePort } from 'node:worker_threads';
import { emptyProjection, lossScenario, matchingLanes, parseScenario, ProjectionWorkspace, recordWeek, type Scenario, type ScoredScenario, score, WeeklyProjection } from '@chokepoint/exposure';
import { changeNetwork, type CompiledNetwork, nodesByCountry, nodesByOwner, type Problem } from '@chokepoint/network';
import type { NetworkSource } from '../network-source.js';
import { loadNetwork } from './loaded-networks.js';
import { columnsOf, type ScoreColumns } from './score-columns.js';

/** What is lost from now on. */
export interface Loss {
  readonly nodes: readonly string[];
  readonly owners: readonly string[];
  readonly countries: readonly string[];
  /** How long; each node's own time to recover when absent */
  readonly weeks?: number | undefined;
}

export interface WhatIf {
  readonly source: NetworkSource;
  /** A change of the network, as `changeNetwork` takes it */
  readonly change?: unknown;
  /** As it was written */
  readonly scenario?: unknown;
  readonly loss?: Loss | undefined;
  /** What is active now, to go on beside it: the scenario's weeks then count from now. */
  readonly present?: ScoredScenario | undefined;
  /** Weekly numbers are wanted too, not scores alone */
  readonly weekly?: boolean;
  /** Told after every so many weeks */
  readonly progress?: MessagePort | undefined;
}

export interface WeekProgress {
  readonly weeksDone: number;
  readonly weeks: number;
}

/** What would be; with errors nothing was projected. Arrays by node of the network that was projected. */
export interface WhatIfResult {
  readonly nodeIds: readonly string[];
  readonly baseline: Float64Array;
  readonly weeks: number;
  readonly fromWeek: number;
  readonly columns: ScoreColumns;
  /** [weeks × nodes], empty unless they were wanted */
  readonly output: Float64Array;
  readonly service: Float64Array;
  /** What a change altered beside what it says */
  readonly notes: readonly Problem[];
}

/** Progress is told so often at most. */
const WEEKS_AT_ONCE = 13;

/** Projects what if. Problems have paths that begin with /change, /scenario or /loss. */
export function whatIf({ source, change, scenario: written, loss, present, weekly = false, progress }: WhatIf): WhatIfResult | { readonly errors: readonly Problem[] } {
  const { compiled: base, workspace } = loadNetwork(source);
  const changed = change === undefined ? { compiled: base, errors: [], notes: [] } : changeNetwork(base.document, change);
  if (!changed.compiled) return { errors: under('/change', changed.errors) };
  const network = changed.compiled;
  const parsed = parseScenario(written ?? {}, network);
  const lost = lossesOf(network, loss);
  const errors = [...under('/scenario', parsed.errors), ...under('/loss', lost.errors)];
  if (!parsed.scenario || errors.length > 0) return { errors };
  const alone = { ...parsed.scenario, capacity: [...parsed.scenario.capacity, ...lost.capacity] };
  const scenario = present ? beside(network, present, alone) : alone;
  const room = network === base ? workspace : new ProjectionWorkspace(network);
  return { ...projected(room, scenario, weekly, progress), notes: changed.notes };
}

function under(path: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${path}${problem.path}` }));
}

function lossesOf(network: CompiledNetwork, loss: Loss | undefined): { capacity: Scenario['capacity']; errors: Problem[] } {
  if (!loss) return { capacity: [], errors: [] };
  const errors: Problem[] = [];
  if (loss.weeks !== undefined && !(loss.weeks >= 0 && loss.weeks < Infinity)) errors.push({ path: '/weeks', code: 'range', message: 'expected weeks, 0 or more' });
  const lost = new Set<number>();
  const add = (what: 'nodes' | 'owners' | 'countries', known: (name: string) => Iterable<number> | undefined) =>
    loss[what].forEach((name, row) => {
      const nodes = known(name);
      if (nodes === undefined) errors.push({ path: `/${what}/${row}`, code: 'unknown-id', message: `the network has no such ${SINGULAR[what]}: ${name}` });
      else for (const node of nodes) lost.add(node);
    });
  const [owners, countries] = [nodesByOwner(network), nodesByCountry(network)];
  add('nodes', (name) => (network.nodeIndex.has(name) ? [network.nodeIndex.get(name)!] : undefined));
  add('owners', (name) => owners.get(name));
  add('countries', (name) => countries.get(name));
  const { weeks } = loss;
  // Weeks that are wrong are told, not projected.
  return { capacity: errors.length > 0 ? [] : lossScenario(network, lost, weeks === undefined ? undefined : () => weeks).capacity, errors };
}

const SINGULAR = { nodes: 'node', owners: 'owner', countries: 'country' } as const;

/** The present's grid and disturbances, as far as the network knows them, and the scenario's from now on. */
function beside(network: CompiledNetwork, present: ScoredScenario, { capacity, lanes }: Scenario): Scenario {
  const fromNow = <T extends { readonly startWeek: number }>(entries: readonly T[]) => entries.map((entry) => ({ ...entry, startWeek: entry.startWeek + present.fromWeek }));
  return {
    ...present,
    capacity: [...present.capacity.filter(({ node }) => network.nodeIndex.has(node)), ...fromNow(capacity)],
    lanes: [...present.lanes.filter((lane) => matchingLanes(network, lane).length > 0), ...fromNow(lanes)],
  };
}

function projected(workspace: ProjectionWorkspace, scenario: Scenario, weekly: boolean, progress?: MessagePort): Omit<WhatIfResult, 'notes'> {
  const { network } = workspace;
  const run = new WeeklyProjection(network, scenario, workspace);
  const projection = emptyProjection(scenario.weeks, network.nodeCount);
  for (let week = 0; week < scenario.weeks; week++) {
    run.advance(week);
    recordWeek(workspace, projection, week);
    if ((week + 1) % WEEKS_AT_ONCE === 0) progress?.postMessage({ weeksDone: week + 1, weeks: scenario.weeks } satisfies WeekProgress);
  }
  const { output, service } = weekly ? projection : emptyProjection(0, network.nodeCount);
  const { nodeIds, baseline } = network;
  return { nodeIds: [...nodeIds], baseline, weeks: scenario.weeks, fromWeek: scenario.fromWeek, columns: columnsOf(score(projection, scenario)), output, service };
}
