import type pg from 'pg';

const SWEEP_RECORDS = 10_000;

/**
 * Removes records that are older than their topic keeps them, whether they were read or not. Looks only at
 * the oldest end of each partition, and removes little at a time.
 * @returns how many were removed
 */
export async function sweepRetention(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ id: number; retention_ms: string }>(
    'select p.id, t.retention_ms from event_log.topic_partition p join event_log.topic t on t.name = p.topic order by p.id',
  );
  let removed = 0;
  for (const { id, retention_ms } of rows) {
    for (let count = SWEEP_RECORDS; count === SWEEP_RECORDS; removed += count) count = await sweepPartition(pool, id, retention_ms);
  }
  return removed;
}

async function sweepPartition(pool: pg.Pool, id: number, retentionMs: string): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from event_log.record where partition_id = $1 and "offset" in (
       select "offset" from (
         select "offset", created_at from event_log.record where partition_id = $1 order by "offset" limit ${SWEEP_RECORDS}
       ) as oldest where created_at < now() - $2 * interval '1 millisecond'
     )`,
    [id, retentionMs],
  );
  return rowCount ?? 0;
}
