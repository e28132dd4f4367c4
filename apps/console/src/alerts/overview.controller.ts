import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { alertsOverview, KEEPERS, type AlertsOverview, type Keeper } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { allPages } from '@chokepoint/service/client';
import { overviewOf } from './alerts-overview.js';

const PAGE = 1_000;
/** Enough to find the one that arrived last: late ones are retries of few. */
const RECENT = 100;

@ApiTags('alerts')
@Controller('api/alerts')
export class AlertsOverviewController {
  constructor(@Inject(SERVICES) private readonly services: Services) {}

  @Get()
  @Answers('How alerting stands, in numbers', alertsOverview)
  async overview(): Promise<AlertsOverview> {
    const [rules, pending, failed, delivered, ...kept] = await Promise.all([this.rules(), this.count('pending'), this.count('failed'), this.count('delivered', RECENT), ...KEEPERS.map((service) => this.kept(service))]);
    return overviewOf({ rules, pending, failed, delivered, kept: Object.fromEntries(KEEPERS.map((service, place) => [service, kept[place]])) });
  }

  private rules() {
    return allPages(
      (pageToken) => this.services.alerts.listRules({ pageSize: PAGE, pageToken }),
      ({ rules }) => rules,
    );
  }

  private async count(state: string, pageSize = PAGE) {
    const { deliveries, nextPageToken } = await this.services.alerts.listDeliveries({ state, pageSize });
    return { entries: deliveries, more: nextPageToken !== '' };
  }

  /** Undefined where it does not answer: the rest is told all the same. */
  private async kept(service: Keeper) {
    const answer = await this.services[service].listQuarantine({ state: 'kept', pageSize: PAGE }).catch(() => undefined);
    return answer && { entries: answer.records, more: answer.nextPageToken !== '' };
  }
}
