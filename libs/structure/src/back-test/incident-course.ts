import { disturbancesAt, type FactSet, matchingLanes, networkLookup, type ScoredScenario } from '@chokepoint/exposure';
import { type CompiledNetwork, compareUtf8 } from '@chokepoint/network';

/** Projected at least so long, and so long after the end of the last disturbance. */
const LEAST_WEEKS = 104;
const WEEKS_AFTER = 52;

/** One incident by itself, as last reported, from its first moment on. */
export interface IncidentCourse {
  readonly incident: string;
  /** ms since the epoch: when it began, by the first report or the last, whichever is earlier */
  readonly start: number;
  /** Its disturbances, the first of which starts with week 0 */
  readonly scenario: ScoredScenario;
  /** Weeks from the start of the first disturbance to the end of the last; 0 without any */
  readonly length: number;
  /** Whether nothing flows through the nodes and lanes that it acts on; false where it acts on none */
  readonly idle: boolean;
  /** What the network does not know of it, such as `tsmc-fab14a` or `a lane h100 → aws` */
  readonly unknown: readonly string[];
  /** Whether the last report of all that it acted on is a withdrawal */
  readonly withdrawn: boolean;
}

type Report = NonNullable<ReturnType<(FactSet['capacityReports'] | FactSet['delayReports'])[number]['timeline']['newestAt']>>;

/** The incidents of all capacity and delay reports, in UTF-8 order. */
export function incidentsOf(facts: FactSet): string[] {
  return [...new Set([...facts.capacityReports, ...facts.delayReports].map(({ key }) => key.at(-1)!))].sort(compareUtf8);
}

/**
 * The disturbances of one incident by the rules of section 4 of the exposure model, from the last revision of each report.
 * Trust is that of the day of the last report: a rumour counts half then, and has faded to nothing a year later.
 * @throws RangeError when there is no report of it
 */
export function incidentCourse(network: CompiledNetwork, facts: FactSet, incident: string): IncidentCourse {
  const reports = [...facts.capacityReports, ...facts.delayReports].filter(({ key }) => key.at(-1) === incident);
  if (reports.length === 0) throw new RangeError(`no report of incident ${incident}`);
  const last = reports.map(({ timeline }) => timeline.newestAt(Infinity)!);
  const { scenario, length } = shifted(disturbancesAt(facts, Math.max(...last.map(({ time }) => time)), networkLookup(network)).scenario, incident);
  return {
    incident,
    scenario,
    length,
    idle: isIdle(network, scenario),
    start: Math.min(...reports.flatMap(({ timeline }) => [timeline.oldestAt(Infinity)!, timeline.newestAt(Infinity)!].map(momentOf))),
    unknown: [...new Set(last.flatMap(({ data }) => (data.status === 'withdrawn' ? [] : unknownOf(network, data))))],
    withdrawn: last.every(({ data }) => data.status === 'withdrawn'),
  };
}

/** When what is reported began; a withdrawal tells only when it was known. */
function momentOf({ time, data }: Report): number {
  return data.status === 'withdrawn' ? time : data.start;
}

/** The disturbances of the incident alone, moved so that they start with week 0, and as many weeks as their course takes. */
function shifted(scenario: ScoredScenario, incident: string): { scenario: ScoredScenario; length: number } {
  const capacity = scenario.capacity.filter((each) => each.incident === incident);
  const lanes = scenario.lanes.filter((each) => each.incident === incident);
  const first = Math.min(...[...capacity, ...lanes].map(({ startWeek }) => startWeek));
  const ends = [
    ...capacity.map(({ startWeek, fullWeeks, rampWeeks }) => startWeek + fullWeeks + rampWeeks),
    ...lanes.map(({ startWeek, weeks, delayWeeks }) => startWeek + weeks + delayWeeks),
  ];
  const length = ends.length === 0 ? 0 : Math.max(...ends) - first;
  const fromFirst = <D extends { startWeek: number }>(each: D): D => ({ ...each, startWeek: each.startWeek - first });
  const weeks = Math.max(LEAST_WEEKS, Math.ceil(length) + WEEKS_AFTER);
  return { scenario: { ...scenario, weeks, fromWeek: 0, capacity: capacity.map(fromFirst), lanes: lanes.map(fromFirst) }, length };
}

function isIdle(network: CompiledNetwork, { capacity, lanes }: ScoredScenario): boolean {
  const nodes = capacity.map(({ node }) => network.baseline[network.nodeIndex.get(node)!]);
  const flows = lanes.flatMap((lane) => matchingLanes(network, lane).map((each) => network.flow[each]));
  return nodes.length + flows.length > 0 && [...nodes, ...flows].every((amount) => amount === 0);
}

interface Place {
  readonly node?: string;
  readonly from?: string;
  readonly to?: string | undefined;
  readonly input?: string | undefined;
}

/** What of a report is missing in the network: nodes, or a lane between nodes that it has. */
function unknownOf(network: CompiledNetwork, { node, from, to, input }: Place): string[] {
  const missing = [node, from, to].filter((id) => id !== undefined && !network.nodeIndex.has(id)) as string[];
  if (missing.length > 0) return missing;
  if (from === undefined || networkLookup(network).hasLane(from, to, input)) return [];
  return [`a lane ${from} → ${to ?? 'anyone'}`];
}
