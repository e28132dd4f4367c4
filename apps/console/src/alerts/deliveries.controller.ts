import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { alertDelivery, deliveriesQuery, deliveriesView, type AlertDelivery, type DeliveriesView } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { deliveryOf } from './delivery-view.js';
import { NodeNames } from './node-names.js';

@ApiTags('alerts')
@Controller('api/alert-deliveries')
export class AlertDeliveriesController {
  constructor(
    private readonly nodes: NodeNames,
    @Inject(SERVICES) private readonly services: Services,
  ) {}

  @Get()
  @Answers('Webhooks that were or will be sent, with every attempt', deliveriesView)
  async list(@Query({ schema: deliveriesQuery }) { rule, state, limit }: z.output<typeof deliveriesQuery>): Promise<DeliveriesView> {
    const [{ deliveries, nextPageToken }, nameOf] = await Promise.all([this.services.alerts.listDeliveries({ rule, state, pageSize: limit }), this.nodes.names()]);
    return { deliveries: deliveries.map((delivery) => deliveryOf(delivery, nameOf)), more: nextPageToken !== '' };
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Answers('Queues a delivery again, under the same id and with all its attempts before it', alertDelivery)
  async replay(@Param('id') id: string): Promise<AlertDelivery> {
    const [{ delivery }, nameOf] = await Promise.all([this.services.alerts.replay({ id }), this.nodes.names()]);
    return deliveryOf(delivery!, nameOf);
  }
}
