import { type FactSet, isClosed, type LaneKey, type LaneRecord, type OrderLineState, utcDay } from '@chokepoint/exposure';
import { type LaneFilter, laneMatcher } from '../scorecard/lane-filter.js';
import { type ArrivalParameters, DEFAULT_PARAMETERS } from './arrival-parameters.js';
import type { LineSpan } from './lateness-counts.js';
import { type Basis, type LaneLateness, LatenessHistory } from './lateness-history.js';

/** Which history says most of a forecast. */
export type RestsOn = 'lane' | 'vendor' | 'all' | 'promise';

/** When an open order line closes. Days are UTC days since 1970-01-01. */
export interface ArrivalForecast {
  readonly lane: LaneKey;
  readonly order: string;
  readonly line: string;
  readonly promisedDay: number;
  /** What is still to come, in units of the input. */
  readonly quantity: number;
  /** Days since the one promised; 0 while it has not passed. */
  readonly overdueDays: number;
  /** The days by which the line has closed with 10, 50 and 90 %; never before today. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** That it closes on the promised day or before; 0 for an overdue line. */
  readonly onTimeProbability: number;
  readonly lateProbability: number;
  readonly basis: Basis;
  readonly restsOn: RestsOn;
  /** Whether the lane drifts at the moment asked about: then its lines are probably later than its history has them. */
  readonly drifting: boolean;
}

const LEVELS = [0.1, 0.5, 0.9];

/** Which open lines are asked about; without a list, or with an empty one, all. */
export interface ArrivalQuery extends LaneFilter {
  /** ms since the epoch */
  readonly asOf: number;
  readonly orders?: readonly string[];
  /** Only lines whose promised day has passed. */
  readonly overdue?: boolean;
}

/** Forecasts of every line open at `asOf` (ms) from the facts known by then, by (from, to, input), then (promised day, order, line). */
export function arrivalForecasts(facts: FactSet, asOf: number, parameters: ArrivalParameters = DEFAULT_PARAMETERS): ArrivalForecast[] {
  return [...arrivalSteps(facts, { asOf }, parameters)].filter((forecast) => forecast !== undefined);
}

/** The same step by step for whoever must give way between them: undefined where a step gives no forecast. Whatever is asked, all lines are learned from. */
export function* arrivalSteps(facts: FactSet, { asOf, orders = [], overdue = false, ...filter }: ArrivalQuery, parameters: ArrivalParameters = DEFAULT_PARAMETERS): Generator<ArrivalForecast | undefined, void> {
  const today = utcDay(asOf);
  const history = new LatenessHistory(parameters);
  for (const { record } of facts.lanes) yield addLane(history, record, asOf);
  const isAsked = laneMatcher(filter);
  const asked = new Set(orders);
  for (const { record } of facts.lanes) {
    yield;
    if (!isAsked(record.lane)) continue;
    const open = record.linesAt(asOf).filter((line) => !isClosed(line) && (asked.size === 0 || asked.has(line.order)) && (!overdue || line.promisedDay < today));
    if (open.length > 0) yield* forecastsOf(record, open, history, asOf, parameters);
  }
}

function* forecastsOf(record: LaneRecord, open: readonly OrderLineState[], history: LatenessHistory, asOf: number, parameters: ArrivalParameters): Generator<ArrivalForecast> {
  const [{ lane }, today] = [record, utcDay(asOf)];
  const lateness = history.latenessOf(lane, today);
  const restsOn = restsOnOf(lateness.basis, parameters);
  const drifting = record.driftAt(asOf) !== undefined;
  for (const line of open) yield { ...forecastOf(lane, line, lateness, restsOn, today), drifting };
}

function addLane(history: LatenessHistory, record: LaneRecord, asOf: number): undefined {
  for (const line of record.linesAt(asOf)) history.add(record.lane, spanOf(line));
}

function spanOf({ order, orderedAt, promisedDay, closedAt }: OrderLineState): LineSpan {
  return { order, orderedDay: utcDay(orderedAt), promisedDay, closedDay: closedAt === undefined ? undefined : utcDay(closedAt) };
}

function forecastOf(lane: LaneKey, state: OrderLineState, { distribution, basis }: LaneLateness, restsOn: RestsOn, today: number): Omit<ArrivalForecast, 'drifting'> {
  const { order, line, promisedDay, quantity, received } = state;
  const from = today - promisedDay;
  const [p10, p50, p90] = distribution.quantiles(from, LEVELS).map((lateness) => promisedDay + lateness);
  const onTimeProbability = distribution.probabilityBy(0, from);
  return {
    lane,
    order,
    line,
    promisedDay,
    quantity: quantity - received,
    overdueDays: Math.max(0, from),
    p10,
    p50,
    p90,
    onTimeProbability,
    lateProbability: 1 - onTimeProbability,
    basis,
    restsOn,
  };
}

/** Each level says its weight's share of what the levels below leave to say; the greatest share counts. */
export function restsOnOf({ lane, vendor, all }: Basis, { laneStrength, vendorStrength, promiseStrength }: ArrivalParameters): RestsOn {
  const shares: [RestsOn, number][] = [];
  let left = 1;
  for (const [name, { weight }, strength] of [['lane', lane, laneStrength], ['vendor', vendor, vendorStrength], ['all', all, promiseStrength]] as const) {
    const share = weight === 0 || strength === Infinity ? 0 : weight / (weight + strength);
    shares.push([name, left * share]);
    left *= 1 - share;
  }
  shares.push(['promise', left]);
  return shares.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
