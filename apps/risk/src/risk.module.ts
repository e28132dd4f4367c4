import type { Health, Logger, Metrics, ServiceDefinition } from '@chokepoint/service';
import { HEALTH, LOGGER, METRICS, POOL, SETTINGS } from '@chokepoint/service';
import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { IntakeController } from './intake/intake.controller.js';
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
@Module({ controllers: [IntakeController, RiskController], providers: [parts] })
export class RiskModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(RISK) private readonly risk: RiskParts,
    @Inject(HEALTH) private readonly health: Health,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.risk.signals.open();
    this.risk.scorer.start();
    this.health.watch('scorer', this.risk.scorer);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.risk.stop();
  }
}

export const RISK_SERVICE: ServiceDefinition = {
  name: 'risk',
  module: RiskModule,
  settings: riskSettings,
  consumesAs: 'risk',
};
