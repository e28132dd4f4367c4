import type { delivery } from '@chokepoint/contracts/grpc';
import type { DeliveryConnection, Message } from '@chokepoint/service/client';
import { factId, type TableFact, type TableProblem } from '@chokepoint/table-files';
import type { Chunk } from './chunks.js';
import { retrying } from './retrying.js';

/** Enough to keep the service busy while others wait for the disk. */
const STREAMS = 4;
/** Rows in one message: a message for each would cost more than the row. */
const MESSAGE_ROWS = 100;

export interface Sending {
  readonly source: string;
  /** Moment of the snapshot; undefined of facts that stand each for itself. */
  readonly asOf?: string | undefined;
  readonly signal: AbortSignal;
  /** Called in the order of the file, when all up to a chunk's end is stored. */
  readonly onStored: (chunk: Chunk, answer: Stored) => Promise<void>;
  readonly onRetry: (waitMs: number) => void;
}

export interface Stored {
  readonly accepted: number;
  readonly changed: number;
  readonly alreadyKnown: number;
  readonly refused: readonly TableProblem[];
}

/** Sends chunks in a few streams at once, and no faster than they are answered. */
export async function sendChunks(chunks: AsyncIterable<Chunk>, service: DeliveryConnection, sending: Sending): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([sending.signal, stop.signal]);
  const underway: Promise<() => Promise<void>>[] = [];
  try {
    for await (const chunk of chunks) {
      const sent = sendChunk(chunk, service, { ...sending, signal }).then((answer) => () => sending.onStored(chunk, answer));
      // A failure is met when its turn comes; until then it must not count as unhandled.
      sent.catch(() => undefined);
      underway.push(sent);
      if (underway.length === STREAMS) await (await underway.shift()!)();
    }
    for (let next = underway.shift(); next; next = underway.shift()) await (await next)();
  } catch (error) {
    stop.abort(error);
    await Promise.allSettled(underway);
    throw error;
  }
}

async function sendChunk({ facts, lines }: Chunk, service: DeliveryConnection, { source, asOf, signal, onRetry }: Sending): Promise<Stored> {
  const answer = await retrying(() => service.importDeliveries(messagesOf(facts, source, asOf), { signal }), signal, onRetry);
  const { accepted, changed, alreadyKnown, answers } = answer;
  return { accepted, changed, alreadyKnown, refused: answers.flatMap((row) => refusalOf(row, lines[row.row])) };
}

function* messagesOf(facts: readonly TableFact[], source: string, asOf: string | undefined): Generator<Message<delivery.ImportDeliveriesRequest>> {
  const rowOf = (fact: TableFact) => ({ identity: { id: factId(fact), source, time: fact.time }, [fact.kind]: fact.data, ...(asOf !== undefined && { asOf }) });
  for (let start = 0; start < facts.length; start += MESSAGE_ROWS) yield { rows: facts.slice(start, start + MESSAGE_ROWS).map(rowOf) };
}

function refusalOf({ result, problems }: delivery.RowAnswer, line: number): TableProblem[] {
  if (result === 'conflict') return [{ line, column: '', reason: 'says something else than what is known under its id; the columns in `id` do not name one fact', value: '' }];
  return result === 'rejected' ? problems.map(({ field, description }) => ({ line, column: field, reason: description, value: '' })) : [];
}
