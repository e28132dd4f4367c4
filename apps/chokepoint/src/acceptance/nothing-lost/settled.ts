import type pg from 'pg';

/** What is still under way, counted; a column for each kind. */
const UNDER_WAY = `
  select (select count(*) from capacity.report) + (select count(*) from delivery.fact) - (select count(*) from risk.fact) as facts_on_their_way,
    (select count(*) from capacity.outbox) + (select count(*) from delivery.outbox)
      + (select count(*) from risk.outbox) + (select count(*) from alerts.outbox) as unpublished,
    (select count(*) from risk.unscored) as unscored,
    (select count(*) from risk.network, risk.clock where scored_at is distinct from clock.time) as behind_the_clock,
    (select count(*) from risk.network where history_dirty is not null
      or (select max(day) from risk.history) is distinct from (scored_at at time zone 'UTC')::date - 1) as history_behind,
    (select coalesce(sum(published_scoring), 0) from risk.network) - (select coalesce(sum(next_scoring - 1), 0) from alerts.network) as undecided,
    (select count(*) from alerts.pending_change) as unfinished_scorings,
    (select count(*) from risk.lane_alarm left join alerts.lane_fact using (type, from_node, to_node, input)
      where sequence is distinct from (lane_alarm.data::json ->> 'sequence')::bigint) as untold_lanes,
    (select count(*) from alerts.delivery where state = 'pending') as undelivered,
    $1 - (select count(*) from risk.quarantine) as unquarantined`;

/**
 * @param rejects how many records are to be in quarantine
 * @throws when anything is under way, with what
 */
export async function expectSettled(pool: pg.Pool, rejects: number): Promise<void> {
  const { rows } = await pool.query<Record<string, string>>(UNDER_WAY, [rejects]);
  const left = Object.entries(rows[0]).filter(([, count]) => count !== '0');
  if (left.length > 0) throw new Error(`still under way: ${left.map(([what, count]) => `${count} ${what}`).join(', ')}`);
}
