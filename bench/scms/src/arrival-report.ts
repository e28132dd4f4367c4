import type { Asked } from './back-test.js';
import type { Forecaster } from './forecaster.js';
import { mean, summaryOf } from './measures.js';
import { type Difference, pairedDifference } from './paired-bootstrap.js';
import { textTable } from './text-table.js';

const HEADER = ['', 'pinball', 'at 10', 'at 50', 'at 90', 'log', 'below 10', 'below 50', 'below 90', '10 to 90', 'less pinball than it', '95 %', 'less log than it', '95 %'];
const SEED = 1;

/** A row for each forecaster; the first is held against the others. */
export function arrivalTable(asked: Asked, forecasters: readonly Forecaster[]): string {
  const [ours] = forecasters;
  const rows = forecasters.map((forecaster) => {
    const { meanPinball, pinball, log, below } = summaryOf(asked.of(forecaster));
    const numbers = [meanPinball, ...pinball, log].map((value) => value.toFixed(3));
    const coverage = [...below, below[2] - below[0]].map((share) => `${(100 * share).toFixed(1)} %`);
    return [forecaster.name, ...numbers, ...coverage, ...(forecaster === ours ? ['', '', '', ''] : [...differenceCells(gain(asked, ours, forecaster)), ...differenceCells(logGain(asked, ours, forecaster))])];
  });
  return textTable([HEADER, ...rows]);
}

/** How much less pinball loss the one has, in days: below 0 where the other has less. */
export function gain(asked: Asked, one: Forecaster, other: Forecaster): Difference {
  const [losses, others] = [one, other].map((forecaster) => asked.of(forecaster).map(({ pinball }) => mean(pinball)));
  return pairedDifference(others, losses, asked.clusters, SEED);
}

/** As `gain`, of the log score. */
export function logGain(asked: Asked, one: Forecaster, other: Forecaster): Difference {
  const [losses, others] = [one, other].map((forecaster) => asked.of(forecaster).map(({ log }) => log));
  return pairedDifference(others, losses, asked.clusters, SEED);
}

function differenceCells({ mean: middle, low, high }: Difference): string[] {
  return [middle.toFixed(3), `${low.toFixed(3)} to ${high.toFixed(3)}`];
}
