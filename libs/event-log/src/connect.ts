import type pg from 'pg';
import type { KafkaConfiguration } from './kafka/configuration.js';
import { KafkaEventLog } from './kafka/event-log.js';
import type { EventLog, EventLogLogger } from './port.js';
import { PostgresEventLog } from './postgres/event-log.js';

export type EventLogConfiguration =
  | { readonly kind: 'postgres'; readonly logger: EventLogLogger }
  | ({ readonly kind: 'kafka' } & KafkaConfiguration);

/** The event log of a configuration; the one in PostgreSQL lives in the database of `pool`. Connects when first used. */
export function connectEventLog(configuration: EventLogConfiguration, pool: pg.Pool): EventLog {
  return configuration.kind === 'kafka' ? new KafkaEventLog(configuration) : new PostgresEventLog(pool, configuration.logger);
}
