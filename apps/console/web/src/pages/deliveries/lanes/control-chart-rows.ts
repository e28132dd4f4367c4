import type { ControlChartView, ControlPoint } from '@chokepoint/console-service/contract';

/** A point as both charts draw it. */
export interface DrawnPoint extends ControlPoint {
  readonly limits: readonly [number, number] | undefined;
}

export function drawnPoints({ points }: Pick<ControlChartView, 'points'>): DrawnPoint[] {
  return points.map((point) => ({
    ...point,
    limits: point.lower === undefined || point.upper === undefined ? undefined : [point.lower, point.upper],
  }));
}

export interface Signals {
  readonly average: number;
  readonly cusum: number;
}

/** How many points signal in each chart. */
export function signalsOf({ points }: Pick<ControlChartView, 'points'>): Signals {
  return { average: points.filter((point) => point.averageSignals).length, cusum: points.filter((point) => point.cusumUpperSignals || point.cusumLowerSignals).length };
}

/** Flat, for a spreadsheet. */
export function controlChartRows({ points, centre, decisionInterval }: Pick<ControlChartView, 'points' | 'centre' | 'decisionInterval'>): object[] {
  return points.map((point) => ({ ...point, centre: centre ?? '', decisionInterval: decisionInterval ?? '' }));
}
