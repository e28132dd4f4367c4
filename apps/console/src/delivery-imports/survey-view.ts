import { laneName, unknownLanes, type Lane, type ProblemList, type SeenLane, type Survey, type UnknownLane } from '@chokepoint/delivery-import';
import type { TableFact } from '@chokepoint/table-files';
import type { ImportedLane, ImportProblems, ImportSurvey } from '../contract/index.js';
import { laneKeyOf, type NameOf } from '../deliveries/lane-names.js';

const MOST_LANES = 50;
const MOST_REASONS = 50;

export interface SampledFact {
  readonly line: number;
  readonly fact: TableFact;
}

/** @param known all lanes of the network; undefined where there is none to ask */
export function surveyViewOf(survey: Survey, sample: readonly SampledFact[], known: readonly Lane[] | undefined, nameOf: NameOf): ImportSurvey {
  const { rows, filtered, bad, contradictions, facts, orders, lanes, lanesExact, first, last } = survey;
  const unknown = known && new Map(unknownLanes(lanes, known).map((lane) => [laneName(lane), lane]));
  const byInterest = lanes.toSorted((a, b) => rank(unknown, b) - rank(unknown, a) || factsOf(b) - factsOf(a));
  return {
    rows,
    filtered,
    bad,
    contradictions,
    facts: { ...facts },
    orders: { count: orders.count, exact: orders.exact },
    lanes: { count: lanes.length, exact: lanesExact, ...(unknown && { unknown: unknown.size }), busiest: byInterest.slice(0, MOST_LANES).map((lane) => laneOf(lane, unknown, nameOf)) },
    ...(first !== Infinity && { first: moment(first), last: moment(last) }),
    sample: sample.map(({ line, fact: { kind, time, data } }) => ({ line, kind, time, data: { ...data } })),
  };
}

export function problemsOf({ total, first, reasons }: Pick<ProblemList, 'total' | 'first' | 'reasons'>): ImportProblems {
  return { count: total, first: [...first], reasons: reasons.slice(0, MOST_REASONS).map((each) => ({ ...each })) };
}

type Unknown = ReadonlyMap<string, UnknownLane> | undefined;

const rank = (unknown: Unknown, lane: SeenLane): number => Number(unknown?.has(laneName(lane)) ?? false);
const factsOf = ({ ordered, received, cancelled }: SeenLane): number => ordered + received + cancelled;
const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();

function laneOf(lane: SeenLane, unknown: Unknown, nameOf: NameOf): ImportedLane {
  const { ordered, received, cancelled, first, last } = lane;
  const stranger = unknown?.get(laneName(lane));
  return {
    lane: laneKeyOf(lane, nameOf),
    ordered,
    received,
    cancelled,
    first: moment(first),
    last: moment(last),
    ...(unknown && { known: stranger === undefined }),
    ...(stranger && { unknownVendor: stranger.unknownVendor, unknownBuyer: stranger.unknownBuyer }),
  };
}
