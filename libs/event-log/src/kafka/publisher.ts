import type { Kafka, Message, Producer, TopicMessages } from 'kafkajs';
import { RecordTooLargeError, UnknownTopicError } from '../errors.js';
import { Partitioner } from '../partitioner.js';
import type { OutgoingRecord } from '../port.js';
import { chunkBySize } from '../record-size.js';

/** Kafkajs makes one batch of what one request holds for a partition, and the topic's limit is one for batches. */
const CHUNK_BYTES = 768 * 1024;
const CHUNK_RECORDS = 10_000;

/** Publishes with an idempotent producer, one call after the other. */
export class Publisher {
  private producer: Promise<Producer> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    /** Size limits of topics, where they are known. */
    private readonly limits: ReadonlyMap<string, number>,
  ) {}

  publish(records: readonly OutgoingRecord[]): Promise<void> {
    // An idempotent producer numbers what it sends: two calls at once would number alike.
    const sent = this.last.then(() => this.send(records));
    this.last = sent.catch(() => undefined);
    return sent;
  }

  async close(): Promise<void> {
    await this.last;
    await this.discardProducer();
  }

  private async send(records: readonly OutgoingRecord[]): Promise<void> {
    try {
      const producer = await (this.producer ??= this.connect());
      for (const chunk of chunkBySize(records, this.chunkBytes(records), CHUNK_RECORDS)) {
        await producer.sendBatch({ acks: -1, topicMessages: byTopic(chunk) });
      }
    } catch (error) {
      // Whether Kafka has the batch is unknown, so its numbers are too. Sent again with the same numbers,
      // other records would pass for the old ones and be dropped: a new producer begins anew.
      await this.discardProducer();
      throw explained(error, records);
    }
  }

  private chunkBytes(records: readonly OutgoingRecord[]): number {
    const topics = new Set(records.map(({ topic }) => topic));
    return Math.min(CHUNK_BYTES, ...[...topics].map((topic) => this.limits.get(topic) ?? CHUNK_BYTES));
  }

  private async connect(): Promise<Producer> {
    const partitioner = new Partitioner();
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner:
        () =>
        ({ message, partitionMetadata }) =>
          partitioner.choose(message.key as Buffer | null, partitionMetadata.length),
    });
    await producer.connect();
    return producer;
  }

  private async discardProducer(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    await producer?.then((it) => it.disconnect()).catch(() => undefined);
  }
}

function byTopic(records: readonly OutgoingRecord[]): TopicMessages[] {
  const messages = new Map<string, Message[]>();
  for (const { topic, key, value, headers } of records) {
    const message: Message = { key, value, headers };
    const others = messages.get(topic);
    if (others) others.push(message);
    else messages.set(topic, [message]);
  }
  return [...messages].map(([topic, each]) => ({ topic, messages: each }));
}

function explained(error: unknown, records: readonly OutgoingRecord[]): unknown {
  const topics = [...new Set(records.map(({ topic }) => topic))];
  const type = typeOf(error);
  if (type === 'MESSAGE_TOO_LARGE' || type === 'RECORD_LIST_TOO_LARGE') return new RecordTooLargeError(topics.join(' or '), undefined, undefined);
  if (type === 'UNKNOWN_TOPIC_OR_PARTITION') return new UnknownTopicError(topics);
  return error;
}

/** What Kafka answered, below what kafkajs says about its retries. */
function typeOf(error: unknown): string | undefined {
  const { type, cause } = error as { type?: string; cause?: unknown };
  return type ?? (cause ? typeOf(cause) : undefined);
}
