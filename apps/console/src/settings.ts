import { address, fileContent, readConfiguration, type Environment } from '@chokepoint/service';
import { z } from 'zod';

const where = z.string().regex(/^\S+:\d{1,5}$/, 'expected host:port, for example 127.0.0.1:50053');

const hostNames = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()).filter((name) => name !== ''))
  .refine((names) => names.every((name) => /^[\w.-]+$/.test(name)), 'expected names without port, with commas between, for example console.example');

const consoleSettings = z.object({
  HTTP_ADDRESS: address.prefault('127.0.0.1:8080'),
  /** Names by which it may be called, besides localhost and what it is bound to. */
  CONSOLE_HOSTS: hostNames.prefault(''),
  CAPACITY_ADDRESS: where.default('127.0.0.1:50051'),
  DELIVERY_ADDRESS: where.default('127.0.0.1:50052'),
  RISK_ADDRESS: where.default('127.0.0.1:50053'),
  ALERTS_ADDRESS: where.default('127.0.0.1:50054'),
  GRPC_TLS_CA: fileContent.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'expected trace, debug, info, warn, error, fatal or silent').default('info'),
});

export type ConsoleSettings = z.output<typeof consoleSettings>;

/** @throws ConfigurationError that names every variable that is wrong */
export function readSettings(environment: Environment): ConsoleSettings {
  return readConfiguration(consoleSettings, environment);
}
