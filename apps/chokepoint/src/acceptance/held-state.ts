import { join } from 'node:path';
import { startPostgres } from '@chokepoint/embedded';
import pg from 'pg';

/** What an instance must hold alike whatever its event log is; only wall-clock moments, ports and secrets are left out. */
const HELD = {
  'the reports that capacity took': 'SELECT * FROM capacity.report ORDER BY source, id',
  'the facts that delivery took': 'SELECT * FROM delivery.fact ORDER BY source, id',
  'the facts': 'SELECT * FROM risk.fact ORDER BY source, id',
  'the network versions': 'SELECT network, version, document, document_hash, in_force_from FROM risk.network_version ORDER BY network, version',
  'the clock and the moment of scoring': 'SELECT time, n.* FROM risk.clock, risk.network n ORDER BY network',
  'the present': 'SELECT * FROM risk.exposure ORDER BY network, node',
  'the alarms of lanes': 'SELECT a.*, looked_at FROM risk.lane_alarm a, risk.lane_watch ORDER BY type, from_node, to_node, input',
  'the history': 'SELECT * FROM risk.history ORDER BY network, day',
  'the quarantine': 'SELECT fingerprint, reason, detail FROM risk.quarantine ORDER BY fingerprint',
  'the exposures that alerts knows': 'SELECT * FROM alerts.exposure ORDER BY network, node',
  'the lanes that alerts knows': 'SELECT * FROM alerts.lane_fact ORDER BY type, from_node, to_node, input',
  'the rules': 'SELECT id, subject, network, scope_kind, scope_value, raise_at, threshold, min_quantity, min_days, disabled, count FROM alerts.rule LEFT JOIN alerts.alert_count ON id = alert_count.rule ORDER BY id',
  'the raised nodes': 'SELECT * FROM alerts.raised ORDER BY rule, node',
  'the raised lanes': 'SELECT * FROM alerts.raised_lane ORDER BY rule, from_node, to_node, input',
  'the alerts and their bodies': 'SELECT id, rule, type, as_of, nodes, lanes, body FROM alerts.delivery ORDER BY id',
} as const;

export type Held = Readonly<Record<keyof typeof HELD, readonly string[]>>;
export const PARTS = Object.keys(HELD) as (keyof typeof HELD)[];

/** What a data directory holds, row by row in PostgreSQL's own text, in which no bit of a number is lost. */
export async function heldIn(data: string): Promise<Held> {
  return onDatabaseOf(data, async (client) => {
    const held: Partial<Record<keyof typeof HELD, string[]>> = {};
    for (const part of PARTS) {
      const { rows } = await client.query<{ row: string }>(`SELECT held::text AS row FROM (${HELD[part]}) AS held`);
      held[part] = rows.map(({ row }) => row);
    }
    return held as Held;
  });
}

/** Whether alerts has decided on every scoring and every lane that risk has published. */
export function isDecided(data: string): Promise<boolean> {
  return onDatabaseOf(data, async (client) => {
    const { rows } = await client.query<{ decided: boolean }>(
      `SELECT bool_and(published_scoring + 1 = coalesce(next_scoring, 1)) AND NOT EXISTS (
         SELECT FROM risk.lane_alarm LEFT JOIN alerts.lane_fact USING (type, from_node, to_node, input)
         WHERE sequence IS DISTINCT FROM (lane_alarm.data::json ->> 'sequence')::bigint) AS decided
       FROM risk.network LEFT JOIN alerts.network USING (network)`,
    );
    return rows[0].decided;
  });
}

/** The instance must have ended. */
async function onDatabaseOf<T>(data: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({ dataDir: join(data, 'postgres') });
  const client = new pg.Client(postgres.url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await postgres.stop();
  }
}
