import type { DriftReason } from '@chokepoint/contracts';
import type { risk } from '@chokepoint/contracts/grpc';
import type { LaneKey } from '@chokepoint/exposure';
import type { ControlChart, ControlChartParameters, ControlPoint } from '@chokepoint/supplier-performance';
import { conditionOf, orNull } from '../performance/of-message.js';

/** The chart as the library has it, so that files and services give the same document. */
export function chartOfMessage(lane: LaneKey, chart: risk.GetControlChartResponse): ControlChart {
  return {
    ...lane,
    condition: conditionOf(chart.condition!),
    reasons: chart.reasons as DriftReason[],
    parameters: chart.parameters as ControlChartParameters,
    centre: orNull(chart.centre),
    slack: orNull(chart.slack),
    decisionInterval: orNull(chart.decisionInterval),
    baselineEnd: orNull(chart.baselineEnd),
    recentLimit: chart.recentLimit,
    points: chart.points.map(pointOf),
  };
}

function pointOf({ average, lowerLimit, upperLimit, cusumUpper, cusumLower, ...point }: risk.ControlPoint): ControlPoint {
  return {
    ...point,
    average: orNull(average),
    lowerLimit: orNull(lowerLimit),
    upperLimit: orNull(upperLimit),
    cusumUpper: orNull(cusumUpper),
    cusumLower: orNull(cusumLower),
  };
}
