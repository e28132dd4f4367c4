import { DEFAULT_PARAMETERS } from '@chokepoint/supplier-performance';
import { arrivalTable, gain } from './arrival-report.js';
import { backTest, type BackTest, splitDay } from './back-test.js';
import { GlobalQuantiles, LaneMean, LaneQuantiles, Promised } from './baselines.js';
import type { Forecaster } from './forecaster.js';
import { Ours } from './ours.js';
import type { ScmsHistory } from './scms-lines.js';

/** Those that must be beaten. */
const NAIVE = [LaneMean, GlobalQuantiles];

/** @returns the report, and whether ours loses less than what is naive, in both tables */
export function runBackTest({ lines, ...read }: ScmsHistory, progress: (share: number) => void): { text: string; beats: boolean } {
  const forecasters = [new Ours(DEFAULT_PARAMETERS), new Promised(), new LaneMean(), new GlobalQuantiles(), new LaneQuantiles()];
  const result = backTest(lines, forecasters, 'second', progress);
  const day = new Date(splitDay(lines) * 86_400_000).toISOString().slice(0, 10);
  const text = `${lines.length} order lines of ${read.rows} rows; left out: ${read.withoutOrderDate} without an order date, ${read.orderedAfterDelivery} ordered after delivery.
Parameters from the lines before ${day}, figures from those since. Days; the log score is −ln of the probability of the day.
"Less than it": how much less loss ours has, with its 95 % interval (paired bootstrap of orders).

On the day of the order (${result.atOrder.lines.length} lines)
${arrivalTable(result.atOrder, forecasters)}

While open, every 30 days, the overdue included (${result.whileOpen.lines.length} forecasts)
${arrivalTable(result.whileOpen, forecasters)}

Of these, the overdue (${result.overdue.lines.length} forecasts)
${arrivalTable(result.overdue, forecasters)}

Come already, but not recorded yet (${result.unrecorded.lines.length} forecasts, in neither table)
${arrivalTable(result.unrecorded, forecasters)}

${verdict(result, forecasters)}
`;
  return { text, beats: beats(result, forecasters) };
}

function beats({ atOrder, whileOpen }: BackTest, [ours, ...others]: readonly Forecaster[]): boolean {
  const naive = others.filter((other) => NAIVE.some((kind) => other instanceof kind));
  return [atOrder, whileOpen].every((asked) => naive.every((other) => gain(asked, ours, other).mean > 0));
}

function verdict({ atOrder, whileOpen }: BackTest, [ours, promised]: readonly Forecaster[]): string {
  const say = (when: string, { mean, low, high }: ReturnType<typeof gain>) => {
    const won = low > 0 ? 'wins' : high < 0 ? 'loses' : 'is not told apart by these data';
    return `Against the promised date ${when} ours ${won} (${mean.toFixed(4)} days a forecast).`;
  };
  return [say('on the day of the order', gain(atOrder, ours, promised)), say('while open', gain(whileOpen, ours, promised))].join('\n');
}
