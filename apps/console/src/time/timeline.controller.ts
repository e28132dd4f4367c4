import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { networkQuery, timeline, type Timeline } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { RecentAnswers } from '../services/recent-answers.js';
import { NetworkReader } from '../services/network-reader.js';
import { timelineOf } from './timeline-view.js';

/** Past days move only where facts about the past come, and one day ends. */
const KEPT_MS = 10_000;
/** For so many at once. */
const NETWORKS = 8;

@ApiTags('time')
@Controller('api/timeline')
export class TimelineController {
  private readonly kept = new RecentAnswers<Timeline>(NETWORKS, KEPT_MS);

  constructor(
    private readonly networks: NetworkReader,
    @Inject(SERVICES) private readonly services: Services,
  ) {}

  @Get()
  @Answers('Exposure of every node on every day of its history', timeline)
  async timeline(@Query({ schema: networkQuery }) { network }: z.output<typeof networkQuery>): Promise<Timeline> {
    const known = await this.networks.read(network);
    return this.kept.get(`${known.network} ${known.version}`, () => timelineOf(known, this.services.risk.getTimeline({ network: known.network })));
  }
}
