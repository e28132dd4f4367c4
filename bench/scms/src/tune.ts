import type { ArrivalParameters } from '@chokepoint/supplier-performance';
import { type Asked, backTest } from './back-test.js';
import { GlobalQuantiles, Promised } from './baselines.js';
import type { Forecaster } from './forecaster.js';
import { mean, summaryOf } from './measures.js';
import { Ours } from './ours.js';
import type { ScmsLine } from './scms-lines.js';
import { textTable } from './text-table.js';

const GRID = { laneStrength: [10, 30, 100], vendorStrength: [30, 100, 300], promiseStrength: [10, 30, 100], halfLifeDays: [180, 365, 730] };
const SHOWN = 10;

/**
 * The parameters that did best on the first half, best first. Pinball loss is ruled by the few lines that are months
 * early or late, the log score by the many that are on time: what counts is the mean of both in both tables, the one
 * relative to the promised date, the other to the quantiles of all.
 */
export function tune(lines: readonly ScmsLine[], progress: (share: number) => void): string {
  const grid = parametersOf(GRID);
  const forecasters = grid.map((parameters) => new Ours(parameters));
  const [promised, all] = [new Promised(), new GlobalQuantiles()];
  const { atOrder, whileOpen } = backTest(lines, [promised, all, ...forecasters], 'first', progress);
  const rows = forecasters.map((ours, i) => ({ parameters: grid[i], loss: mean([atOrder, whileOpen].map((asked) => relativeLoss(asked, ours, promised, all))) }));
  const best = rows.sort((a, b) => a.loss - b.loss).slice(0, SHOWN);
  const cells = best.map(({ parameters, loss }) => [...Object.values(parameters).map(String), loss.toFixed(4)]);
  return `${textTable([[...Object.keys(GRID), 'relative loss'], ...cells])}\n`;
}

function relativeLoss(asked: Asked, ours: Forecaster, promised: Forecaster, all: Forecaster): number {
  const { meanPinball, log } = summaryOf(asked.of(ours));
  return mean([meanPinball / summaryOf(asked.of(promised)).meanPinball, log / summaryOf(asked.of(all)).log]);
}

function parametersOf({ laneStrength, vendorStrength, promiseStrength, halfLifeDays }: typeof GRID): ArrivalParameters[] {
  return laneStrength.flatMap((lane) =>
    vendorStrength.flatMap((vendor) =>
      promiseStrength.flatMap((promise) => halfLifeDays.map((days) => ({ laneStrength: lane, vendorStrength: vendor, promiseStrength: promise, halfLifeDays: days }))),
    ),
  );
}
