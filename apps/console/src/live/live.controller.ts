import { Controller, Get, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { defer, map, merge, retry, switchMap, type Observable } from 'rxjs';
import type { z } from 'zod';
import { networkQuery, servicesEvent, type ExposuresEvent, type ServicesEvent } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { NetworkReader } from '../services/network-reader.js';
import { ExposureFeed } from './exposure-feed.js';
import { ServiceWatch } from './service-watch.js';

const RETRY_MS = 1_000;

@ApiTags('live')
@Controller('api')
export class LiveController {
  constructor(
    private readonly feed: ExposureFeed,
    private readonly watch: ServiceWatch,
    private readonly networks: NetworkReader,
  ) {}

  @Get('services')
  @Answers('Which services answer', servicesEvent)
  async services(): Promise<ServicesEvent> {
    return { services: await this.watch.ask() };
  }

  /** The services' condition comes every few seconds, so that silence means a cut. */
  @Sse('live')
  @ApiOperation({ summary: 'Changes, as server-sent events: `exposures` (ExposuresEvent) and `services` (ServicesEvent)' })
  live(@Query({ schema: networkQuery }) { network }: z.output<typeof networkQuery>): Observable<MessageEvent> {
    const exposures = this.changes(network).pipe(map((data) => ({ type: 'exposures', data })));
    const services = this.watch.conditions.pipe(map((services) => ({ type: 'services', data: { services } })));
    return merge(exposures, services);
  }

  /** Where no network is named, those of the one that the page then shows; while there is none it is looked for again. */
  private changes(network: string | undefined): Observable<ExposuresEvent> {
    const named = defer(() => this.networks.read(network)).pipe(retry({ delay: RETRY_MS }));
    return named.pipe(switchMap((known) => this.feed.changes(known.network)));
  }
}
