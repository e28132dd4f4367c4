import { Module } from '@nestjs/common';
import { AlertsController } from './alerts.controller.js';
import { AlertsLife } from './alerts.life.js';
import { IntakeController } from './intake/intake.controller.js';

/**
 * What the alerts service is made of:
 * - `intake/`   changes of exposure from the log, sorted into scorings
 * - `decide/`   what a scoring raises and clears under each rule; alerts and their ids
 * - `rules/`    rules, their checks and their secrets
 * - `deliver/`  signed webhooks: where they may go, when, and what came back
 * - `list/`     what callers see of rules and deliveries
 */
@Module({ controllers: [IntakeController, AlertsController], providers: [AlertsLife] })
export class AlertsModule {}
