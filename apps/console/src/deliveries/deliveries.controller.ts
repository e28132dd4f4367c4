import type { risk } from '@chokepoint/contracts/grpc';
import { Controller, Get, Inject, NotFoundException, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  arrivalsQuery,
  arrivalsView,
  controlChartQuery,
  controlChartView,
  lanesQuery,
  lanesView,
  scorecardsQuery,
  scorecardsView,
  type ArrivalsView,
  type ControlChartView,
  type LanesView,
  type ScorecardsView,
} from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { NetworkReader } from '../services/network-reader.js';
import { allPages } from '@chokepoint/service/client';
import { arrivalsViewOf } from './arrivals-view.js';
import { controlChartViewOf } from './control-chart-view.js';
import { namesOf, type NameOf } from './lane-names.js';
import { lanesViewOf } from './lanes-view.js';
import { scorecardsViewOf } from './scorecards-view.js';

const PAGE = 1_000;

@ApiTags('deliveries')
@Controller('api/deliveries')
export class DeliveriesController {
  constructor(
    private readonly networks: NetworkReader,
    @Inject(SERVICES) private readonly services: Services,
  ) {}

  @Get('scorecards')
  @Answers('How the order lines of vendors, buyers or lanes were kept, the worst first', scorecardsView)
  async scorecards(@Query({ schema: scorecardsQuery }) { network, by, ...window }: z.output<typeof scorecardsQuery>): Promise<ScorecardsView> {
    const [nameOf, { asOf, parts }] = await Promise.all([this.names(network), gathered(this.services.risk.getScorecards({ by, ...window }), ({ cards }) => cards)]);
    return scorecardsViewOf(asOf, by, parts, nameOf);
  }

  @Get('lanes')
  @Answers('Every lane with orders, drifting ones first, and what lane alarms hold', lanesView)
  async lanes(@Query({ schema: lanesQuery }) { network }: z.output<typeof lanesQuery>): Promise<LanesView> {
    const [nameOf, { asOf, lanes }, alarms] = await Promise.all([this.names(network), this.allLanes(), this.alarms()]);
    return lanesViewOf(asOf, lanes, alarms, nameOf);
  }

  @Get('control-chart')
  @Answers('The points behind a lane’s drift alarm', controlChartView)
  async controlChart(@Query({ schema: controlChartQuery }) { network, last, ...lane }: z.output<typeof controlChartQuery>): Promise<ControlChartView> {
    const [nameOf, chart] = await Promise.all([this.names(network), this.services.risk.getControlChart({ ...lane, last })]);
    return controlChartViewOf(lane, chart, nameOf);
  }

  @Get('arrivals')
  @Answers('When open order lines come, those overdue longest first', arrivalsView)
  async arrivals(@Query({ schema: arrivalsQuery }) { network, ...question }: z.output<typeof arrivalsQuery>): Promise<ArrivalsView> {
    const [nameOf, { asOf, parts }] = await Promise.all([this.names(network), gathered(this.services.risk.listArrivals({}), ({ arrivals }) => arrivals)]);
    return arrivalsViewOf(asOf, parts, question, nameOf);
  }

  /** Orders may come before any network does. */
  private async names(network: string | undefined): Promise<NameOf> {
    try {
      return namesOf(await this.networks.read(network));
    } catch (error) {
      if (error instanceof NotFoundException) return namesOf(undefined);
      throw error;
    }
  }

  private async allLanes(): Promise<{ asOf: string; lanes: risk.LaneSummary[] }> {
    let asOf = '';
    const lanes = await allPages(
      (pageToken) => this.services.risk.listLanes({ pageSize: PAGE, pageToken }),
      (page) => {
        asOf = page.asOf;
        return page.lanes;
      },
    );
    return { asOf, lanes };
  }

  private alarms(): Promise<risk.LaneAlarm[]> {
    return allPages(
      (pageToken) => this.services.risk.listLaneAlarms({ pageSize: PAGE, pageToken }),
      ({ alarms }) => alarms,
    );
  }
}

/** All messages of an answer that comes in several. */
async function gathered<M extends { readonly asOf: string }, T>(messages: AsyncIterable<M>, partsOf: (message: M) => readonly T[]): Promise<{ asOf: string; parts: T[] }> {
  const parts: T[] = [];
  let asOf = '';
  for await (const message of messages) {
    asOf = message.asOf;
    for (const part of partsOf(message)) parts.push(part);
  }
  return { asOf, parts };
}
