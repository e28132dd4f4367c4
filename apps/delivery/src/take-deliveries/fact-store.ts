import { crc32 } from 'node:zlib';
import { type AppendableLog, crashPoint, inTransaction, lockNames, publishWithin } from '@chokepoint/database';
import { EVENT_LOG, factRecord, POOL } from '@chokepoint/service';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { decide, laneOf, type Answered, type DeliveryFact } from './decide.js';
import { loadLines } from '../snapshots/line-facts.js';
import { confirmFacts, correctFacts, insertFacts, insertOrderLines, loadKnown } from './fact-rows.js';

/** How often a batch is tried again when another transaction was in its way. */
const RETRIES = 5;
/** Lanes share these: a lock for each of a batch's lanes would fill PostgreSQL's table of locks. */
const LOCKS = 256;

/** Decides on facts one batch at a time for each lane, so that a snapshot meets what its lines are, and stores what was decided with its events. */
@Injectable()
export class FactStore {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(EVENT_LOG) private readonly eventLog: AppendableLog,
  ) {}

  /** Stores a batch in one transaction. @returns an answer for each fact, in order */
  async take(facts: readonly DeliveryFact[]): Promise<readonly Answered[]> {
    const { answers, events } = await inTransaction(this.pool, (transaction) => takeIn(transaction, facts, this.eventLog), { retries: RETRIES });
    if (events.length > 0) crashPoint('command.stored');
    return answers;
  }
}

async function takeIn(transaction: pg.ClientBase, facts: readonly DeliveryFact[], eventLog: AppendableLog) {
  await lockNames(transaction, [...new Set(facts.map((fact) => crc32(laneOf(fact)) % LOCKS))].map((lock) => `delivery lanes ${lock}`));
  const decision = decide(await loadKnown(transaction, facts), facts, await loadLines(transaction, facts));
  if (decision.events.length > 0) {
    await insertFacts(transaction, decision.inserts);
    await insertOrderLines(transaction, decision.inserts);
    if (decision.corrections.length > 0) await correctFacts(transaction, decision.corrections);
  }
  if (decision.confirmed.length > 0) await confirmFacts(transaction, decision.confirmed);
  // The last: the log's partitions are held from here on.
  await publishWithin(transaction, 'delivery', decision.events.map(factRecord), eventLog);
  return decision;
}
