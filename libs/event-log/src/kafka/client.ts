import kafkajs, { type LogEntry } from 'kafkajs';
import type { EventLogLogger } from '../port.js';
import { registerCodecs } from './codecs.js';
import type { KafkaConfiguration } from './configuration.js';

const { Kafka, logLevel } = kafkajs;

/** After this a subscription gives up, so that its process is restarted; the last pauses are 10 s each. */
const RETRY = { retries: 8, initialRetryTime: 100, maxRetryTime: 10_000 };
const MIB = 1024 * 1024;

export function createClient({ brokers, clientId = 'chokepoint', tls, sasl, logger }: KafkaConfiguration): kafkajs.Kafka {
  registerCodecs();
  return new Kafka({
    brokers: [...brokers],
    clientId,
    ssl: typeof tls === 'object' ? { ca: [tls.ca] } : tls,
    sasl: sasl as kafkajs.SASLOptions | undefined,
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    retry: RETRY,
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => writeTo(logger, entry),
  });
}

export interface ConsumerOptions {
  readonly group: string;
  readonly sessionTimeoutMs: number;
  /** Whether a consumer that crashed is started again. */
  readonly restart: () => Promise<boolean>;
}

export function createConsumer(kafka: kafkajs.Kafka, { group, sessionTimeoutMs, restart }: ConsumerOptions): kafkajs.Consumer {
  return kafka.consumer({
    groupId: group,
    allowAutoTopicCreation: false,
    maxBytesPerPartition: MIB,
    maxBytes: 6 * MIB,
    maxWaitTimeInMs: 500,
    sessionTimeout: sessionTimeoutMs,
    heartbeatInterval: sessionTimeoutMs / 5,
    rebalanceTimeout: 30_000,
    retry: { ...RETRY, restartOnFailure: restart },
  });
}

/** Kafkajs calls what it retries an error, and its daily work news: one step down for each. */
function writeTo(logger: EventLogLogger, { namespace, level, log }: LogEntry): void {
  const { message, timestamp: _, logger: __, ...fields } = log;
  const text = `kafka: ${namespace ? `[${namespace}] ` : ''}${message}`;
  if (level === logLevel.ERROR) logger.warn(fields, text);
  else logger.debug(fields, text);
}
