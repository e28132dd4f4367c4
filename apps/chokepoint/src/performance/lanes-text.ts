import type { LaneSummary } from '@chokepoint/supplier-performance';
import { MOST_ROWS, othersText, paragraphs } from '../command-line/paragraphs.js';
import type { Streams } from '../command-line/streams.js';
import { type Column, table } from '../command-line/table.js';
import { count, percent, whole } from '../command-line/wording.js';
import { daysText, overdueText, shareText } from './figures.js';
import { shortened } from './names.js';
import type { LanesAnswer } from './show-lanes.js';

const COLUMNS: readonly Column[] = [
  { title: 'vendor' },
  { title: 'buyer' },
  { title: 'input' },
  { title: 'lines', align: 'right' },
  { title: 'on time in full', align: 'right' },
  { title: 'late on average', align: 'right' },
  { title: 'limit', align: 'right' },
  { title: 'late of late', align: 'right' },
  { title: 'fill', align: 'right' },
  { title: 'overdue', align: 'right' },
  { title: 'drifting' },
];

/** Lanes that drift first, the latest of them before all. @param asked whom it is about, where not everybody */
export function lanesText(streams: Pick<Streams, 'colours'>, { asOf, drifting: onlyDrifting, lanes }: LanesAnswer, asked = ''): string {
  if (lanes.length === 0) return `As of ${asOf} no lane${asked} has orders.`;
  const drifting = lanes.filter(({ condition }) => condition.drifting).length;
  if (onlyDrifting && drifting === 0) return `As of ${asOf} none of ${count(lanes.length, 'lane')} drifts.`;
  const ordered = lanes.filter(({ condition }) => condition.drifting || !onlyDrifting).toSorted((a, b) => Number(b.condition.drifting) - Number(a.condition.drifting) || latenessOf(b) - latenessOf(a));
  return paragraphs(
    `As of ${asOf} ${drifting} of ${count(lanes.length, 'lane')} ${drifting === 1 ? 'drifts' : 'drift'}.`,
    table(streams, COLUMNS, ordered.slice(0, MOST_ROWS).map((lane) => row(streams, lane))),
    othersText(ordered.length - MOST_ROWS, 'lane'),
  );
}

/** As the model takes it for a drifting lane. */
function latenessOf({ condition: { latenessAverage, recentLateness } }: LaneSummary): number {
  return Math.max(latenessAverage ?? 0, recentLateness);
}

function row({ colours }: Pick<Streams, 'colours'>, { from, to, input, lines, onTimeInFull, overdue, condition }: LaneSummary): string[] {
  const { latenessAverage, latenessLimits, recentLateness, fillAverage, drifting } = condition;
  const marked = (text: string) => (drifting ? colours.red(shortened(text)) : shortened(text));
  return [
    marked(from),
    marked(to),
    marked(input),
    whole(lines),
    shareText(onTimeInFull),
    latenessAverage === null ? '–' : daysText(latenessAverage),
    latenessLimits === null ? '–' : daysText(latenessLimits.upper),
    daysText(recentLateness),
    percent(fillAverage),
    overdueText(overdue),
    drifting ? colours.red('yes') : '–',
  ];
}
