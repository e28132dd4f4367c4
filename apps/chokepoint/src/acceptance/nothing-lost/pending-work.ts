import type { GrpcService } from '@chokepoint/contracts/grpc';
import type { CrashPoint } from '@chokepoint/database';
import kafkajs from 'kafkajs';
import type pg from 'pg';
import type { Fault } from './faults.js';

/** Where to look for what a killed process had begun and not finished. */
export interface Remains {
  readonly pool: pg.Pool;
  readonly brokers: readonly string[];
  /** Ids of the webhooks that have come. */
  readonly received: ReadonlySet<string>;
}

/** Whether a process that was just killed, and is not yet started again, has left the work of its point undone. */
export function isWorkPending({ service, point }: Fault, remains: Remains): Promise<boolean> {
  return PENDING[point](remains, service);
}

const PENDING: Readonly<Record<CrashPoint, (remains: Remains, service: GrpcService) => Promise<boolean>>> = {
  'command.stored': unmarked,
  'outbox.published': unmarked,
  'intake.committed': storedAhead,
  'scorer.scored': unscored,
  'webhook.sent': unrecorded,
};

async function unmarked({ pool }: Remains, service: GrpcService): Promise<boolean> {
  const { rowCount } = await pool.query(`select from ${service}.outbox limit 1`);
  return rowCount === 1;
}

/** The position in the database is ahead of that which Kafka knows of the group. */
async function storedAhead({ pool, brokers }: Remains, group: GrpcService): Promise<boolean> {
  const { rows } = await pool.query<{ topic: string; partition: number; next_offset: string }>(
    'select topic, partition, next_offset from event_log.consumer_position where consumer_group = $1 and next_offset > 0',
    [group],
  );
  const known = await offsetsOf(brokers, group);
  return rows.some(({ topic, partition, next_offset }) => BigInt(next_offset) > (known.get(`${topic}/${partition}`) ?? -1n));
}

async function offsetsOf(brokers: readonly string[], groupId: string): Promise<Map<string, bigint>> {
  const admin = new kafkajs.Kafka({ brokers: [...brokers], clientId: 'acceptance', logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const topics = await admin.fetchOffsets({ groupId });
    return new Map(topics.flatMap(({ topic, partitions }) => partitions.map(({ partition, offset }) => [`${topic}/${partition}`, BigInt(offset)])));
  } finally {
    await admin.disconnect();
  }
}

async function unscored({ pool }: Remains): Promise<boolean> {
  const { rows } = await pool.query<{ pending: boolean }>(
    `select exists (select from risk.unscored) or exists (
       select from risk.network left join risk.clock on true where scored_at is null or scored_at < clock.time) as pending`,
  );
  return rows[0].pending;
}

async function unrecorded({ pool, received }: Remains): Promise<boolean> {
  const { rows } = await pool.query<{ id: string }>(`select id from alerts.delivery where state = 'pending'`);
  return rows.some(({ id }) => received.has(id));
}
