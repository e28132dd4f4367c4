import type { Scenario, ScenarioCapacity, ScenarioLane } from '../projection/scenario.js';
import type { PlainLane, PlainNode } from './plain-network.js';

/** Scenario entries linked to the nodes and lanes they touch. */
export interface PlainDisturbances {
  readonly capacity: readonly { readonly node: PlainNode; readonly loss: ScenarioCapacity }[];
  readonly lanes: readonly { readonly lane: PlainLane; readonly trouble: ScenarioLane }[];
}

export function linkDisturbances(nodes: readonly PlainNode[], scenario: Scenario): PlainDisturbances {
  const lanes = nodes.flatMap((node) => node.customers);
  return {
    capacity: scenario.capacity.map((loss) => ({ node: nodes.find((node) => node.id === loss.node)!, loss })),
    lanes: scenario.lanes.flatMap((trouble) => lanes.filter((lane) => matches(lane, trouble)).map((lane) => ({ lane, trouble }))),
  };
}

function matches(lane: PlainLane, { from, to, input }: ScenarioLane): boolean {
  return lane.from === from && (to ?? lane.to) === lane.to && (input ?? lane.input) === lane.input;
}

/** Puts the week's multipliers, delays and yields on the nodes and lanes (exposure model, section 2). */
export function disturb({ capacity, lanes }: PlainDisturbances, week: number): void {
  for (const { node } of capacity) node.omega = node.whole = 1;
  for (const { node, loss } of capacity) {
    node.omega *= 1 - lost(loss, week);
    node.whole *= 1 - scrapped(loss, week);
  }
  for (const { lane } of lanes) [lane.delay, lane.yield] = [0, 1];
  for (const { lane, trouble } of lanes) {
    const covered = length(part(week, trouble.startWeek, trouble.startWeek + trouble.weeks));
    lane.delay += covered * trouble.delayWeeks;
    lane.yield *= 1 - covered * (1 - trouble.yield);
  }
}

/** Mean loss over a week: of what is full, and of the ramp, whose mean is that of its ends. */
function lost({ remaining, startWeek, fullWeeks, rampWeeks }: ScenarioCapacity, week: number): number {
  const end = startWeek + fullWeeks;
  const ramp = part(week, end, end + rampWeeks);
  const [high, low] = ramp.map((moment) => 1 - (moment - end) / rampWeeks) as Interval;
  const ramped = length(ramp) > 0 ? (length(ramp) * (high + low)) / 2 : 0;
  return (1 - remaining) * (length(part(week, startWeek, end)) + ramped);
}

type Interval = [number, number];

/** What of [week, week + 1) lies between two moments. */
function part(week: number, from: number, to: number): Interval {
  return [Math.max(week, from), Math.min(week + 1, to)];
}

function length([from, to]: Interval): number {
  return Math.max(0, to - from);
}

function scrapped({ startWeek, scrap }: ScenarioCapacity, week: number): number {
  // A start within the week counts for the part after it, one within the week before for the part before it.
  return scrap * Math.max(0, 1 - Math.abs(startWeek - week));
}
