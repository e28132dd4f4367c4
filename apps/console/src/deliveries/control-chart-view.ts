import type { risk } from '@chokepoint/contracts/grpc';
import type { ControlChartView, ControlPoint } from '../contract/index.js';
import { present } from './figures.js';
import { laneKeyOf, type NameOf } from './lane-names.js';

export function controlChartViewOf(lane: { readonly from: string; readonly to: string; readonly input: string }, chart: risk.GetControlChartResponse, nameOf: NameOf): ControlChartView {
  const { asOf, condition, reasons, parameters, centre, slack, decisionInterval, baselineEnd, recentLimit, points } = chart;
  return {
    asOf,
    lane: laneKeyOf(lane, nameOf),
    drifting: condition!.drifting,
    reasons: [...reasons],
    closedLines: condition!.closedLines,
    baselineLines: parameters!.baselineLines,
    ...present({ centre, slack, decisionInterval, baselineEnd }),
    recentLateness: condition!.recentLateness,
    recentLimit,
    leastFill: parameters!.leastFill,
    points: points.map(pointOf),
  };
}

function pointOf({ number, order, line, promised, closedAt, lateness, average, lowerLimit, upperLimit, cusumUpper, cusumLower, fillAverage, ...signals }: risk.ControlPoint): ControlPoint {
  const { averageSignals, cusumUpperSignals, cusumLowerSignals, fillSignals } = signals;
  return {
    number,
    order,
    line,
    promised,
    closedAt,
    lateness,
    ...present({ average, lower: lowerLimit, upper: upperLimit, cusumUpper, cusumLower }),
    fillAverage,
    averageSignals,
    cusumUpperSignals,
    cusumLowerSignals,
    fillSignals,
  };
}
