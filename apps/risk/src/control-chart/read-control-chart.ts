import type { risk } from '@chokepoint/contracts/grpc';
import type { FactSet } from '@chokepoint/exposure';
import { identifier } from '@chokepoint/network';
import { type ChartWindow, type ControlPoint, controlChartOf, unorderedText } from '@chokepoint/supplier-performance';
import { InvalidInput, NotFound, parseInput } from '@chokepoint/service';
import { z } from 'zod';
import { conditionMessage, present } from '../performance/messages.js';
import { readDay } from '../questions/read-days.js';

const STANDARD_POINTS = 200;
const points = z.int().min(1).max(10_000);

/** The points behind a lane's drift alarm. @throws NotFound where nothing is ordered on the lane by `asOf` (ms) */
export function readControlChart(facts: FactSet, asOf: number, request: risk.GetControlChartRequest): risk.GetControlChartResponse {
  const window = readWindow(request);
  const lane = { from: parseInput(identifier, request.from, '/from'), to: parseInput(identifier, request.to, '/to'), input: parseInput(identifier, request.input, '/input') };
  const chart = controlChartOf(facts, lane, asOf, window);
  if (!chart) throw new NotFound(unorderedText(facts, lane));
  const { condition, reasons, parameters, centre, slack, decisionInterval, baselineEnd, recentLimit, points: told } = chart;
  return {
    asOf: new Date(asOf).toISOString(),
    condition: conditionMessage(condition),
    reasons: [...reasons],
    parameters,
    centre: present(centre),
    slack: present(slack),
    decisionInterval: present(decisionInterval),
    baselineEnd: present(baselineEnd),
    recentLimit,
    points: told.map(pointMessage),
  };
}

function readWindow({ fromDay, toDay, last }: risk.GetControlChartRequest): ChartWindow {
  const [from, to] = [readDay('/fromDay', fromDay), readDay('/toDay', toDay)];
  if (from !== undefined && to !== undefined && to < from) throw new InvalidInput([{ field: '/toDay', description: 'expected a day not before /fromDay' }]);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), last: parseInput(points, last ?? STANDARD_POINTS, '/last') };
}

function pointMessage({ average, lowerLimit, upperLimit, cusumUpper, cusumLower, ...point }: ControlPoint): risk.ControlPoint {
  return {
    ...point,
    average: present(average),
    lowerLimit: present(lowerLimit),
    upperLimit: present(upperLimit),
    cusumUpper: present(cusumUpper),
    cusumLower: present(cusumLower),
  };
}
