import { LOGGER, type Logger } from '@chokepoint/service';
import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { ExposureFeed } from './live/exposure-feed.js';
import { LiveController } from './live/live.controller.js';
import { ServiceWatch } from './live/service-watch.js';
import { MapController } from './map/map.controller.js';
import { MapReader } from './map/map-reader.js';
import { NowController } from './now/now.controller.js';
import { NetworkReader } from './services/network-reader.js';
import { SERVICES, type Services } from './services/connections.js';
import { WhatIfController } from './what-if/what-if.controller.js';

/**
 * What the console's API is made of:
 * - `now/`       every node's exposure at present
 * - `live/`      changes of exposure and of the services' condition, as server-sent events
 * - `map/`       the network in tiers, laid out
 * - `what-if/`   what would be, beside what is
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
      controllers: [HealthController, LiveController, MapController, NowController, WhatIfController],
      providers: [ExposureFeed, MapReader, NetworkReader, ServiceWatch, { provide: SERVICES, useValue: services }, { provide: LOGGER, useValue: logger }],
    };
  }
}
