import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../generated/risk/client.js';

export type RiskClient = PrismaClient;

/** The typed client of the schema `risk`, over connections of `pool`. */
export function createRiskClient(pool: pg.Pool): RiskClient {
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
