import type { GrpcService } from '@chokepoint/contracts/proto';
import { ConfigurationError, readConfiguration } from '../configuration/read.js';
import { inconsistencies, serviceSettings, type DefaultAddresses, type ServiceSettings } from '../configuration/settings.js';
import { createLogger, type Logger } from '../logging/logger.js';
import { startService, type ServiceDefinition } from './start-service.js';

const DEFAULT_ADDRESSES: Readonly<Record<GrpcService, DefaultAddresses>> = {
  capacity: { grpc: '127.0.0.1:50051', http: '127.0.0.1:8081' },
  delivery: { grpc: '127.0.0.1:50052', http: '127.0.0.1:8082' },
  risk: { grpc: '127.0.0.1:50053', http: '127.0.0.1:8083' },
  alerts: { grpc: '127.0.0.1:50054', http: '127.0.0.1:8084' },
};
const HARD_STOP_MS = 10_000;
const EXIT_FAILED = 1;
const EXIT_BAD_USAGE = 2;

/** Runs a service until SIGTERM or SIGINT: all that the `main.ts` of an app does. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const settings = settingsOrExit(definition);
  const logger = createLogger(definition.name, settings.LOG_LEVEL);
  const lifetime = new Lifetime(logger);
  try {
    const service = await startService(definition, settings, logger, (error) => lifetime.fail(error));
    logger.info({ event: 'listening', grpc: service.grpc, http: service.http }, 'listening');
    lifetime.started(() => service.stop());
  } catch (error) {
    logger.fatal({ err: error }, `cannot start: ${(error as Error).message}`);
    process.exit(EXIT_FAILED);
  }
}

/** The settings of a service from `environment`. @throws ConfigurationError that names every variable that is wrong */
export function readServiceSettings({ name, settings = {} }: ServiceDefinition, environment: NodeJS.ProcessEnv): ServiceSettings {
  const read = readConfiguration(serviceSettings(DEFAULT_ADDRESSES[name]).extend(settings), environment) as ServiceSettings;
  const problems = inconsistencies(read);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return read;
}

function settingsOrExit(definition: ServiceDefinition): ServiceSettings {
  try {
    return readServiceSettings(definition, process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_BAD_USAGE);
  }
}

/** From the first signal or failure to the end of the process. */
class Lifetime {
  private stop: () => Promise<void> = () => Promise.resolve();
  private ending = false;

  constructor(private readonly logger: Logger) {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.end(0, `received ${signal}`));
    process.on('uncaughtException', (error) => this.fail(error));
    // Whoever starts services as its children holds their stdin open: it closes also when that process is killed.
    if (process.env['CHOKEPOINT_PARENT'] === 'stdin') process.stdin.resume().once('close', () => this.end(0, 'the parent is gone'));
  }

  started(stop: () => Promise<void>): void {
    this.stop = stop;
  }

  fail(error: Error): void {
    this.logger.fatal({ err: error }, 'cannot go on');
    this.end(EXIT_FAILED, 'stopping after a failure');
  }

  private end(exitCode: number, reason: string): void {
    if (this.ending) return;
    this.ending = true;
    this.logger.info({ event: 'stopping' }, reason);
    setTimeout(() => {
      this.logger.error({ event: 'hard stop' }, 'stopping took too long');
      process.exit(exitCode || EXIT_FAILED);
    }, HARD_STOP_MS).unref();
    this.stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        this.logger.error({ err: error }, 'stopping failed');
        process.exit(exitCode || EXIT_FAILED);
      },
    );
  }
}
