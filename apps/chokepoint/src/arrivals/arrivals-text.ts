import type { Arrival } from '@chokepoint/supplier-performance';
import { MOST_ROWS, othersText, paragraphs } from '../command-line/paragraphs.js';
import type { Streams } from '../command-line/streams.js';
import { type Column, table } from '../command-line/table.js';
import { count, percent, whole } from '../command-line/wording.js';
import { shortened } from '../performance/names.js';
import type { ArrivalsAnswer } from './show-arrivals.js';

const COLUMNS: readonly Column[] = [
  { title: 'order' },
  { title: 'vendor' },
  { title: 'buyer' },
  { title: 'input' },
  { title: 'to come', align: 'right' },
  { title: 'promised' },
  { title: 'overdue', align: 'right' },
  { title: '10 % by' },
  { title: '50 % by' },
  { title: '90 % by' },
  { title: 'late', align: 'right' },
  { title: 'rests on' },
  { title: 'lane' },
];

const DAY_MS = 86_400_000;

/** What comes latest after its promise first. @param asked whom it is about, where not everything */
export function arrivalsText(streams: Pick<Streams, 'colours'>, { asOf, arrivals }: ArrivalsAnswer, asked = ''): string {
  if (arrivals.length === 0) return `As of ${asOf} no order line${asked} is open.`;
  const ordered = arrivals.toSorted((a, b) => delayOf(b) - delayOf(a) || b.lateProbability - a.lateProbability);
  return paragraphs(
    worstSentence(ordered[0]),
    `As of ${asOf} ${count(arrivals.length, 'line')} ${arrivals.length === 1 ? 'is' : 'are'} open.`,
    table(streams, COLUMNS, ordered.slice(0, MOST_ROWS).map((arrival) => row(streams, arrival))),
    othersText(ordered.length - MOST_ROWS, 'line'),
    ordered.some(({ drifting }) => drifting) && 'Where the lane drifts, its lines come later of late than its history has them: the days are probably too early (see lanes --drifting).',
  );
}

/** Days after the promise by which it has come with 50 %. */
function delayOf({ promised, p50 }: Arrival): number {
  return (Date.parse(p50) - Date.parse(promised)) / DAY_MS;
}

export function worstSentence(arrival: Arrival): string {
  const { order, line, from, promised, overdueDays, p50, p90 } = arrival;
  const overdue = overdueDays > 0 ? `, ${count(overdueDays, 'day')} overdue` : '';
  return `${order}/${line} of ${from}: promised ${promised}${overdue}; 50 % by ${p50}, 90 % by ${p90}; rests on ${basisText(arrival)}.${arrival.drifting ? ' The lane drifts: probably too early.' : ''}`;
}

function basisText({ restsOn, lane, vendor, all }: Arrival): string {
  if (restsOn === 'lane') return `${count(lane.lines, 'line')} of this lane`;
  if (restsOn === 'vendor') return `${count(vendor.lines, 'line')} of this vendor`;
  if (restsOn === 'all') return `${count(all.lines, 'line')} of all vendors`;
  return `the promise more than on what closed, ${count(lane.lines, 'line')} of this lane and ${all.lines} of all`;
}

function row({ colours }: Pick<Streams, 'colours'>, arrival: Arrival): string[] {
  const { order, line, from, to, input, quantity, promised, overdueDays, p10, p50, p90, lateProbability, restsOn, drifting } = arrival;
  const marked = (text: string) => (overdueDays > 0 ? colours.red(text) : text);
  return [
    marked(shortened(`${order}/${line}`)),
    ...[from, to, input].map(shortened),
    ...[whole(quantity), promised, overdueDays > 0 ? colours.red(count(overdueDays, 'day')) : '–'],
    ...[p10, p50, p90, percent(lateProbability), restsOn, drifting ? colours.red('drifts') : '–'],
  ];
}
