import type pg from 'pg';
import { outboxBacklog, type OutboxRelay, type PublishingSchema } from '@chokepoint/database';
import type { EventLog } from '@chokepoint/event-log';
import type { Health } from '../health/health.js';
import type { Metrics } from '../metrics/metrics.js';

/** Health by what moves and what is needed. */
export function watchHealth(health: Health, pool: pg.Pool, eventLog: EventLog, relay: OutboxRelay): void {
  health.watch('outbox', relay);
  health.require('publishing', () => (relay.failure() === undefined ? Promise.resolve() : Promise.reject(new Error('records cannot be published'))));
  health.require('database', () => pool.query('select 1'));
  health.require('event log', () => eventLog.ready());
}

/** How far behind this service is: the backlog of its outbox, and how long each part has stood still. */
export function measureProgress(metrics: Metrics, health: Health, pool: pg.Pool, schema: PublishingSchema): void {
  metrics.gauge('chokepoint_outbox', 'Records stored and not yet published, and the age of the oldest in seconds', ['measure'], async () => {
    const { records, oldestSeconds } = await outboxBacklog(pool, schema);
    return [
      { labels: { measure: 'records' }, value: records },
      { labels: { measure: 'oldest_seconds' }, value: oldestSeconds },
    ];
  });
  metrics.gauge('chokepoint_progress_age_seconds', 'Seconds since each part last got somewhere', ['part'], () =>
    health.progressAges().map(({ name, seconds }) => ({ labels: { part: name }, value: seconds })),
  );
}
