import { type ClosedLine, driftReasons, type FactSet, LANE_CHART_PARAMETERS, type LaneKey, type LaneRecord, LEAST_FILL, recentLimit, utcDay } from '@chokepoint/exposure';
import type { DriftReason } from '@chokepoint/contracts';
import { type LaneCondition, laneConditionAt } from '../scorecard/lane-condition.js';
import { dayText } from '../scorecard/period.js';
import { type LaneChartColumns, laneChartColumns } from './lane-columns.js';

const { baselineLines, slackDeviations, alarmDeviations } = LANE_CHART_PARAMETERS;

/** By what a lane's charts are drawn: λ, L, k and h, the last three in deviations of the baseline. */
export type ControlChartParameters = typeof LANE_CHART_PARAMETERS & { readonly leastFill: number };

/** A closed line, and what the charts say once it has closed. Days, and shares of 0..1. */
export interface ControlPoint {
  /** Its place among the lane's closed lines, from 1. */
  readonly number: number;
  readonly order: string;
  readonly line: string;
  /** YYYY-MM-DD */
  readonly promised: string;
  /** RFC 3339 */
  readonly closedAt: string;
  /** Closing day − promised day. */
  readonly lateness: number;
  /** EWMA of lateness and its control limits; null before there is a baseline, as the sums. */
  readonly average: number | null;
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly cusumUpper: number | null;
  /** Early bit by bit: it makes no lane drift. */
  readonly cusumLower: number | null;
  /** Received / ordered, at most 1, and its EWMA. */
  readonly fill: number;
  readonly fillAverage: number;
  /** The average lies above its upper limit, a sum above the decision interval, the average of fill below what it may be. */
  readonly averageSignals: boolean;
  readonly cusumUpperSignals: boolean;
  readonly cusumLowerSignals: boolean;
  readonly fillSignals: boolean;
}

/** The points behind a lane's drift alarm. */
export interface ControlChart extends LaneKey {
  /** As the lane stands, with the rules of drifting that alarm. */
  readonly condition: LaneCondition;
  readonly reasons: readonly DriftReason[];
  readonly parameters: ControlChartParameters;
  /** The mean of the baseline, days; null with fewer than 20 closed lines, as what rests on it. */
  readonly centre: number | null;
  /** k·σ and h·σ, days. */
  readonly slack: number | null;
  readonly decisionInterval: number | null;
  /** When the last line of the baseline closed (RFC 3339). */
  readonly baselineEnd: string | null;
  /** Recent lateness above so many days is an alarm. */
  readonly recentLimit: number;
  /** By (closing time, order, line). */
  readonly points: readonly ControlPoint[];
}

export interface ChartWindow {
  /** UTC days of closing since 1970-01-01, both inclusive. */
  readonly from?: number;
  readonly to?: number;
  /** So many points at most, the newest. */
  readonly last: number;
}

/** As `controlChartAt`; undefined where nothing is ordered on the lane by `asOf`. */
export function controlChartOf(facts: FactSet, lane: LaneKey, asOf: number, window: ChartWindow): ControlChart | undefined {
  const record = facts.lane(lane);
  return record && record.linesAt(asOf).length > 0 ? controlChartAt(record, asOf, window) : undefined;
}

/** The charts see every line closed by `asOf` (ms since the epoch), the window only says which of them are told. */
export function controlChartAt(record: LaneRecord, asOf: number, window: ChartWindow): ControlChart {
  const condition = laneConditionAt(record, asOf);
  const { baseline, ...statistics } = record.statisticsAt(asOf);
  const closed = record.closedAt(asOf);
  const based = (deviations: number) => (baseline ? deviations * baseline.deviation : null);
  return {
    ...record.lane,
    condition,
    reasons: driftReasons({ baseline, ...statistics }, statistics.recentLateness),
    parameters: { ...LANE_CHART_PARAMETERS, leastFill: LEAST_FILL },
    centre: baseline?.mean ?? null,
    slack: based(slackDeviations),
    decisionInterval: based(alarmDeviations),
    baselineEnd: baseline ? new Date(closed[baselineLines - 1].closedAt).toISOString() : null,
    recentLimit: recentLimit({ baseline }),
    points: pointsIn(closed, window),
  };
}

function pointsIn(closed: readonly ClosedLine[], { from = -Infinity, to = Infinity, last }: ChartWindow): ControlPoint[] {
  const columns = laneChartColumns(closed);
  const isAsked = ({ closedAt }: ClosedLine) => utcDay(closedAt) >= from && utcDay(closedAt) <= to;
  const places = [...closed.keys()].filter((place) => isAsked(closed[place]));
  return places.slice(Math.max(0, places.length - last)).map((place) => pointAt(closed, columns, place));
}

function pointAt(closed: readonly ClosedLine[], columns: LaneChartColumns, place: number): ControlPoint {
  const { order, line, promisedDay, closedAt } = closed[place];
  const numbers = valuesAt(columns, place);
  const interval = alarmDeviations * (columns.baseline?.deviation ?? NaN);
  return {
    number: place + 1,
    order,
    line,
    promised: dayText(promisedDay),
    closedAt: new Date(closedAt).toISOString(),
    ...numbers,
    averageSignals: columns.average[place] > columns.upperLimit[place],
    cusumUpperSignals: columns.cusumUpper[place] > interval,
    cusumLowerSignals: columns.cusumLower[place] > interval,
    fillSignals: numbers.fillAverage < LEAST_FILL,
  };
}

function valuesAt(columns: LaneChartColumns, place: number) {
  const known = (column: Float64Array) => (Number.isNaN(column[place]) ? null : column[place]);
  return {
    lateness: columns.lateness[place],
    average: known(columns.average),
    lowerLimit: known(columns.lowerLimit),
    upperLimit: known(columns.upperLimit),
    cusumUpper: known(columns.cusumUpper),
    cusumLower: known(columns.cusumLower),
    fill: columns.fill[place],
    fillAverage: columns.fillAverage[place],
  };
}
