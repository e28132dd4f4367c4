import { createHash } from 'node:crypto';
import type { risk } from '@chokepoint/contracts/grpc';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { chainsQuery, chainsView, networkQuery, nowShares, nowTrends, nowView, type ChainsView, type NowShares, type NowTrends, type NowView } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { dailyExposures } from '../services/daily-exposures.js';
import { RecentAnswers } from '../services/recent-answers.js';
import { NetworkReader } from '../services/network-reader.js';
import { allPages } from '@chokepoint/service/client';
import { chainsOf } from './chains.js';
import { nowViewOf } from './now-view.js';
import { sharesOf } from './shares.js';
import { trendsOf } from './trends.js';

type NetworkQuery = z.output<typeof networkQuery>;

const PAGE = 1_000;
/** Kept for so many at once. */
const NETWORKS = 8;
/** History of past days moves only where facts about the past come. */
const TREND_MS = 30_000;
/** Contributions hold as long as the scores do. */
const SHARES_MS = 3_600_000;

@ApiTags('now')
@Controller('api/now')
export class NowController {
  private readonly keptTrends = new RecentAnswers<NowTrends>(NETWORKS, TREND_MS);
  private readonly keptShares = new RecentAnswers<NowShares>(NETWORKS, SHARES_MS);

  constructor(
    private readonly networks: NetworkReader,
    @Inject(SERVICES) private readonly services: Services,
  ) {}

  @Get()
  @Answers('Every node and its exposure at present', nowView)
  async now(@Query({ schema: networkQuery }) { network }: NetworkQuery): Promise<NowView> {
    const known = await this.networks.read(network);
    return nowViewOf(known, await this.exposures(known.network));
  }

  @Get('shares')
  @Answers('What each incident contributes to every node', nowShares)
  async shares(@Query({ schema: networkQuery }) { network }: NetworkQuery): Promise<NowShares> {
    const known = await this.networks.read(network);
    const scores = digestOf(await this.exposures(known.network));
    return this.keptShares.get(`${known.network} ${known.version} ${scores}`, async () => sharesOf(await this.services.risk.listContributions({ network: known.network })));
  }

  @Get('trends')
  @Answers('How every node came to where it is', nowTrends)
  async trends(@Query({ schema: networkQuery }) { network }: NetworkQuery): Promise<NowTrends> {
    const known = await this.networks.read(network);
    return this.keptTrends.get(`${known.network} ${known.version}`, async () => trendsOf(await dailyExposures(this.services.risk.getTimeline({ network: known.network }))));
  }

  @Get('chains')
  @Answers('What two vendors or buyers depend on, tier by tier, and what of it they share', chainsView)
  async chains(@Query({ schema: chainsQuery }) { network, left, right }: z.output<typeof chainsQuery>): Promise<ChainsView> {
    return chainsOf((await this.networks.read(network)).document, left, right);
  }

  private exposures(network: string): Promise<risk.Exposure[]> {
    const ask = (pageToken: string) => this.services.risk.listExposures({ network, pageSize: PAGE, pageToken });
    return allPages(ask, ({ exposures }) => exposures);
  }
}

/** The same for the same scores. */
function digestOf(exposures: readonly risk.Exposure[]): string {
  return createHash('sha256').update(JSON.stringify(exposures.map(({ node, exposure, incidents }) => [node, exposure, incidents]))).digest('base64');
}
