import type { risk } from '@chokepoint/contracts/grpc';
import type { FactSet } from '@chokepoint/exposure';
import { scorecardSteps } from '@chokepoint/supplier-performance';
import { inTurns } from './in-turns.js';
import { cardMessage } from './messages.js';
import { readQuery } from './read-request.js';

const MOST_CARDS = 200;

/** Every scorecard asked for, some a message; one message at least, which tells the moment. */
export async function* readScorecards(facts: FactSet, asOf: number, request: risk.GetScorecardsRequest, signal: AbortSignal): AsyncGenerator<risk.GetScorecardsResponse> {
  const query = readQuery(request, asOf);
  const moment = new Date(asOf).toISOString();
  yield { asOf: moment, cards: [] };
  for await (const cards of inTurns(scorecardSteps(facts, query), MOST_CARDS, signal)) yield { asOf: moment, cards: cards.map(cardMessage) };
}
