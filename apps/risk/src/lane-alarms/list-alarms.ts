import type { DeliveryOverdue, LaneDrifting } from '@chokepoint/contracts';
import type { risk } from '@chokepoint/contracts/grpc';
import { pageOf, pageSize, parseInput, readPageToken } from '@chokepoint/service';
import type pg from 'pg';
import { z } from 'zod';
import { type AlarmRow, eventOf } from './alarm-store.js';
import { DRIFTING, type LaneEvent, OVERDUE } from './decide.js';

const TYPES = { 'delivery.overdue': OVERDUE, 'lane.drifting': DRIFTING } as const;
const FILTER = z.object({ on: z.enum(Object.keys(TYPES) as (keyof typeof TYPES)[]).optional() });
const TOKEN = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/** The alarms that hold now, by type and lane. */
export async function listAlarms(pool: pg.Pool, request: risk.ListLaneAlarmsRequest): Promise<risk.ListLaneAlarmsResponse> {
  const size = pageSize(request.pageSize);
  const { on } = parseInput(FILTER, { on: request.on ?? undefined });
  const after = readPageToken(request.pageToken, TOKEN) ?? ['', '', '', ''];
  const { rows } = await pool.query<AlarmRow>({
    name: 'list-lane-alarms',
    text: `SELECT type, data FROM risk.lane_alarm
           WHERE raised AND (type, from_node, to_node, input) > ($1, $2, $3, $4)
             AND type = coalesce($5, type) AND from_node = coalesce($6, from_node) AND to_node = coalesce($7, to_node) AND input = coalesce($8, input)
           ORDER BY type, from_node, to_node, input LIMIT $9`,
    values: [...after, on && TYPES[on], request.from, request.to, request.input, size + 1],
  });
  const { page, nextPageToken } = pageOf(rows.map(eventOf), size, placeOf);
  return { alarms: page.map(alarmOf), nextPageToken };
}

function placeOf({ type, data: { from, to, input } }: LaneEvent): z.infer<typeof TOKEN> {
  return [type, from, to, input];
}

function alarmOf({ type, data }: LaneEvent): risk.LaneAlarm {
  const { from, to, input, since, asOf, days } = data;
  const common = { from, to, input, since, asOf, sequence: String(data.sequence), days };
  return type === OVERDUE ? { ...common, on: 'delivery.overdue', ...overdue(data) } : { ...common, on: 'lane.drifting', ...drifting(data) };
}

function overdue({ quantity, lines, orders }: DeliveryOverdue) {
  return { quantity, lines, orders, reasons: [] };
}

function drifting({ reasons, fill, recentLateness }: LaneDrifting) {
  return { orders: [], reasons, fill, recentLateness };
}
