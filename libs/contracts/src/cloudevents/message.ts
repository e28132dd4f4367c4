import type { Instant } from '../events/instant.js';

type HeaderValue = Buffer | string;

/** A Kafka message as clients hand it over: a header that came twice is an array. */
export interface KafkaMessage {
  readonly key?: Buffer | string | null;
  readonly value: Buffer | string | null;
  readonly headers?: Readonly<Record<string, HeaderValue | readonly HeaderValue[] | undefined>>;
}

/** A CloudEvent whose attributes are valid; its `data` is any storable JSON, not yet held against a schema. */
export interface ReceivedEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: Instant;
  readonly subject?: string;
  /** As received, but for −0, which is 0 as in canonical JSON. */
  readonly data: unknown;
  readonly mode: 'binary' | 'structured';
}
