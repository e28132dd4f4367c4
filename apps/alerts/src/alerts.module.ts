import { METRICS, POOL, type Metrics } from '@chokepoint/service';
import { Module } from '@nestjs/common';
import type pg from 'pg';
import { AlertsController } from './alerts.controller.js';
import { AlertsLife } from './alerts.life.js';
import { AlertsMetrics } from './alerts.metrics.js';
import { IntakeController } from './intake/intake.controller.js';

const metrics = { provide: AlertsMetrics, inject: [METRICS, POOL], useFactory: (registry: Metrics, pool: pg.Pool) => new AlertsMetrics(registry, pool) };

/**
 * What the alerts service is made of:
 * - `intake/`   changes of exposure from the log, sorted into scorings
 * - `decide/`   what a scoring raises and clears under each rule; alerts and their ids
 * - `lanes/`    what overdue deliveries and drifting lanes raise and clear under each rule
 * - `rules/`    rules, their checks and their secrets
 * - `deliver/`  signed webhooks: where they may go, when, and what came back
 * - `list/`     what callers see of rules and deliveries
 */
@Module({ controllers: [IntakeController, AlertsController], providers: [AlertsLife, metrics] })
export class AlertsModule {}
