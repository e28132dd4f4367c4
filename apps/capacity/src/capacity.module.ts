import { createCapacityClient } from '@chokepoint/database/capacity';
import { POOL } from '@chokepoint/service';
import { Module } from '@nestjs/common';
import { CAPACITY_CLIENT, IncidentStore } from './incidents/incident-store.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { ReportCapacityController } from './report-capacity/report-capacity.controller.js';
import { ReportStore } from './report-capacity/report-store.js';

/** Takes capacity reports of foundry, packaging and memory lines, and tells what incidents they speak of. */
@Module({
  controllers: [ReportCapacityController, IncidentsController],
  providers: [ReportStore, IncidentStore, { provide: CAPACITY_CLIENT, inject: [POOL], useFactory: createCapacityClient }],
})
export class CapacityModule {}
