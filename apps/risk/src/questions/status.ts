import type { risk } from '@chokepoint/contracts/grpc';
import type pg from 'pg';
import type { Clock } from '../clock/clock.js';

interface Counts {
  facts: string;
  quarantined: string;
  unscored: string;
}

interface NetworkRow {
  network: string;
  version: number;
  scored_at: Date | null;
  unknown_facts: string;
  history_from: string | null;
  history_to: string | null;
  history_complete: boolean;
}

/** What risk knows and how far it got. */
export async function statusOf(pool: pg.Pool, clock: Clock): Promise<risk.GetStatusResponse> {
  const { rows } = await pool.query<Counts>({
    name: 'status-counts',
    text: `SELECT (SELECT count(*) FROM risk.fact) AS facts, (SELECT count(*) FROM risk.quarantine WHERE requeued_at IS NULL) AS quarantined,
                  (SELECT coalesce(sum(cardinality(ids)), 0) FROM risk.unscored) AS unscored`,
  });
  const now = await clock.now();
  return { ...rows[0], clockMode: clock.mode, clock: new Date(now).toISOString(), networks: await networks(pool) };
}

async function networks(pool: pg.Pool): Promise<risk.NetworkStatus[]> {
  const { rows } = await pool.query<NetworkRow>({
    name: 'status-networks',
    text: `SELECT network, (SELECT max(version) FROM risk.network_version v WHERE v.network = n.network) AS version, scored_at, unknown_facts,
                  min(day)::text AS history_from, max(day)::text AS history_to,
                  history_dirty IS NULL AND scored_at IS NOT NULL AND (NOT EXISTS (SELECT FROM risk.fact WHERE time < date_trunc('day', scored_at, 'UTC'))
                    OR coalesce(max(day) = (scored_at AT TIME ZONE 'UTC')::date - 1, false)) AS history_complete
           FROM risk.network n LEFT JOIN risk.history h USING (network) GROUP BY n.network ORDER BY n.network`,
  });
  return rows.map((row) => ({
    network: row.network,
    version: row.version,
    scoredAt: row.scored_at?.toISOString(),
    historyFrom: row.history_from ?? undefined,
    historyTo: row.history_to ?? undefined,
    historyComplete: row.history_complete,
    unknownFacts: row.unknown_facts,
  }));
}
