import { once } from 'node:events';
import { addAbortSignal } from 'node:stream';
import type { sendUnaryData, ServerReadableStream, ServerWritableStream } from '@grpc/grpc-js';
import { Observable } from 'rxjs';
import type { GrpcErrors } from '../errors/exception-filter.js';
import { assertAwaited, signalOf } from './deadlines.js';

/**
 * Answers a server stream from `values`, which is asked for the next one when the client has taken the last. It ends
 * when the client cancels: `signal` tells.
 */
export function answerStream<T>(call: ServerWritableStream<unknown, T>, values: (signal: AbortSignal) => AsyncIterable<T>): Observable<T> {
  return new Observable<T>((subscriber) => {
    const signal = signalOf(call);
    const pump = async () => {
      for await (const value of values(signal)) {
        if (signal.aborted) return;
        subscriber.next(value);
        if (call.writableNeedDrain) await once(call, 'drain', { signal });
      }
    };
    pump().then(
      () => subscriber.complete(),
      (error: unknown) => (signal.aborted ? subscriber.complete() : subscriber.error(error)),
    );
  });
}

/**
 * Answers a client stream (declared with `@GrpcStreamCall`). Rows are read as `work` asks for them, so that a fast
 * client waits for a slow database.
 */
export async function answerUpload<Q, R>(
  call: ServerReadableStream<Q, R>,
  respond: sendUnaryData<R>,
  errors: GrpcErrors,
  work: (rows: AsyncIterable<Q>, signal: AbortSignal) => Promise<R>,
): Promise<void> {
  try {
    assertAwaited(call);
    const signal = signalOf(call);
    // A call that is cancelled neither ends nor fails by itself.
    addAbortSignal(signal, call);
    respond(null, await work(call, signal));
  } catch (error) {
    if (!call.cancelled) respond(errors.report(error));
  }
}
