import type { ProblemList, SeenLane, Survey } from '@chokepoint/delivery-import';
import type { Streams } from '../command-line/streams.js';
import { paragraphs } from '../command-line/paragraphs.js';
import { table } from '../command-line/table.js';
import { count, listed, whole } from '../command-line/wording.js';

const COLUMNS = [
  { title: 'from' },
  { title: 'to' },
  { title: 'input' },
  { title: 'ordered', align: 'right' },
  { title: 'received', align: 'right' },
  { title: 'first' },
  { title: 'last' },
] as const;

/** What a table brings, as its owner reads it. */
export function surveyText(survey: Survey, streams: Pick<Streams, 'colours'>): string {
  const { rows, filtered, bad, busiest, lanes } = survey;
  return paragraphs(
    [
      `${whole(rows)} ${rows === 1 ? 'row' : 'rows'} read, ${whole(filtered)} left out by the mapping, ${whole(bad)} bad`,
      ...(survey.contradictions > 0 ? [`${count(survey.contradictions, 'row')} ${survey.contradictions === 1 ? 'says' : 'say'} something else about an order line than a row before`] : []),
      `${factsText(survey)}`,
      `${ordersText(survey)} on ${survey.lanesExact ? '' : 'at least '}${count(lanes.length, 'lane')}${daysText(survey)}`,
    ].join('\n'),
    busiest.length > 0 && `${lanes.length > busiest.length ? `The ${busiest.length} busiest lanes` : 'Lanes'}\n${table(streams, COLUMNS, busiest.map(laneRow))}`,
  );
}

/** The same for programs. Counts of many orders are estimates, which `exact` tells. */
export function surveyJson(survey: Survey, problems: ProblemList): object {
  const { rows, filtered, bad, facts, orders, lanes, lanesExact, first, last, busiest } = survey;
  return {
    rows,
    filtered,
    bad,
    contradictions: survey.contradictions,
    facts,
    orders: { count: orders.count, exact: orders.exact },
    lanes: { count: lanes.length, exact: lanesExact },
    first: first === Infinity ? null : new Date(first).toISOString(),
    last: last === -Infinity ? null : new Date(last).toISOString(),
    busiest: busiest.map((lane) => ({ ...lane, first: new Date(lane.first).toISOString(), last: new Date(lane.last).toISOString() })),
    problems: { count: problems.total, first: problems.first, reasons: problems.reasons },
  };
}

function factsText({ facts }: Survey): string {
  const said = Object.entries(facts).filter(([, times]) => times > 0);
  if (said.length === 0) return 'no facts';
  return `facts: ${listed(said.map(([kind, times]) => `${whole(times)} ${kind}`))}`;
}

function ordersText({ orders }: Survey): string {
  return `${orders.exact ? '' : 'about '}${whole(orders.count)} ${orders.count === 1 ? 'order' : 'orders'}`;
}

function daysText({ first, last }: Survey): string {
  return first === Infinity ? '' : `, known from ${day(first)} to ${day(last)}`;
}

function laneRow({ from, to, input, ordered, received, first, last }: SeenLane): string[] {
  return [from, to, input, whole(ordered), whole(received), day(first), day(last)];
}

function day(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
