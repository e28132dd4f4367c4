import type { DriftReason } from '@chokepoint/contracts';
import type { ControlPoint } from '@chokepoint/supplier-performance';
import { MOST_ROWS, othersText, paragraphs } from '../command-line/paragraphs.js';
import type { Streams } from '../command-line/streams.js';
import { type Column, table } from '../command-line/table.js';
import { count, listed, percent } from '../command-line/wording.js';
import { daysText } from '../performance/figures.js';
import { nameOf, shortened } from '../performance/names.js';
import type { ChartAnswer } from './show-chart.js';

const COLUMNS: readonly Column[] = [
  { title: '#', align: 'right' },
  { title: 'order' },
  { title: 'promised' },
  { title: 'closed' },
  { title: 'late', align: 'right' },
  { title: 'EWMA', align: 'right' },
  { title: 'limits', align: 'right' },
  { title: 'CUSUM', align: 'right' },
  { title: 'lower', align: 'right' },
  { title: 'fill', align: 'right' },
  { title: 'signals' },
];

const REASONS: Readonly<Record<DriftReason, string>> = {
  'lateness-average': 'late on average',
  'lateness-sum': 'late bit by bit',
  fill: 'short',
  'recent-lateness': 'late of late',
};

/** What the lane's alarm is, what it is held against, and the newest points, the last one at the end. */
export function chartText(streams: Pick<Streams, 'colours'>, answer: ChartAnswer): string {
  const { points } = answer;
  const shown = points.slice(-MOST_ROWS);
  return paragraphs(
    verdict(answer),
    baselineText(answer),
    shown.length > 0 && table(streams, COLUMNS, shown.map((point) => row(streams, point))),
    othersText(points.length - shown.length, 'point'),
  );
}

function verdict({ asOf, condition, reasons, recentLimit, ...lane }: ChartAnswer): string {
  const drifts = reasons.length > 0 ? `drifts: ${listed(reasons.map((reason) => REASONS[reason]))}` : 'does not drift';
  const { closedLines, recentLateness } = condition;
  return `As of ${asOf} ${nameOf(lane)} ${drifts}. ${count(closedLines, 'line')} closed; of late ${daysText(recentLateness)} days late, limit ${daysText(recentLimit)}.`;
}

function baselineText({ condition: { baseline }, baselineEnd, decisionInterval, slack, parameters }: ChartAnswer): string {
  if (baseline === null || baselineEnd === null) return `The charts of lateness begin after ${parameters.baselineLines} closed lines.`;
  const normal = `${daysText(baseline.mean)} days late, deviation ${daysText(baseline.deviation)}`;
  return `Normal until ${baselineEnd.slice(0, 10)}: ${normal}; the CUSUM lets ${daysText(slack!)} days pass and signals above ${daysText(decisionInterval!)}.`;
}

function row({ colours }: Pick<Streams, 'colours'>, point: ControlPoint): string[] {
  const signals = signalsOf(point);
  const days = (value: number | null) => (value === null ? '–' : daysText(value));
  const limits = point.lowerLimit === null ? '–' : `${daysText(point.lowerLimit)} to ${days(point.upperLimit)}`;
  return [
    String(point.number),
    shortened(`${point.order}/${point.line}`),
    ...[point.promised, point.closedAt.slice(0, 10)],
    ...[days(point.lateness), days(point.average), limits, days(point.cusumUpper), days(point.cusumLower), percent(point.fillAverage)],
    signals.length === 0 ? '–' : isAlarm(point) ? colours.red(signals.join(', ')) : signals.join(', '),
  ];
}

function signalsOf({ averageSignals, cusumUpperSignals, cusumLowerSignals, fillSignals }: ControlPoint): string[] {
  return [averageSignals && 'EWMA', cusumUpperSignals && 'CUSUM', cusumLowerSignals && 'earlier', fillSignals && 'fill'].filter((signal) => signal !== false);
}

const isAlarm = ({ averageSignals, cusumUpperSignals, fillSignals }: ControlPoint): boolean => averageSignals || cusumUpperSignals || fillSignals;
