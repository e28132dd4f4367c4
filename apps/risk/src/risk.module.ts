import { CAPACITY_TOPIC, DELIVERIES_TOPIC } from '@chokepoint/contracts';
import type { EventLog, Subscription } from '@chokepoint/event-log';
import type { Fatal, Health, Logger, Metrics, ServiceDefinition } from '@chokepoint/service';
import { EVENT_LOG, FATAL, HEALTH, LOGGER, METRICS, POOL, SETTINGS } from '@chokepoint/service';
import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { takeBatch } from './intake/take-batch.js';
import { RiskController } from './risk.controller.js';
import { measureScoring } from './risk.metrics.js';
import { RISK, riskParts, type RiskParts } from './risk.parts.js';
import { riskSettings, type RiskSettings } from './risk.settings.js';

const parts = {
  provide: RISK,
  inject: [POOL, SETTINGS, LOGGER, METRICS],
  useFactory: (pool: pg.Pool, settings: RiskSettings, logger: Logger, metrics: Metrics) => riskParts(pool, settings, logger, measureScoring(metrics)),
};

/** Facts come in through the intake, questions through gRPC; the scorer works between. */
@Module({ controllers: [RiskController], providers: [parts] })
export class RiskModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(RISK) private readonly risk: RiskParts,
    @Inject(HEALTH) private readonly health: Health,
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(FATAL) private readonly onFatal: Fatal,
  ) {}
  private intake: Subscription | undefined;

  async onApplicationBootstrap(): Promise<void> {
    await this.risk.signals.open();
    this.risk.scorer.start();
    this.health.watch('scorer', this.risk.scorer);
    const { logger, onFatal } = this;
    this.intake = await this.eventLog.subscribe({ group: 'risk', topics: [CAPACITY_TOPIC.name, DELIVERIES_TOPIC.name], pool: this.risk.pool, handler: takeBatch, logger, onFatal });
    this.health.watch('intake', this.intake);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.intake?.stop();
    await this.risk.scorer.stop();
    this.risk.signals.close();
  }
}

export const RISK_SERVICE: ServiceDefinition = {
  name: 'risk',
  module: RiskModule,
  settings: riskSettings,
};
