import type { risk } from '@chokepoint/contracts/grpc';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { networkQuery, nowView, type NowView } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { NetworkReader } from '../services/network-reader.js';
import { allPages } from '../services/pages.js';
import { nowViewOf } from './now-view.js';

const PAGE = 1_000;

@ApiTags('now')
@Controller('api/now')
export class NowController {
  constructor(
    private readonly networks: NetworkReader,
    @Inject(SERVICES) private readonly services: Services,
  ) {}

  @Get()
  @Answers('Every node and its exposure at present', nowView)
  async now(@Query({ schema: networkQuery }) { network }: z.output<typeof networkQuery>): Promise<NowView> {
    const [known, exposures] = await Promise.all([this.networks.read(network), this.exposures(network ?? '')]);
    return nowViewOf(known, exposures);
  }

  private exposures(network: string): Promise<risk.Exposure[]> {
    const ask = (pageToken: string) => this.services.risk.listExposures({ network, pageSize: PAGE, pageToken });
    return allPages(ask, ({ exposures }) => exposures);
  }
}
