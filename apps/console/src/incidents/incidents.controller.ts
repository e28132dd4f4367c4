import { status } from '@grpc/grpc-js';
import { CallError } from '@chokepoint/service/client';
import { Body, Controller, Get, HttpCode, Inject, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { incidentsView, incidentView, networkQuery, previewBody, reportAnswer, reportBody, reportPreview, type IncidentsView, type IncidentView, type PreviewBody, type ReportAnswer, type ReportBody, type ReportPreview } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { NetworkReader } from '../services/network-reader.js';
import { allPages } from '@chokepoint/service/client';
import { incidentsViewOf, incidentViewOf, type KnownNode } from './incidents-view.js';
import { ReportPreviewer } from './report-previewer.js';

type NetworkQuery = z.output<typeof networkQuery>;
const PAGE = 1_000;

@ApiTags('incidents')
@Controller('api/incidents')
export class IncidentsController {
  constructor(
    @Inject(SERVICES) private readonly services: Services,
    private readonly networks: NetworkReader,
    private readonly previewer: ReportPreviewer,
  ) {}

  @Get()
  @Answers('Every capacity incident and every delay of lanes, as they hold now', incidentsView)
  async list(@Query({ schema: networkQuery }) { network }: NetworkQuery): Promise<IncidentsView> {
    const { capacity, delivery } = this.services;
    const [incidents, delays, setting] = await Promise.all([
      allPages((pageToken) => capacity.listIncidents({ pageSize: PAGE, pageToken }), (page) => page.incidents),
      allPages((pageToken) => delivery.listDelays({ pageSize: PAGE, pageToken }), (page) => page.delays),
      this.setting(network),
    ]);
    return incidentsViewOf(incidents, delays, setting.knownNode, setting.now);
  }

  @Get(':incident')
  @Answers('One incident: what holds at each place, and every report with its sources', incidentView)
  async one(@Param('incident') incident: string, @Query({ schema: networkQuery }) { network }: NetworkQuery): Promise<IncidentView> {
    const { capacity, delivery } = this.services;
    const [onNodes, onLanes, setting] = await Promise.all([known(capacity.getIncident({ incident })), known(delivery.getDelay({ incident })), this.setting(network)]);
    if (!onNodes && !onLanes) throw new NotFoundException({ title: 'There is no such incident', detail: `Nobody has reported ${incident}.` });
    return incidentViewOf(incident, onNodes, onLanes, setting.knownNode, setting.now);
  }

  @Post('preview')
  @HttpCode(200)
  @Answers('What a report would do to exposure if it were sent; nothing is stored', reportPreview)
  preview(@Body({ schema: previewBody }) body: PreviewBody): Promise<ReportPreview> {
    return this.previewer.preview(body);
  }

  @Post()
  @HttpCode(200)
  @Answers('Stores a report', reportAnswer)
  async report(@Body({ schema: reportBody }) { id, time, report }: ReportBody): Promise<ReportAnswer> {
    return this.services.capacity.report({ id, time, report });
  }

  /** Names and moment of the network that is looked at; incidents are told without them too. */
  private async setting(network: string | undefined): Promise<{ knownNode: KnownNode; now: string }> {
    try {
      const { network: known, document } = await this.networks.read(network);
      const nodes = new Map(document.nodes.map(({ id, name = id, ttrWeeks }) => [id, { name, ttrWeeks }]));
      const { exposures } = await this.services.risk.listExposures({ network: known, pageSize: 1 });
      return { knownNode: (node) => nodes.get(node), now: exposures[0]?.asOf ?? new Date().toISOString() };
    } catch {
      return { knownNode: () => undefined, now: new Date().toISOString() };
    }
  }
}

/** Undefined where there is nothing. */
async function known<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof CallError && error.code === status.NOT_FOUND) return undefined;
    throw error;
  }
}
