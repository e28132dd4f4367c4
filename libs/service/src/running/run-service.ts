import type { GrpcService } from '@chokepoint/contracts/proto';
import { ConfigurationError, readConfiguration } from '../configuration/read.js';
import { inconsistencies, serviceSettings, type DefaultAddresses, type ServiceSettings } from '../configuration/settings.js';
import { createLogger } from '../logging/logger.js';
import { runUntilStopped } from './lifetime.js';
import { startService, type ServiceDefinition } from './start-service.js';

const DEFAULT_ADDRESSES: Readonly<Record<GrpcService, DefaultAddresses>> = {
  capacity: { grpc: '127.0.0.1:50051', http: '127.0.0.1:8081' },
  delivery: { grpc: '127.0.0.1:50052', http: '127.0.0.1:8082' },
  risk: { grpc: '127.0.0.1:50053', http: '127.0.0.1:8083' },
  alerts: { grpc: '127.0.0.1:50054', http: '127.0.0.1:8084' },
};
const EXIT_BAD_USAGE = 2;

/** Runs a service until SIGTERM or SIGINT: all that the `main.ts` of an app does. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const settings = orExit(() => readServiceSettings(definition, process.env));
  const logger = createLogger(definition.name, settings.LOG_LEVEL);
  await runUntilStopped(logger, (fatal) => startService(definition, settings, logger, fatal), ({ grpc, http }) => ({ grpc, http }));
}

/** The settings of a service from `environment`. @throws ConfigurationError that names every variable that is wrong */
export function readServiceSettings({ name, settings = {} }: ServiceDefinition, environment: NodeJS.ProcessEnv): ServiceSettings {
  const read = readConfiguration(serviceSettings(DEFAULT_ADDRESSES[name]).extend(settings), environment) as ServiceSettings;
  const problems = inconsistencies(read);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return read;
}

/** The settings, or the end of the process with what is wrong with them. */
export function orExit<S>(read: () => S): S {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_BAD_USAGE);
  }
}
