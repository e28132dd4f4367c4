import { type Scorecard, scorecards } from '@chokepoint/supplier-performance';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { askServices } from '../analysis/ask-services.js';
import { cardOfMessage } from './of-message.js';
import { askedText, filterOf, ORIGINS, readLanes, type ScorecardOptions, windowOf } from './options.js';
import type { ScorecardAnswer } from './scorecard-answer.js';
import { scorecardCsv } from './scorecard-csv.js';
import { scorecardText } from './scorecard-text.js';

/** How order lines were kept. @param vendors beside those of `--vendor`; all where there are none */
export async function showScorecard(vendors: readonly string[], given: ScorecardOptions, streams: Streams): Promise<void> {
  const options = { ...given, vendor: [...vendors, ...given.vendor] };
  windowOf(options);
  const { events, by, from, to, floor, period } = options;
  const { asOf, cards } = await (events === undefined ? onServices(options) : onFile(events, options, streams));
  const answer: ScorecardAnswer = { asOf, by, ...(from && { from }), ...(to && { to }), floor, period, scorecards: cards };
  if (options.json) return writeJson(streams, answer);
  if (options.csv) return void streams.out.write(scorecardCsv(cards));
  writeLine(streams.out, scorecardText(streams, answer, askedText(options)));
}

interface Told {
  /** RFC 3339 */
  readonly asOf: string;
  readonly cards: readonly Scorecard[];
}

async function onFile(file: string, options: ScorecardOptions, streams: Streams): Promise<Told> {
  const { facts, asOf } = await readLanes(file, options, streams);
  const { by, floor, period } = options;
  return { asOf: new Date(asOf).toISOString(), cards: scorecards(facts, { ...filterOf(options), ...windowOf(options), asOf, by, floor, period }) };
}

function onServices(options: ScorecardOptions): Promise<Told> {
  const { by, from, to, floor, period, asOf: at } = options;
  return askServices(options, ORIGINS, async (risk, signal) => {
    const cards: Scorecard[] = [];
    let asOf = '';
    for await (const part of risk.getScorecards({ by, from, to, floor, period, at, filter: filterOf(options) }, { signal })) {
      asOf = part.asOf;
      cards.push(...part.cards.map(cardOfMessage));
    }
    return { asOf, cards };
  });
}
