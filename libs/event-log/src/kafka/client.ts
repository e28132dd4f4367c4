import kafkajs, { type LogEntry } from 'kafkajs';
import type { EventLogLogger } from '../port.js';
import { registerCodecs } from './codecs.js';
import type { KafkaConfiguration } from './configuration.js';

const { Kafka, logLevel } = kafkajs;

/** After this a subscription gives up, so that its process is restarted; the last pauses are 10 s each. */
const RETRIES = 8;

export function createClient({ brokers, clientId = 'chokepoint', tls, sasl, logger }: KafkaConfiguration): kafkajs.Kafka {
  registerCodecs();
  return new Kafka({
    brokers: [...brokers],
    clientId,
    ssl: typeof tls === 'object' ? { ca: [tls.ca] } : tls,
    sasl: sasl as kafkajs.SASLOptions | undefined,
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    retry: { retries: RETRIES, initialRetryTime: 100, maxRetryTime: 10_000 },
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => writeTo(logger, entry),
  });
}

/** Kafkajs calls what it retries an error, and its daily work news: one step down for each. */
function writeTo(logger: EventLogLogger, { namespace, level, log }: LogEntry): void {
  const { message, timestamp: _, logger: __, ...fields } = log;
  const text = `kafka: ${namespace ? `[${namespace}] ` : ''}${message}`;
  if (level === logLevel.ERROR) logger.warn(fields, text);
  else logger.debug(fields, text);
}
