import { createHash } from 'node:crypto';
import { encodeRecord } from '@chokepoint/contracts';
import { enqueue } from '@chokepoint/database';
import type { LaneKey } from '@chokepoint/exposure';
import type pg from 'pg';
import { isRaised, type LaneEvent, OVERDUE } from './decide.js';

/** What one look at the lanes publishes. */
export interface LaneLook {
  /** Milliseconds since the epoch. */
  readonly lookedAt: number;
  readonly events: readonly LaneEvent[];
}

/** What was last published of every lane, and the moment up to which lanes were looked at, ms; undefined before the first look. */
export async function readAlarms(database: pg.Pool): Promise<{ lookedAt: number | undefined; published: LaneEvent[] }> {
  const watch = await database.query<{ looked_at: Date }>('SELECT looked_at FROM risk.lane_watch');
  const { rows } = await database.query<AlarmRow>('SELECT type, data FROM risk.lane_alarm');
  return { lookedAt: watch.rows[0]?.looked_at.getTime(), published: rows.map(eventOf) };
}

/** What was last published of a lane, as it is stored. */
export interface AlarmRow {
  readonly type: LaneEvent['type'];
  /** JSON */
  readonly data: string;
}

export function eventOf({ type, data }: AlarmRow): LaneEvent {
  return { type, data: JSON.parse(data) as LaneEvent['data'] } as LaneEvent;
}

/** Who calls holds the lease of the scorer. */
export async function storeLook(transaction: pg.ClientBase, { lookedAt, events }: LaneLook): Promise<void> {
  await transaction.query({
    name: 'store-lane-watch',
    text: `INSERT INTO risk.lane_watch (looked_at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET looked_at = excluded.looked_at`,
    values: [new Date(lookedAt).toISOString()],
  });
  if (events.length === 0) return;
  await transaction.query({
    name: 'store-lane-alarms',
    text: `INSERT INTO risk.lane_alarm (type, from_node, to_node, input, raised, data)
           SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::text[])
           ON CONFLICT (type, from_node, to_node, input) DO UPDATE SET raised = excluded.raised, data = excluded.data`,
    values: [
      events.map(({ type }) => type),
      events.map(({ data }) => data.from),
      events.map(({ data }) => data.to),
      events.map(({ data }) => data.input),
      events.map(({ data }) => isRaised(data)),
      events.map(({ data }) => JSON.stringify(data)),
    ],
  });
  await enqueue(transaction, 'risk', events.map((event) => recordOf(event, lookedAt)));
}

const SOURCE = '//chokepoint/risk';

/** The id says which publication of which lane it is; a hash, since three names may be longer than an id. */
function recordOf(event: LaneEvent, time: number) {
  const kind = event.type === OVERDUE ? 'overdue' : 'drifting';
  const id = `${kind}/${hashOf(event.data)}/${event.data.sequence}`;
  return encodeRecord({ id, source: SOURCE, time, ...event });
}

function hashOf({ from, to, input }: LaneKey): string {
  return createHash('sha256').update(JSON.stringify([from, to, input])).digest('base64url');
}
