import { LOGGER, type Logger } from '@chokepoint/service';
import { Module, type DynamicModule } from '@nestjs/common';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { DeliveryImportsController } from './delivery-imports/delivery-imports.controller.js';
import { ImportDesk } from './delivery-imports/import-desk.js';
import { UploadFolder } from './delivery-imports/upload-folder.js';
import { AlertDeliveriesController } from './alerts/deliveries.controller.js';
import { NodeNames } from './alerts/node-names.js';
import { AlertsOverviewController } from './alerts/overview.controller.js';
import { RulesController } from './alerts/rules.controller.js';
import { HealthController } from './health/health.controller.js';
import { ExposureFeed } from './live/exposure-feed.js';
import { LiveController } from './live/live.controller.js';
import { ServiceWatch } from './live/service-watch.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { ReportPreviewer } from './incidents/report-previewer.js';
import { NetworksController } from './networks/networks.controller.js';
import { MapController } from './map/map.controller.js';
import { MapReader } from './map/map-reader.js';
import { Explanations } from './node/explanations.js';
import { Histories } from './node/histories.js';
import { NodeController } from './node/node.controller.js';
import { Projections } from './node/projections.js';
import { Structures } from './node/structures.js';
import { NowController } from './now/now.controller.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { NetworkReader } from './services/network-reader.js';
import { SERVICES, type Services } from './services/connections.js';
import { TimelineController } from './time/timeline.controller.js';
import { WhatIfController } from './what-if/what-if.controller.js';

/**
 * What the console's API is made of:
 * - `now/` every node's exposure at present
 * - `incidents/` capacity incidents and delays of lanes; the effect of a report, and sending it
 * - `networks/` which networks there are
 * - `node/` all about one node: score, sources, lanes, structure, history, reasons, projections
 * - `deliveries/` scorecards, lanes and expected arrivals
 * - `delivery-imports/` tables that are uploaded, looked through and stored
 * - `alerts/` rules, webhooks and how alerting stands
 * - `quarantine/` what could not be taken in, and another try
 * - `safety/` what other sites make a browser send is refused
 * - `live/` changes of exposure and of the services' condition, as server-sent events
 * - `time/` the whole history, day by day
 * - `what-if/` what would be, beside what is
 * - `map/` the network in tiers, laid out
 * - `health/` whether the console itself runs
 * - `services/` connections to the services, and the network as they last told it
 * - `problems/` what callers see of errors
 * - `openapi/` the document of all this, and a reader for it
 * - `page/` the web page, and what a browser may load for it
 */
@Module({})
export class ConsoleModule {
  static of(services: Services, logger: Logger): DynamicModule {
    return {
      module: ConsoleModule,
      controllers: [
        AlertDeliveriesController,
        AlertsOverviewController,
        DeliveriesController,
        DeliveryImportsController,
        HealthController,
        IncidentsController,
        LiveController,
        MapController,
        NetworksController,
        NodeController,
        NowController,
        QuarantineController,
        RulesController,
        TimelineController,
        WhatIfController,
      ],
      providers: [
        Explanations,
        ExposureFeed,
        Histories,
        ImportDesk,
        MapReader,
        NetworkReader,
        NodeNames,
        Projections,
        ReportPreviewer,
        ServiceWatch,
        Structures,
        UploadFolder,
        { provide: SERVICES, useValue: services },
        { provide: LOGGER, useValue: logger },
      ],
    };
  }
}
