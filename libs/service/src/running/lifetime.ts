import type { Logger } from '../logging/logger.js';

const HARD_STOP_MS = 10_000;
export const EXIT_FAILED = 1;

/** From the first signal or failure to the end of the process. */
export class Lifetime {
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

interface Started {
  stop(): Promise<void>;
}

/** Starts a program, tells where it listens, and ends it when it is told to or cannot go on. */
export async function runUntilStopped<S extends Started>(logger: Logger, start: (fatal: (error: Error) => void) => Promise<S>, addresses: (started: S) => object): Promise<void> {
  const lifetime = new Lifetime(logger);
  try {
    const started = await start((error) => lifetime.fail(error));
    logger.info({ event: 'listening', ...addresses(started) }, 'listening');
    lifetime.started(() => started.stop());
  } catch (error) {
    logger.fatal({ err: error }, `cannot start: ${(error as Error).message}`);
    process.exit(EXIT_FAILED);
  }
}
