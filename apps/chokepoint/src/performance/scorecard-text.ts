import type { Grouping, Scorecard } from '@chokepoint/supplier-performance';
import { MOST_ROWS, othersText, paragraphs } from '../command-line/paragraphs.js';
import type { Streams } from '../command-line/streams.js';
import { type Column, table } from '../command-line/table.js';
import { percent, whole } from '../command-line/wording.js';
import { courseText, daysText, overdueText, peersText, shareText, spreadText } from './figures.js';
import { shortNameOf } from './names.js';
import type { ScorecardAnswer } from './scorecard-answer.js';
import { worstFirst } from './worst-first.js';
import { worstSentence } from './worst-sentence.js';

const columnsOf = (by: Grouping, period: string): Column[] => [
  { title: by },
  { title: 'due', align: 'right' },
  { title: 'on time in full', align: 'right' },
  { title: 'peers', align: 'right' },
  { title: `by ${period}` },
  { title: 'late (p90)', align: 'right' },
  { title: 'lead (p90)', align: 'right' },
  { title: 'fill', align: 'right' },
  { title: 'overdue', align: 'right' },
  { title: 'drifting', align: 'right' },
];

const PEERS: Record<Grouping, string> = { lane: 'other vendors of the input', vendor: 'its peers', buyer: 'other buyers of the same inputs' };

/** The worst in a sentence, then everybody, the worst first. @param asked whom it is about, where not everybody */
export function scorecardText(streams: Pick<Streams, 'colours'>, { asOf, by, period, from, to, scorecards }: ScorecardAnswer, asked = ''): string {
  const window = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  if (scorecards.length === 0) return `As of ${asOf} no order line${asked} is known${window && ` that was promised ${window}`}.`;
  const ordered = worstFirst(scorecards);
  return paragraphs(
    worstSentence(ordered[0], PEERS[by]),
    `As of ${asOf}${window && `, promised ${window}`}`,
    table(streams, columnsOf(by, period), ordered.slice(0, MOST_ROWS).map((card) => row(streams, card))),
    othersText(ordered.length - MOST_ROWS, by),
  );
}

function row({ colours }: Pick<Streams, 'colours'>, card: Scorecard): string[] {
  const { lanes, onTimeInFull, fill, periods, trends, condition } = card;
  const drifts = lanes.drifting > 0;
  const drifting = condition ? (drifts ? 'yes' : '–') : drifts ? `${lanes.drifting} of ${lanes.count}` : '–';
  return [
    drifts ? colours.red(shortNameOf(card)) : shortNameOf(card),
    whole(onTimeInFull.of),
    shareText(onTimeInFull),
    peersText(card.peers),
    courseText(periods, trends.onTimeInFull),
    spreadText(card.lateness, daysText),
    spreadText(card.leadTime, whole),
    fill.byQuantity === null ? '–' : percent(fill.byQuantity),
    overdueText(card.overdue),
    drifts ? colours.red(drifting) : drifting,
  ];
}
