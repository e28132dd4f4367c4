import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../generated/delivery/client.js';

export type DeliveryClient = PrismaClient;

/** The typed client of the schema `delivery`, over connections of `pool`. */
export function createDeliveryClient(pool: pg.Pool): DeliveryClient {
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
