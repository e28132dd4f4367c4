import type pg from 'pg';
import type { LoggedEvents } from './logged-events.js';

/** Everything that must not depend on what was killed: lines of text by what they tell of. */
export type EndState = Readonly<Record<string, readonly string[]>>;

const TABLES = {
  facts: 'select source, id, time, type, data from risk.fact order by source, id',
  quarantined: 'select count(*) from risk.quarantine',
  history: 'select * from risk.history order by network, day',
  present: 'select * from risk.exposure order by network, node',
  'lane alarms': 'select * from risk.lane_alarm order by type, from_node, to_node, input',
  'lanes looked at': 'select * from risk.lane_watch',
  scorings: 'select * from risk.network order by network',
  reports: 'select * from capacity.report order by source, id',
  incidents: 'select * from capacity.incident order by incident, node',
  deliveries: 'select * from delivery.fact order by source, id',
  'order lines': 'select * from delivery.order_line order by from_node, to_node, input, order_id, line_id',
  'lanes known to alerts': 'select * from alerts.lane_fact order by type, from_node, to_node, input',
  'alert states of lanes': 'select * from alerts.raised_lane order by rule, from_node, to_node, input',
  'alert states': 'select * from alerts.raised order by rule, node',
  alerts: 'select id, rule, type, as_of, nodes, lanes, body, state from alerts.delivery order by rule, position',
  'decided exposures': 'select * from alerts.exposure order by network, node',
} as const;

/** @param webhooks bodies by webhook-id */
export async function endStateOf(pool: pg.Pool, { distinct }: LoggedEvents, webhooks: ReadonlyMap<string, ReadonlySet<string>>): Promise<EndState> {
  const tables = await Promise.all(Object.entries(TABLES).map(async ([name, query]) => [name, await linesOf(pool, query)] as const));
  const received = [...webhooks].flatMap(([id, bodies]) => [...bodies].map((body) => `${id} ${body}`)).sort();
  return { ...Object.fromEntries(tables), events: [...distinct].sort(), received };
}

async function linesOf(pool: pg.Pool, query: string): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(`select to_json(told)::text as line from (${query}) as told`);
  return rows.map(({ line }) => line);
}
