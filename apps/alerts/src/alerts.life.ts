import { Signals } from '@chokepoint/database';
import { HEALTH, LOGGER, POOL, SETTINGS, type Health, type Logger } from '@chokepoint/service';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { AlertsMetrics } from './alerts.metrics.js';
import { Decider } from './decide/decider.js';
import { waitAnew } from './decide/pending-store.js';
import { forgetOld } from './deliver/retention.js';
import { Sender } from './deliver/sender.js';
import { renewThresholds } from './rules/change-rules.js';
import type { AlertsSettings } from './settings.js';
import { QUEUED, UNDECIDED } from './signals.js';

const FORGET_EVERY_MS = 60 * 60 * 1_000;

/** What works by itself from start to stop: the decider and the sender. */
@Injectable()
export class AlertsLife implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly decider: Decider;
  private readonly sender: Sender;
  private readonly signals: Signals<typeof UNDECIDED | typeof QUEUED>;
  private forgetting: NodeJS.Timeout | undefined;

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SETTINGS) private readonly settings: AlertsSettings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(HEALTH) private readonly health: Health,
    @Inject(AlertsMetrics) counted: AlertsMetrics,
  ) {
    const {
      WEBHOOK_ALLOW: allowed,
      SECRETS_KEY: secrets,
      WEBHOOK_TIMEOUT_MS: timeoutMs,
      WEBHOOK_CONCURRENCY: slots,
      SCORING_GAP_MS: gapMs,
    } = settings;
    this.decider = new Decider({ pool, logger, gapMs, onAlert: (type) => counted.decided(type) });
    this.sender = new Sender({ pool, logger, allowed, secrets, timeoutMs, slots, onAttempt: (outcome) => counted.attempted(outcome) });
    this.signals = new Signals(pool, [UNDECIDED, QUEUED], logger);
    this.signals.on(UNDECIDED, () => this.decider.ring());
    this.signals.on(QUEUED, () => this.sender.ring());
  }

  async onApplicationBootstrap(): Promise<void> {
    const { pool, health } = this;
    await renewThresholds(pool, this.settings.LEVEL_BOUNDS);
    await waitAnew(pool);
    await this.signals.open();
    this.decider.start();
    this.sender.start();
    health.watch('decider', this.decider);
    health.watch('sender', this.sender);
    this.forgetting = setInterval(() => this.forget(), FORGET_EVERY_MS);
    this.forget();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.forgetting);
    this.signals.close();
    await Promise.all([this.decider.stop(), this.sender.stop()]);
  }

  private forget(): void {
    forgetOld(this.pool).catch((error: unknown) => this.logger.warn({ err: error }, 'could not forget what is old'));
  }
}
