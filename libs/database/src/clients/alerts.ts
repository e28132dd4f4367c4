import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../generated/alerts/client.js';

export type AlertsClient = PrismaClient;

/** The typed client of the schema `alerts`, over connections of `pool`. */
export function createAlertsClient(pool: pg.Pool): AlertsClient {
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
