import { encodeRecord, EXPOSURES_TOPIC, type ExposureChanged } from '@chokepoint/contracts';
import { inTransaction, migrate } from '@chokepoint/database';
import type { ConsumedRecord } from '@chokepoint/event-log';
import { freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import type pg from 'pg';
import { decideNetwork } from '../decide/decide-network.js';
import { EXPOSURE_SOURCE } from '../intake/read-change.js';
import { takeBatch } from '../intake/take-batch.js';
import { SILENT } from './silent.js';

export const NETWORK = 'accelerators';

/** The first spec of a run waits until PostgreSQL has started. */
export const SERVER_START_MS = 60_000;

/** A database with the tables of alerts alone. */
export function alertsDatabase(): Promise<FreshDatabase> {
  return freshDatabase({ migrate: (pool) => migrate(pool, { schemas: ['alerts'] }), template: 'alerts_only' });
}

/** The event of a change as risk publishes it. */
export function eventOf(change: ExposureChanged) {
  const id = `${change.network}/${change.scoring}/${change.node}`;
  return encodeRecord({
    id,
    source: EXPOSURE_SOURCE,
    type: 'chokepoint.exposure.changed.v1',
    time: Date.parse(change.asOf),
    data: change,
  });
}

let offset = 0n;

/** A record of the exposures topic as a consumer gets it. */
export function recordOf(change: ExposureChanged): ConsumedRecord {
  const { key, value, headers } = eventOf(change);
  return { offset: offset++, key, value, headers, timestamp: 0 };
}

/** What a batch of the log does. */
export async function take(pool: pg.Pool, records: readonly ConsumedRecord[]): Promise<void> {
  await inTransaction(pool, (transaction) => takeBatch({ topic: EXPOSURES_TOPIC.name, partition: 0, records }, transaction));
}

/** Takes changes in and decides what is complete. */
export async function takeAndDecide(pool: pg.Pool, changes: readonly ExposureChanged[], gapMs = 60_000) {
  await take(pool, changes.map(recordOf));
  return decideNetwork({ pool, logger: SILENT, gapMs }, NETWORK);
}
