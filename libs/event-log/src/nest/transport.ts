import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type pg from 'pg';
import { lastValueFrom } from 'rxjs';
import type { EventLog, RecordBatch, SubscribeOptions, Subscription } from '../port.js';
import { BatchContext } from './batch-context.js';
import { EVENT_LOG_TRANSPORT } from './batch-pattern.js';

export type EventLogTransportOptions = Omit<SubscribeOptions, 'topics' | 'handler'>;

/** Brings batches of the event log to the methods that are declared with `@BatchPattern`. */
export class EventLogTransport extends Server implements CustomTransportStrategy {
  override transportId = EVENT_LOG_TRANSPORT;
  /** A handler's failure is the log's to know: it brings the batch again. */
  override readonly propagatesEventHandlerErrors = true;
  private subscribed: Subscription | undefined;

  constructor(
    private readonly eventLog: EventLog,
    private readonly options: EventLogTransportOptions,
  ) {
    super();
  }

  /** There from the moment the application listens. */
  get subscription(): Subscription | undefined {
    return this.subscribed;
  }

  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      const topics = [...this.messageHandlers.keys()];
      this.subscribed = await this.eventLog.subscribe({ ...this.options, topics, handler: (batch, transaction) => this.dispatch(batch, transaction) });
      callback();
    } catch (error) {
      callback(error);
    }
  }

  /** Waits for the batches at work. */
  async close(): Promise<void> {
    await this.subscribed?.stop();
  }

  on(): never {
    throw new Error('The event log has no events of its own to listen to.');
  }

  unwrap<T>(): T {
    return this.eventLog as T;
  }

  private async dispatch(batch: RecordBatch, transaction: pg.ClientBase): Promise<void> {
    const { topic, partition } = batch;
    const handler = this.messageHandlers.get(topic);
    if (!handler) throw new Error(`Nothing handles ${topic}.`);
    const result: unknown = await handler(batch, new BatchContext([transaction, topic, partition]));
    await lastValueFrom(this.transformToObservable(result), { defaultValue: undefined }).catch(rethrow);
  }
}

/** Nest turns what a handler throws, and logs, into a plain object. */
function rethrow(failure: unknown): never {
  if (failure instanceof Error) throw failure;
  throw new Error((failure as { message?: string } | undefined)?.message ?? String(failure));
}
