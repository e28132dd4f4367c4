import { LOGGER, type Logger } from '@chokepoint/service';
import { Module, type DynamicModule } from '@nestjs/common';
import { AlertDeliveriesController } from './alerts/deliveries.controller.js';
import { NodeNames } from './alerts/node-names.js';
import { AlertsOverviewController } from './alerts/overview.controller.js';
import { RulesController } from './alerts/rules.controller.js';
import { HealthController } from './health/health.controller.js';
import { ExposureFeed } from './live/exposure-feed.js';
import { LiveController } from './live/live.controller.js';
import { ServiceWatch } from './live/service-watch.js';
import { NowController } from './now/now.controller.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { NetworkReader } from './services/network-reader.js';
import { SERVICES, type Services } from './services/connections.js';

/**
 * What the console's API is made of:
 * - `now/`       every node's exposure at present
 * - `alerts/`    rules, webhooks and how alerting stands
 * - `quarantine/` what could not be taken in, and another try
 * - `safety/`    what other sites make a browser send is refused
 * - `live/`      changes of exposure and of the services' condition, as server-sent events
 * - `health/`    whether the console itself runs
 * - `services/`  connections to the services, and the network as they last told it
 * - `problems/`  what callers see of errors
 * - `openapi/`   the document of all this, and a reader for it
 * - `page/`      the web page, and what a browser may load for it
 */
@Module({})
export class ConsoleModule {
  static of(services: Services, logger: Logger): DynamicModule {
    return {
      module: ConsoleModule,
      controllers: [AlertDeliveriesController, AlertsOverviewController, HealthController, LiveController, NowController, QuarantineController, RulesController],
      providers: [ExposureFeed, NetworkReader, NodeNames, ServiceWatch, { provide: SERVICES, useValue: services }, { provide: LOGGER, useValue: logger }],
    };
  }
}
