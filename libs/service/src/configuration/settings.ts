import { z } from 'zod';
import { address, addresses, databaseUrl, fileContent, flag, type Address } from './fields.js';

/** Ports differ, so that all services run on one machine without being told. */
export interface DefaultAddresses {
  readonly grpc: string;
  readonly http: string;
}

const EXPECTED_MECHANISM = 'expected plain, scram-sha-256 or scram-sha-512';

/** What every service reads from its environment. */
export function serviceSettings(defaults: DefaultAddresses) {
  return z.object({
    DATABASE_URL: databaseUrl,
    DATABASE_TLS_CA: fileContent.optional(),
    EVENT_LOG: z.enum(['postgres', 'kafka'], 'expected postgres or kafka').default('postgres'),
    KAFKA_BROKERS: addresses.optional(),
    KAFKA_TLS: flag.default(false),
    KAFKA_TLS_CA: fileContent.optional(),
    KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512'], EXPECTED_MECHANISM).optional(),
    KAFKA_SASL_USERNAME: z.string().optional(),
    KAFKA_SASL_PASSWORD: z.string().optional(),
    GRPC_ADDRESS: address.prefault(defaults.grpc),
    HTTP_ADDRESS: address.prefault(defaults.http),
    GRPC_TLS_CERT: fileContent.optional(),
    GRPC_TLS_KEY: fileContent.optional(),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'expected trace, debug, info, warn, error, fatal or silent').default('info'),
  });
}

export type ServiceSettings = z.output<ReturnType<typeof serviceSettings>>;

/** What only makes sense together. */
export function inconsistencies(settings: ServiceSettings): { variable: string; message: string }[] {
  const missing = (variable: keyof ServiceSettings, because: string) => ({ variable, message: `expected a value, because ${because}` });
  const { KAFKA_SASL_MECHANISM: mechanism } = settings;
  return [
    settings.EVENT_LOG === 'kafka' && !settings.KAFKA_BROKERS && missing('KAFKA_BROKERS', 'EVENT_LOG is kafka'),
    mechanism && !settings.KAFKA_SASL_USERNAME && missing('KAFKA_SASL_USERNAME', 'KAFKA_SASL_MECHANISM is set'),
    mechanism && !settings.KAFKA_SASL_PASSWORD && missing('KAFKA_SASL_PASSWORD', 'KAFKA_SASL_MECHANISM is set'),
    settings.GRPC_TLS_CERT && !settings.GRPC_TLS_KEY && missing('GRPC_TLS_KEY', 'GRPC_TLS_CERT is set'),
    settings.GRPC_TLS_KEY && !settings.GRPC_TLS_CERT && missing('GRPC_TLS_CERT', 'GRPC_TLS_KEY is set'),
  ].filter((each) => typeof each === 'object');
}

export type { Address };
