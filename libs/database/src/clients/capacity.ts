import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../generated/capacity/client.js';

export type CapacityClient = PrismaClient;

/** The typed client of the schema `capacity`, over connections of `pool`. */
export function createCapacityClient(pool: pg.Pool): CapacityClient {
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
