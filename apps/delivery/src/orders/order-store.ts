import type { DeliveryClient } from '@chokepoint/database/delivery';
import { POOL } from '@chokepoint/service';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';

export const DELIVERY_CLIENT = Symbol('DeliveryClient');

/** What names an order line. */
export interface LineKey {
  readonly from: string;
  readonly to: string;
  readonly input: string;
  readonly order: string;
  readonly line: string;
}

export interface LineFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly input?: string | undefined;
}

/** A stored fact of an order line. */
export interface FactRow {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly time: Date;
  readonly data: unknown;
}

const KEY_ORDER = ['from', 'to', 'input', 'order', 'line'] as const;

/** Reads order lines and what was said of them. */
@Injectable()
export class OrderStore {
  constructor(
    @Inject(DELIVERY_CLIENT) private readonly client: DeliveryClient,
    @Inject(POOL) private readonly pool: pg.Pool,
  ) {}

  /** Every fact about the lines of an order, of all vendors or of one. */
  async factsOfOrder(order: string, from?: string): Promise<FactRow[]> {
    return this.client.fact.findMany({ where: { order, ...(from !== undefined && { from }) } });
  }

  /** The next `limit` order lines after a position. */
  async lines({ from, to, input }: LineFilter, after: LineKey | undefined, limit: number): Promise<LineKey[]> {
    return this.client.orderLine.findMany({
      where: {
        AND: [
          { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(input !== undefined && { input }) },
          after ? { OR: behind(after) } : {},
        ],
      },
      orderBy: KEY_ORDER.map((name) => ({ [name]: 'asc' as const })),
      take: limit,
    });
  }

  /** Every fact about some order lines. A thousand keys are too many for an ordinary query. */
  async factsOfLines(lines: readonly LineKey[]): Promise<FactRow[]> {
    const { rows } = await this.pool.query<FactRow>({
      name: 'delivery-facts-of-lines',
      text: `select f.source, f.id, f.type, f.time, f.data
             from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as l(from_node, to_node, input, order_id, line_id)
             join delivery.fact f using (order_id, from_node, to_node, input, line_id)`,
      values: KEY_ORDER.map((name) => lines.map((line) => line[name])),
    });
    return rows;
  }
}

/** Lines behind a key: equal in the first columns and greater in the next, for each column. */
function behind(key: LineKey) {
  return KEY_ORDER.map((name, index) => ({
    ...Object.fromEntries(KEY_ORDER.slice(0, index).map((equal) => [equal, key[equal]])),
    [name]: { gt: key[name] },
  }));
}
