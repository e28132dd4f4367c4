import { encodeRecord, type Alert, type LaneAlert } from '@chokepoint/contracts';
import { enqueue } from '@chokepoint/database';
import type pg from 'pg';
import { QUEUED } from '../signals.js';
import { webhookBody, type AlertType } from './alert.js';

/** An alert that was decided. `delivery` tells what becomes of its webhook; none: it is only published. */
export interface DecidedAlert {
  readonly type: AlertType;
  readonly data: Alert | LaneAlert;
  readonly delivery: 'pending' | 'dropped' | 'none';
}

const SOURCE = '//chokepoint/alerts';

/**
 * Numbers alerts, queues their webhooks and publishes them. The id is the rule's and the number of the alert under it,
 * so the same decisions give the same ids. Who calls holds the lock of what the rule watches.
 */
export async function storeAlerts(transaction: pg.ClientBase, alerts: readonly DecidedAlert[]): Promise<void> {
  if (alerts.length === 0) return;
  const ids = await takeIds(
    transaction,
    alerts.map(({ data }) => data.rule),
  );
  const numbered = alerts.map((alert, i) => ({ ...alert, id: ids[i] }));
  await queue(
    transaction,
    numbered.filter(({ delivery }) => delivery !== 'none'),
  );
  await enqueue(transaction, 'alerts', numbered.map(eventRecord));
}

async function takeIds(transaction: pg.ClientBase, rules: readonly string[]): Promise<string[]> {
  const { rows } = await transaction.query<{ rule: string; count: string; taken: number }>(
    `WITH taken AS (SELECT rule, count(*)::int AS taken FROM unnest($1::text[]) AS u (rule) GROUP BY rule)
     INSERT INTO alerts.alert_count AS known (rule, count) SELECT rule, taken FROM taken ORDER BY rule
     ON CONFLICT (rule) DO UPDATE SET count = known.count + excluded.count
     RETURNING rule, count, (SELECT taken FROM taken WHERE taken.rule = known.rule) AS taken`,
    [rules],
  );
  const last = new Map(rows.map(({ rule, count, taken }) => [rule, Number(count) - taken]));
  return rules.map((rule) => {
    const number = last.get(rule)! + 1;
    last.set(rule, number);
    return `${rule}/${number}`;
  });
}

async function queue(transaction: pg.ClientBase, alerts: readonly (DecidedAlert & { readonly id: string })[]): Promise<void> {
  for (const { id, type, data, delivery } of alerts) {
    await transaction.query({
      name: 'alerts-queue-delivery',
      text: `INSERT INTO alerts.delivery (id, rule, type, as_of, nodes, lanes, body, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [id, data.rule, type, data.asOf, data.nodes.map(({ node }) => node), JSON.stringify(lanesOf(data)), webhookBody(type, data), delivery],
    });
  }
  if (alerts.length > 0) await transaction.query(`NOTIFY ${QUEUED}`);
}

function lanesOf(data: Alert | LaneAlert) {
  return isLaneAlert(data) ? data.lanes.map(({ from, to, input }) => ({ from, to, input })) : [];
}

function isLaneAlert(data: Alert | LaneAlert): data is LaneAlert {
  return Array.isArray(data['lanes']);
}

function eventRecord({ id, type, data }: DecidedAlert & { readonly id: string }) {
  return encodeRecord({ id, source: SOURCE, type, time: Date.parse(data.asOf), data });
}
