import { randomBytes } from 'node:crypto';
import { encodeRecord, LANES_TOPIC, type DeliveryOverdue, type LaneDrifting } from '@chokepoint/contracts';
import { inTransaction } from '@chokepoint/database';
import type { ConsumedRecord } from '@chokepoint/event-log';
import type pg from 'pg';
import { EXPOSURE_SOURCE } from '../intake/read-change.js';
import type { LaneRule } from '../lanes/lane-rule.js';
import type { LaneEvent } from '../lanes/moments.js';
import { takeLaneBatch } from '../lanes/take-lane-batch.js';
import { putRule } from '../rules/change-rules.js';
import { SECRETS } from './rules.js';

const dayOf = (day: number): string => new Date(Date.UTC(2025, 0, day)).toISOString();

/** A lane as risk publishes it on a day of January 2025, its publications numbered by days unless a test says otherwise. */
export function overdue(from: string, day: number, more: Partial<DeliveryOverdue> = {}): LaneEvent {
  const status = more.quantity === 0 ? 'cleared' : 'raised';
  const orders = status === 'cleared' ? [] : [{ order: 'PO-1', line: '1', quantity: 100, days: 3 }];
  const figures = status === 'cleared' ? { quantity: 0, days: 0, lines: 0, orders } : { quantity: 100, days: 3, lines: 1, orders };
  const data = { from, to: 'nvidia', input: 'wafer', status, since: dayOf(1), asOf: dayOf(day), sequence: day, ...figures, ...more } as const;
  return { type: 'chokepoint.delivery.overdue.v1', data };
}

export const settled = (from: string, day: number): LaneEvent => overdue(from, day, { quantity: 0 });

export function drifting(from: string, day: number, more: Partial<LaneDrifting> = {}): LaneEvent {
  const figures = { reasons: ['fill' as const], days: 3, fill: 0.9, recentLateness: 3 };
  const data = { from, to: 'nvidia', input: 'wafer', status: 'raised' as const, since: dayOf(1), asOf: dayOf(day), sequence: day, ...figures, ...more };
  return { type: 'chokepoint.lane.drifting.v1', data };
}

export function laneEventOf({ type, data }: LaneEvent) {
  const id = `${type}/${data.from}/${data.to}/${data.input}/${data.sequence}`;
  return encodeRecord({ id, source: EXPOSURE_SOURCE, type, time: Date.parse(data.asOf), data });
}

let offset = 0n;

/** A record of the lanes topic as a consumer gets it. */
export function laneRecordOf(event: LaneEvent): ConsumedRecord {
  const { key, value, headers } = laneEventOf(event);
  return { offset: offset++, key, value, headers, timestamp: 0 };
}

/** What a batch of the log does. */
export async function takeLanes(pool: pg.Pool, records: readonly (LaneEvent | ConsumedRecord)[]): Promise<void> {
  const batch = { topic: LANES_TOPIC.name, partition: 0, records: records.map((each) => ('offset' in each ? each : laneRecordOf(each))) };
  await inTransaction(pool, (transaction) => takeLaneBatch(batch, transaction));
}

export const laneRule = (id: string, more: Partial<LaneRule> = {}): LaneRule => ({ id, on: 'delivery.overdue', scope: { kind: 'all', from: '' }, minQuantity: 0, minDays: 0, ...more });

/** Puts a rule on everything overdue, but for what a test says. */
export async function putLaneRule(pool: pg.Pool, id: string, more: Partial<LaneRule & { disabled: boolean }> = {}) {
  const called = { url: 'https://hooks.example/', receiver: 'hooks.example:443', secret: randomBytes(24) };
  return putRule(pool, SECRETS, { disabled: false, ...laneRule(id, more), ...called });
}

/** The deliveries in the order of their decisions, with the vendors of their lanes. */
export async function laneDeliveries(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string; type: string; lanes: { from: string }[]; state: string }>(
    'SELECT id, type, lanes, state FROM alerts.delivery ORDER BY position',
  );
  return rows.map(({ id, type, lanes, state }) => `${id} ${type.split('.')[2]} ${lanes.map(({ from }) => from).join('+')} ${state}`);
}

/** The raised lanes, `rule:vendor`. */
export async function raisedLanes(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ rule: string; from_node: string }>('SELECT rule, from_node FROM alerts.raised_lane ORDER BY rule, from_node');
  return rows.map(({ rule, from_node }) => `${rule}:${from_node}`);
}
