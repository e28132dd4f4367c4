import { randomBytes } from 'node:crypto';
import { serverForTests } from './servers.js';

export interface KafkaForTests {
  readonly brokers: readonly string[];
  /** A name for a topic or group that no other spec of this run uses. */
  unique(name: string): string;
}

/** The one Kafka of this run of Jest, started when the first spec asks for it: allow a minute. */
export async function kafkaForTests(): Promise<KafkaForTests> {
  const brokers = (await serverForTests('kafka')).split(',');
  return { brokers, unique: (name) => `${name}-${randomBytes(6).toString('hex')}` };
}
