import type { GrpcService } from '@chokepoint/contracts/proto';
import type { EventLogConfiguration } from '@chokepoint/event-log';
import { formatAddress } from '../configuration/fields.js';
import type { ServiceSettings } from '../configuration/settings.js';
import type { Logger } from '../logging/logger.js';

/** What the event log needs to know, out of a service's settings. */
export function eventLogConfiguration(name: GrpcService, settings: ServiceSettings, logger: Logger): EventLogConfiguration {
  if (settings.EVENT_LOG === 'postgres') return { kind: 'postgres', logger };
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username = '', KAFKA_SASL_PASSWORD: password = '' } = settings;
  return {
    kind: 'kafka',
    clientId: `chokepoint-${name}`,
    brokers: (settings.KAFKA_BROKERS ?? []).map(formatAddress),
    logger,
    ...(settings.KAFKA_TLS && { tls: settings.KAFKA_TLS_CA ? { ca: settings.KAFKA_TLS_CA } : true }),
    ...(mechanism && { sasl: { mechanism, username, password } }),
  };
}
