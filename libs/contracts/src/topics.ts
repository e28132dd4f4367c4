const DAYS = 24 * 60 * 60 * 1000;
const KIB = 1024;
/** Dead letters carry the bytes as received and headers that say why: they need room for both. */
const DEAD_LETTER_EXTRA_BYTES = 64 * KIB;

export interface Topic {
  readonly name: string;
  readonly partitions: number;
  readonly retentionMs: number;
  readonly maxMessageBytes: number;
}

const topic = (name: string): Topic => ({ name, partitions: 6, retentionMs: 30 * DAYS, maxMessageBytes: 1024 * KIB });

const deadLetter = (of: Topic): Topic => ({
  name: deadLetterTopic(of.name),
  partitions: 1,
  retentionMs: 90 * DAYS,
  maxMessageBytes: of.maxMessageBytes + DEAD_LETTER_EXTRA_BYTES,
});

export const CAPACITY_TOPIC = topic('chokepoint.capacity');
export const DELIVERIES_TOPIC = topic('chokepoint.deliveries');
export const EXPOSURES_TOPIC = topic('chokepoint.exposures');
export const LANES_TOPIC = topic('chokepoint.lanes');
export const ALERTS_TOPIC = topic('chokepoint.alerts');

/** Every topic with its partitions, retention and size limit: the one place where they are declared. */
export const TOPICS: readonly Topic[] = [CAPACITY_TOPIC, DELIVERIES_TOPIC, EXPOSURES_TOPIC, LANES_TOPIC, ALERTS_TOPIC].flatMap((each) => [
  each,
  deadLetter(each),
]);

export function deadLetterTopic(name: string): string {
  return `${name}.dead-letter`;
}
