import type { PeriodFigures, Scorecard, Trend } from '@chokepoint/supplier-performance';
import { percent, whole } from '../command-line/wording.js';
import { daysText } from './figures.js';
import { nameOf } from './names.js';

/** What a reader should know of the worst; undefined where there are too few lines to say. */
export function worstSentence(card: Scorecard | undefined, peers: string): string | undefined {
  if (card?.onTimeInFull.interval == null) return undefined;
  const { onTimeInFull, trends, periods, peers: others } = card;
  const { low, high } = onTimeInFull.interval!;
  const own = `${nameOf(card)} delivers ${percent(onTimeInFull.share!)} on time in full (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}, n ${whole(onTimeInFull.of)})`;
  const beside = others.share === null ? '' : `, ${peers} ${percent(others.share)}`;
  const course = courseOf(periods, trends.lateness);
  return `${own}${beside}${course === undefined ? '' : `; ${course}`}.`;
}

/**
 * The first third of the periods beside the last: a single one says little. Where those two tell another story than the test
 * over all of them, only its slope is told.
 */
function courseOf(periods: readonly PeriodFigures[], { direction, slope }: Trend): string | undefined {
  if (direction === null) return undefined;
  const dated = periods.filter(({ lateness }) => lateness !== null);
  const third = Math.max(1, Math.floor(dated.length / 3));
  const [first, last] = [meanOf(dated.slice(0, third)), meanOf(dated.slice(-third))];
  const rising = direction === 'rising';
  if (rising !== last > first) return `mean lateness ${rising ? 'rises' : 'falls'} by ${Math.abs(slope!).toFixed(2)} days a period`;
  return `mean lateness ${rising ? 'rose' : 'fell'} from ${daysText(first)} to ${daysText(last)} days since ${monthText(dated[0].from)}`;
}

function meanOf(periods: readonly PeriodFigures[]): number {
  return periods.reduce((sum, { lateness }) => sum + lateness!, 0) / periods.length;
}

function monthText(day: string): string {
  return new Date(day).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
