import { identifier } from '@chokepoint/contracts';
import type { delivery } from '@chokepoint/contracts/grpc';
import { CLOCK, NotFound, pageOf, pageSize, parseInput, readPageToken, type Clock } from '@chokepoint/service';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { z } from 'zod';
import { orderLines } from './messages.js';
import { OrderStore } from './order-store.js';

const oneOrder = z.object({ order: identifier, from: identifier.optional() });
const filter = z.object({ from: identifier.optional(), to: identifier.optional(), input: identifier.optional() });
const position = z.object({ from: identifier, to: identifier, input: identifier, order: identifier, line: identifier });

@Controller()
export class OrdersController {
  constructor(
    @Inject(OrderStore) private readonly store: OrderStore,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** The lines of one order as they stand now. */
  @GrpcMethod('Delivery', 'GetOrder')
  async getOrder(request: delivery.GetOrderRequest): Promise<delivery.GetOrderResponse> {
    const { order, from } = parseInput(oneOrder, request);
    const facts = await this.store.factsOfOrder(order, from);
    if (facts.length === 0) throw new NotFound(`no order ${order}${from === undefined ? '' : ` of ${from}`}`);
    return { order, lines: orderLines(facts, this.now()) };
  }

  /** Order lines as they stand now, by lane, order and line. */
  @GrpcMethod('Delivery', 'ListOrders')
  async listOrders(request: delivery.ListOrdersRequest): Promise<delivery.ListOrdersResponse> {
    const size = pageSize(request.pageSize);
    const after = readPageToken(request.pageToken, position);
    const keys = await this.store.lines(parseInput(filter, request), after, size + 1);
    const { page, nextPageToken } = pageOf(keys, size, ({ from, to, input, order, line }) => ({ from, to, input, order, line }));
    return { lines: orderLines(await this.store.factsOfLines(page), this.now()), nextPageToken };
  }
}
