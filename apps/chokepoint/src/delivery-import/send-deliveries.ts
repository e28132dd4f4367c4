import { chunksOf, ProblemList, sendChunks, type DeliveryFile } from '@chokepoint/delivery-import';
import { connectDelivery } from '@chokepoint/service/client';
import { writeLine, type Streams } from '../command-line/streams.js';
import { withService } from '../running/call.js';
import type { KeptProgress } from './kept-progress.js';

export interface SendingOfFile {
  readonly address: string;
  readonly progress: KeptProgress;
  readonly signal: AbortSignal;
  readonly streams: Pick<Streams, 'err'>;
  /** How many refusals to keep. */
  readonly limit: number;
  /** Places of rows that are not sent. */
  readonly leftOut?: ReadonlySet<number> | undefined;
  readonly onBytes: (bytes: number) => void;
}

export interface SentDeliveries {
  readonly accepted: number;
  /** How many of these changed an order line that was known otherwise. */
  readonly changed: number;
  readonly alreadyKnown: number;
  readonly refused: ProblemList;
}

/** Sends the facts of a file from where the last import of it stopped, and keeps how far it is. */
export async function sendDeliveries(file: DeliveryFile, chunkFacts: number, { address, progress, signal, streams, limit, leftOut, onBytes }: SendingOfFile): Promise<SentDeliveries> {
  const refused = await ProblemList.open(limit);
  let accepted = 0;
  let changed = 0;
  let alreadyKnown = 0;
  await withService(connectDelivery, address, (service) =>
    sendChunks(chunksOf(file, chunkFacts, { skip: progress.rows, signal, onBytes }, leftOut), service, {
      asOf: progress.asOf,
      source: file.mapping.source,
      signal,
      onRetry: (waitMs) => writeLine(streams.err, `no answer from ${address}; trying again in ${(waitMs / 1000).toFixed(1)} s`),
      onStored: async (chunk, answer) => {
        accepted += answer.accepted;
        changed += answer.changed;
        alreadyKnown += answer.alreadyKnown;
        refused.add(answer.refused);
        await progress.keep(chunk.rowsThrough);
      },
    }),
  );
  await progress.forget();
  return { accepted, changed, alreadyKnown, refused };
}
