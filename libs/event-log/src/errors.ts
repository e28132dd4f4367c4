/** A record is over its topic's size limit: publishing it again cannot help. */
export class RecordTooLargeError extends Error {
  override readonly name = 'RecordTooLargeError';

  constructor(topic: string, bytes: number | undefined, limit: number | undefined) {
    super(`A record for ${topic} is ${bytes ?? 'too many'} bytes long, with key and headers; the topic takes ${limit ?? 'fewer'}.`);
  }
}

/** A topic is not there: create it first. */
export class UnknownTopicError extends Error {
  override readonly name = 'UnknownTopicError';

  constructor(topics: readonly string[]) {
    super(`The event log has no topic ${topics.join(', ')}. Create it with createTopics.`);
  }
}

/** The log holds less than the group has read: it was emptied or replaced, and what follows would be skipped in silence. */
export class LogReplacedError extends Error {
  override readonly name = 'LogReplacedError';

  constructor({ group, topic, partition, nextOffset, endOffset }: { group: string; topic: string; partition: number; nextOffset: bigint; endOffset: bigint }) {
    super(
      `${group} has read ${topic} partition ${partition} up to ${nextOffset}, but the log ends at ${endOffset}: the topic was emptied or replaced. ` +
        `To read it from the start, delete the group's rows from event_log.consumer_position.`,
    );
  }
}
